import type { FilledRow } from './filled-row.ts';

/**
 * The unit that a filled list is of: the one that every row names, alone or with others. Null for the
 * list of a district, and where two units stand side by side in every row.
 */
export function unitOfSheet(rows: readonly Pick<FilledRow, 'units'>[]): string | null {
	const named = rows.map(({ units }) => units.flatMap(({ unitId }) => unitId ?? []));
	const [first = []] = named;
	const [unitId, ...others] = first.filter((id) => named.every((ids) => ids.includes(id)));
	return others.length > 0 ? null : (unitId ?? null);
}
