import type { Problem } from '../problem.ts';
import type { FoundTable } from './find-table.ts';
import { shownText } from './grid.ts';
import type { ListChoices } from './list-choices.ts';
import type { ListCandidate, ReadColumn } from './list-reading.ts';
import { columnLetter } from './place.ts';
import type { SightedTable } from './read-list.ts';

/**
 * The tables that could be the list, one where it is clear: the chosen sheet, else those with rows,
 * in sight, that are no example, unless another has clearly better headings.
 */
export function likelyTables(
	sighted: readonly SightedTable[],
	{ sheet }: ListChoices
): SightedTable[] {
	if (sheet !== undefined) return sighted.filter(({ source }) => source.name === sheet).slice(0, 1);
	const preferences: ((table: SightedTable) => boolean)[] = [
		({ table }) => rowsBelow(table) > 0,
		({ source }) => source.visible,
		({ source }) => !example.test(source.name)
	];
	const kept = preferences.reduce(
		(tables, isPreferred) => {
			const preferred = tables.filter(isPreferred);
			return preferred.length > 0 ? preferred : tables;
		},
		[...sighted]
	);
	const most = Math.max(0, ...kept.map(({ table }) => table.fields));
	return kept.filter(({ table }) => table.fields > most - clearly);
}

const example = /示例|样例|样表|范例|模板|填[表报]说明/;
const clearly = 3;

/** A column without which nothing can be read, so that a person must say which it is. */
export function missingColumn({ table }: SightedTable, { columns }: ListChoices): Problem | null {
	const has = (field: string) => table.columns.some((column) => column.field === field);
	const headings = table.columns.map(({ heading }) => heading).filter(Boolean);
	if (!has('measure')) {
		return { code: 'list.column-missing', facts: { field: 'measure', headings } };
	}
	// a person who has looked at the columns may leave the unit out
	if (has('unit') || has('lead') || has('support') || columns !== undefined) return null;
	return { code: 'list.column-missing', facts: { field: 'unit', headings } };
}

/** A table as it is shown to choose from. */
export function candidateOf({ table, source }: SightedTable): ListCandidate {
	return {
		sheet: source.name,
		visible: source.visible,
		headerRows: table.header,
		columns: shownColumns(table),
		rows: rowsBelow(table)
	};
}

const sampled = 300;

/** The columns of a table with the first three different values of each. */
export function shownColumns({ grid, headerIndex, columns }: FoundTable): ReadColumn[] {
	const samples = new Map(columns.map(({ column }) => [column, new Set<string>()]));
	const from = headerIndex.last + 1;
	for (const { cells } of grid.rows.slice(from, from + sampled)) {
		for (const { column, value } of cells) {
			const own = samples.get(column);
			if (own && own.size < 3) own.add(shownText(value).trim());
		}
	}
	return columns.map((column) => {
		const own = [...(samples.get(column.column) ?? [])];
		return { ...column, letter: columnLetter(column.column), samples: own };
	});
}

function rowsBelow({ grid, headerIndex }: FoundTable): number {
	return grid.rows.length - headerIndex.last - 1;
}
