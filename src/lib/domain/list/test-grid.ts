import { makeUnitDirectory, type KnownUnit } from '../unit-directory.ts';
import { columnSynonyms } from './column-synonyms.ts';
import type { CellValue, Grid, GridRow, MergedRange, SourceForm } from './grid.ts';
import type { ListChoices } from './list-choices.ts';
import type { ReadyList } from './list-reading.ts';
import { readList, type ListContext } from './read-list.ts';

type Cells = (CellValue | null)[];

/** A sheet for tests, row by row; null and '' are blank, ranges are merged. */
export function sheet(rows: Cells[], ranges: string[] = [], more: Partial<Grid> = {}): Grid {
	return {
		name: '责任清单',
		places: 'cells',
		visible: true,
		rows: gridRows(rows),
		merges: ranges.map(mergedRange),
		hiddenRows: new Set(),
		hiddenColumns: new Set(),
		...more
	};
}

/** A text for tests, line by line as the reader has it: a leading tab stays, blank lines are no rows. */
export function text(lines: string): Grid {
	const rows = lines.split('\n').map((line) => [line.trimEnd()]);
	return sheet(rows, [], { name: '', places: 'lines' });
}

/** The same rows as a csv has them: no merges, every value a text. */
export function csv(rows: (string | null)[][]): Grid {
	return sheet(rows, [], { name: '', places: 'lines' });
}

function gridRows(rows: Cells[]): GridRow[] {
	return rows.flatMap((values, index) => {
		const cells = values.flatMap((value, at) => {
			return value === null || value === '' ? [] : [{ column: at + 1, value }];
		});
		return cells.length === 0 ? [] : [{ row: index + 1, cells }];
	});
}

function mergedRange(range: string): MergedRange {
	const [from = '', to = ''] = range.split(':');
	const [left, top] = place(from);
	const [right, bottom] = place(to);
	return { top, left, bottom, right };
}

function place(ref: string): [column: number, row: number] {
	const [, letters = '', row] = /^([A-Z]+)(\d+)$/.exec(ref) ?? [];
	const column = Array.from(letters).reduce(
		(sum, letter) => sum * 26 + letter.charCodeAt(0) - 64,
		0
	);
	return [column, Number(row)];
}

export const district = { name: '清江区', above: ['云岭市'] };

/** Reads grids as a file of the district 清江区. */
export function read(
	grids: Grid | Grid[],
	choices: ListChoices = {},
	{ units = [], ...more }: Partial<ListContext> & { units?: KnownUnit[]; form?: SourceForm } = {}
) {
	const context = {
		synonyms: columnSynonyms,
		directory: makeUnitDirectory(district, units),
		choices,
		...more
	};
	return readList({ form: 'xlsx', grids: [grids].flat() }, context);
}

/** The same, where a list must be found. */
export function ready(...given: Parameters<typeof read>): ReadyList {
	const reading = read(...given);
	if (reading.status !== 'ready') throw new Error(`the list is ${reading.status}`);
	return reading;
}

/** What is wrong, as `code cell`. */
export function said({ problems }: ReadyList): string[] {
	return problems.map(({ code, at }) => `${code} ${at.cell}`);
}
