/**
 * What the list can tell of a task beside its number and its measure, in the order of the table. The
 * lead and support columns name the units again, one role each.
 */
export const tableColumns = [
	...(['section', 'unit', 'lead', 'support', 'responsible', 'contact'] as const),
	...(['due', 'standing', 'percent', 'progress', 'problem', 'source'] as const)
] as const;
export type TableColumn = (typeof tableColumns)[number];

/** Those that are there until somebody chooses. */
export const usualColumns: readonly TableColumn[] = ['unit', 'due', 'standing', 'percent'];

/** What an address says where no column is wanted but those that always stand. */
const noColumns = 'none';

/**
 * The columns that an address asks for, in the order of the table; null for the usual ones. A form
 * says each by itself, an address all of them in one.
 */
export function columnsIn(said: readonly string[]): readonly TableColumn[] | null {
	const asked = said.flatMap((each) => each.split('.'));
	const columns = tableColumns.filter((column) => asked.includes(column));
	// what nobody knows asks for nothing
	if (columns.length === 0) return asked.includes(noColumns) ? [] : null;
	return columns.join() === usualColumns.join() ? null : columns;
}

/** The same as an address says it; null for the usual ones, of which it says nothing. */
export function columnsText(columns: readonly TableColumn[] | null): string | null {
	if (columns === null) return null;
	return columns.length === 0 ? noColumns : columns.join('.');
}
