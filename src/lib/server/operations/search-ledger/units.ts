import type { Actor } from '../../../domain/actor.ts';
import { closenessOf } from '../../../domain/search/name-match.ts';
import { commonForms } from '../../../domain/short-name.ts';
import { jurisdictionOf, readUnitName } from '../../../domain/unit-name.ts';
import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { listAliases, listUnits, type Unit } from '../../db/units.ts';

export type UnitHit = {
	id: string;
	name: string;
	/** Another name, by which it was found. */ alias: string | null;
};

/** Units by name, short name, former name or initials, the closest first and then in official order. */
export async function findUnits(
	db: Db,
	{ jurisdictionId }: Actor,
	units: readonly Unit[],
	words: readonly string[]
): Promise<UnitHit[]> {
	const aliases = Map.groupBy(await listAliases(db, jurisdictionId), ({ unitId }) => unitId);
	const former = await formerNames(db, jurisdictionId);
	const district = (await listJurisdictions(db)).find(({ id }) => id === jurisdictionId);
	const jurisdiction = jurisdictionOf(district?.name ?? '');
	const hits = units.flatMap(({ id, name }) => {
		const others = [
			...(aliases.get(id) ?? []).map(({ alias }) => alias),
			...(former.get(id) ?? []).flatMap((unit) => [
				unit.name,
				...(aliases.get(unit.id) ?? []).map(({ alias }) => alias)
			]),
			...shortForms(name, jurisdiction)
		];
		const closeness = closenessOf([name, ...others], words);
		if (closeness === null) return [];
		const byName = closenessOf([name], words) !== null;
		const alias = byName
			? null
			: (others.find((other) => closenessOf([other], words) !== null) ?? null);
		return [{ id, name, alias, closeness }];
	});
	return hits
		.toSorted((a, b) => a.closeness - b.closeness)
		.map(({ id, name, alias }) => ({ id, name, alias }));
}

/** What everybody says for it (区住建局); that another unit might be called so does no harm here. */
function shortForms(name: string, jurisdiction: Parameters<typeof readUnitName>[1]): string[] {
	const { core, place, ending } = readUnitName(name, jurisdiction);
	const form = commonForms[core];
	return form === undefined ? [] : [`${place}${form}${ending}`];
}

/** Under which names a unit stood before it was renamed. */
async function formerNames(
	db: Db,
	jurisdictionId: string
): Promise<Map<string, { id: string; name: string }[]>> {
	const all = new Map((await listUnits(db, jurisdictionId)).map((unit) => [unit.id, unit]));
	const lines = await listSuccessions(db, jurisdictionId);
	return Map.groupBy(
		lines.flatMap(({ unitId, successorId, kind }) => {
			const unit = all.get(unitId);
			return unit && kind === 'renamed' ? [{ id: unitId, name: unit.name, heir: successorId }] : [];
		}),
		({ heir }) => heir
	);
}
