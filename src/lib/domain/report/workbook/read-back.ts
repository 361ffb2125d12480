import { shownText, type CellValue, type Grid, type GridRow } from '../../list/grid.ts';
import { dayFrom, periodOf } from '../../date.ts';
import { placesOf } from '../../list/place.ts';
import type { Problem } from '../../problem.ts';
import { compact } from '../../printed.ts';
import type { EntryField } from '../entry.ts';
import {
	fixedColumns,
	readMark,
	workbookSign,
	type FilledCell,
	type FilledRow,
	type FilledWorkbook,
	type FixedColumn
} from './filled-workbook.ts';
import { columnOf, goalColumnOf, openColumns } from './headings.ts';
import { sheetText } from './sheet-text.ts';

/** A sheet with its columns found. */
type Table<Column extends string> = {
	grid: Grid;
	headerRow: number;
	columns: ReadonlyMap<Column, number>;
};

/** Where headings are looked for, and how many of the columns to be filled in make a row of them. */
const mostRowsAbove = 200;
const leastColumns = 3;
/** A unit has some tens of tasks; what is longer is no 填报表. */
const mostRows = 2000;

/**
 * A filled 填报表 out of the sheets of a file, whatever became of it: sheets and file named otherwise,
 * columns moved and renamed a little, rows sorted, added and left out, what was hidden gone. Every cell
 * in a known column is in the answer, or is a problem with its place.
 */
export function readBack(grids: readonly Grid[]): FilledWorkbook {
	const problems: Problem[] = [];
	const tables = grids.flatMap((grid) => tableOf(grid, columnOf, weightOfSheet));
	const shown = tables.filter(({ grid }) => grid.visible);
	const [main, ...others] = (shown.length > 0 ? shown : tables).sort(
		(one, other) => openIn(other).length - openIn(one).length
	);
	if (!main) {
		problems.push({ code: 'workbook.no-table', facts: {} });
		return { workbookIds: signed(grids), rows: [], month: null, absent: [], problems };
	}
	if (others.length > 0) {
		const facts = { read: main.grid.name, others: others.map(({ grid }) => grid.name) };
		problems.push({ code: 'workbook.sheets-left', facts });
	}
	const goals = grids
		.filter((grid) => !tables.some((table) => table.grid === grid))
		.flatMap((grid) => tableOf(grid, goalColumnOf, weightOfGoals));
	const rows = [...rowsOf(main, problems), ...goals.flatMap((table) => goalRows(table, problems))];
	const ids = [...signed(grids), ...rows.flatMap(({ mark }) => (mark ? [mark.workbookId] : []))];
	const found = openIn(main);
	return {
		workbookIds: [...new Set(ids)],
		rows,
		month: titleMonth(main),
		absent: openColumns.filter((column) => !found.includes(column)),
		problems
	};
}

type Column = EntryField | FixedColumn | 'mark';

function openIn({ columns }: Table<Column>): EntryField[] {
	return openColumns.filter((column) => columns.has(column));
}

/** Nothing for a row that is no row of headings. */
function weightOfSheet(columns: ReadonlyMap<Column, number>): number {
	const open = openColumns.filter((column) => columns.has(column)).length;
	const isNamed = columns.has('number') || columns.has('mark');
	return isNamed && open >= leastColumns ? open : 0;
}

function weightOfGoals(columns: ReadonlyMap<string, number>): number {
	return columns.has('value') && (columns.has('mark') || columns.has('goal')) ? columns.size : 0;
}

function tableOf<C extends string>(
	grid: Grid,
	named: (heading: string) => C | undefined,
	weigh: (columns: ReadonlyMap<C, number>) => number
): Table<C>[] {
	let best: (Table<C> & { weight: number }) | undefined;
	for (const row of grid.rows.slice(0, mostRowsAbove)) {
		const columns = new Map<C, number>();
		for (const { column, value } of row.cells) {
			const name = typeof value === 'string' ? named(value) : undefined;
			if (name !== undefined && !columns.has(name)) columns.set(name, column);
		}
		const weight = weigh(columns);
		if (weight > (best?.weight ?? 0)) best = { grid, headerRow: row.row, columns, weight };
	}
	return best ? [best] : [];
}

/** The month of 区财政局 2026年11月填报表, wherever that stands above the headings. */
function titleMonth({ grid, headerRow }: Table<Column>): string | null {
	const above = grid.rows.filter(({ row }) => row < headerRow).flatMap(({ cells }) => cells);
	for (const { value } of above) {
		const found = /(20\d\d)年(\d{1,2})月填报表/.exec(compact(shownText(value)));
		const day = found && dayFrom(Number(found[1]), Number(found[2]), 1);
		if (day) return periodOf(day);
	}
	return null;
}

