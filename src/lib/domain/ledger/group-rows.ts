import { periodOf } from '../date.ts';
import { taskStandings } from '../standing.ts';
import type { LedgerRow } from './ledger-row.ts';
import type { Grouping } from './ledger-view.ts';

/** Rows that belong together. `key` is the section, the unit, the status or the month; null is none. */
export type RowGroup = { key: string | null; rows: LedgerRow[] };

type Order = { sections: readonly string[]; units: readonly string[] };

/**
 * Rows in groups, in the office's own order of sections and units. By unit a joint task stands under
 * each of its units; whatever belongs nowhere comes last.
 */
export function groupRows(
	rows: readonly LedgerRow[],
	grouping: Grouping,
	order: Order
): RowGroup[] {
	const groups = new Map<string | null, LedgerRow[]>();
	for (const row of rows) {
		for (const key of keysOf(row, grouping)) {
			const known = groups.get(key);
			if (known) known.push(row);
			else groups.set(key, [row]);
		}
	}
	const place = placeIn(grouping, order);
	return [...groups]
		.map(([key, own]) => ({ key, rows: own }))
		.sort((one, other) => place(one.key) - place(other.key));
}

function keysOf(row: LedgerRow, grouping: Grouping): (string | null)[] {
	if (grouping === 'section') return [row.sectionId];
	if (grouping === 'standing') return [row.standing];
	if (grouping === 'month') return [row.dueOn === null ? null : periodOf(row.dueOn)];
	const units = [...new Set(row.units.map(({ unitId }) => unitId))];
	return units.length > 0 ? units : [null];
}

function placeIn(grouping: Grouping, { sections, units }: Order): (key: string | null) => number {
	if (grouping === 'month') {
		return (key) => (key === null ? Infinity : Number(key.replace('-', '')));
	}
	const keys: readonly string[] =
		grouping === 'section' ? sections : grouping === 'unit' ? units : taskStandings;
	const places = new Map(keys.map((key, at) => [key, at]));
	return (key) => (key === null ? Infinity : (places.get(key) ?? keys.length));
}