/** The ids on sheets that nobody sees. */
function signed(grids: readonly Grid[]): string[] {
	return grids.flatMap(({ rows }) =>
		rows.flatMap(({ cells }) => {
			const texts = cells.map(({ value }) => shownText(value).trim());
			const id = texts[texts.indexOf(workbookSign) + 1];
			return texts.includes(workbookSign) && id && /^[\w-]{1,40}$/.test(id) ? [id] : [];
		})
	);
}

function rowsOf(table: Table<Column>, problems: Problem[]): FilledRow[] {
	return below(table).flatMap((row): FilledRow[] => {
		const read = cellsOf(table.grid, row, problems);
		const at = <C extends Column>(columns: readonly C[]) =>
			Object.fromEntries(
				columns.flatMap((name) => {
					const column = table.columns.get(name);
					const cell = column === undefined ? null : read(column, name);
					return cell ? [[name, cell]] : [];
				})
			) as { [Name in C]?: FilledCell };
		const open = at(openColumns);
		const fixed = at(fixedColumns);
		const mark = markIn(table, row);
		const number = numberIn(fixed.number?.text ?? '');
		const said = [...Object.values(open), ...Object.values(fixed)].some(({ text }) => text !== '');
		const isHeading = mark === null && columnOf(fixed.number?.text ?? '') === 'number';
		if ((mark === null && !said) || isHeading) return [];
		return [{ sheet: table.grid.name, row: row.row, mark, number, goal: null, open, fixed }];
	});
}

function goalRows(
	table: Table<'number' | 'goal' | 'value' | 'mark'>,
	problems: Problem[]
): FilledRow[] {
	return below(table).flatMap((row): FilledRow[] => {
		const read = cellsOf(table.grid, row, problems);
		const cellAt = (name: 'number' | 'goal' | 'value') => {
			const column = table.columns.get(name);
			return column === undefined ? null : read(column, name === 'goal' ? 'measure' : name);
		};
		const [number, goal, value] = [cellAt('number'), cellAt('goal'), cellAt('value')];
		const mark = markIn(table, row);
		const isHeading = mark === null && goalColumnOf(goal?.text ?? '') === 'goal';
		if ((mark === null && !number?.text && !value?.text) || isHeading) return [];
		return [
			{
				...{ sheet: table.grid.name, row: row.row, mark, number: numberIn(number?.text ?? '') },
				...{ goal: goal?.text ?? '', open: value ? { value } : {}, fixed: {} }
			}
		];
	});
}

function below({ grid, headerRow }: Table<string>): GridRow[] {
	return grid.rows.filter(({ row }) => row > headerRow).slice(0, mostRows);
}

/**
 * Reads the cells of a row; an empty one says that nothing stands there. One that was merged into another
 * says nothing, for the program that merged them has thrown away what it said.
 */
function cellsOf(grid: Grid, { row, cells }: GridRow, problems: Problem[]) {
	const values = new Map(cells.map(({ column, value }): [number, CellValue] => [column, value]));
	const placeOf = placesOf(grid);
	const merges = grid.merges.filter(({ top, bottom }) => top <= row && row <= bottom);
	return (column: number, name: Parameters<typeof sheetText>[1] | 'mark'): FilledCell | null => {
		const at = placeOf(row, column);
		const over = merges.find(
			({ top, left, bottom, right }) =>
				top <= row && row <= bottom && left <= column && column <= right
		);
		if (over && (over.top !== row || over.left !== column)) {
			const place = { sheet: grid.name, cell: at };
			const isMissed = isOpenColumn(name) && over.top !== row;
			if (isMissed) problems.push({ code: 'workbook.cell-merged', facts: {}, at: place });
			return null;
		}
		const value = values.get(column) ?? '';
		const text = name === 'mark' ? shownText(value) : sheetText(value, name);
		if (text !== null) return { at, text };
		const place = { sheet: grid.name, cell: at };
		problems.push({ code: 'workbook.cell-fault', facts: { value: shownText(value) }, at: place });
		return null;
	};
}

function isOpenColumn(name: string): boolean {
	return name === 'value' || openColumns.some((column) => column === name);
}

function markIn({ columns }: Table<string>, { cells }: GridRow): FilledRow['mark'] {
	const own = columns.get('mark');
	const cell = cells.find(({ column }) => column === own);
	return cell ? readMark(shownText(cell.value)) : null;
}

/** 45 of 第45项, of 45 and of ４５. */
function numberIn(text: string): string {
	const plain = compact(text);
	return /^第(.+)项$/.exec(plain)?.[1] ?? plain;
}
