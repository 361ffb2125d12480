import type { GridAccount } from './cell-account.ts';
import { widthsBelow } from './column-merges.ts';
import { addCells, beginDraft } from './fill-draft.ts';
import type { FoundTable } from './find-table.ts';
import { shownText, type Grid, type GridRow } from './grid.ts';
import type { ListSection } from './list-task.ts';
import { placesOf, type SayPlace } from './place.ts';
import { walkRows, type RowCells } from './row-cells.ts';
import { arrangeColumns, type RowColumns } from './row-columns.ts';
import { sectionRow, whyLeftOut, type RowMarks } from './row-kind.ts';
import { readSection } from './section-heading.ts';
import { readSerial, splitSerial } from './serial.ts';
import type { LeftRow, LeftWhy, TaskDraft } from './task-draft.ts';

export type RowsReading = {
	drafts: TaskDraft[];
	left: LeftRow[];
	/** Tasks whose rows were repeated in full for each person. */
	repeated: TaskDraft[];
};

/** What is known while the rows are read from top to bottom. */
type Reading = RowsReading & {
	grid: Grid;
	account: GridAccount;
	columns: RowColumns;
	marks: RowMarks;
	place: SayPlace;
	/** Rows that a person says belong to the list, whatever they look like. */
	kept: ReadonlySet<number>;
	widths: ReadonlyMap<number, number>;
	cells: RowCells;
	section: { read: ListSection; cell: string } | null;
	/** A heading with a row of its own under which no task has stood yet. */
	heading: number | null;
	current: TaskDraft | null;
	/** The last rows that the current task, and its number, are merged over. */
	end: number;
	numberEnd: number;
};

/**
 * Reads the rows below the headings into tasks, each row once, and marks every cell in the account.
 * A task begins where a measure or a number stands, and goes on over the rows that have neither; a
 * cell that is merged downwards holds for all its rows. `kept` are rows that are never left out.
 */
export function readRows(
	table: FoundTable,
	account: GridAccount,
	title: string,
	kept: readonly number[] = []
): RowsReading {
	const { grid, header, headerIndex } = table;
	const columns = arrangeColumns(table.columns);
	const headings = new Map(table.columns.map(({ column, heading }) => [column, heading]));
	const { number, section, measure, people } = columns;
	const reading: Reading = {
		...{ drafts: [], left: [], repeated: [] },
		...{ grid, account, columns, place: placesOf(grid), kept: new Set(kept) },
		marks: { headings, title, number, section, measure, person: people[0]?.column ?? null },
		widths: widthsBelow(grid, header.last),
		cells: walkRows(grid, header.last),
		...{ section: null, heading: null, current: null, end: 0, numberEnd: 0 }
	};
	for (let index = headerIndex.last + 1; index < grid.rows.length; index += 1) {
		const row = grid.rows[index];
		if (row) readRow(reading, row, index);
	}
	closeTask(reading, Infinity);
	if (reading.heading !== null) leave(reading, reading.heading, 'heading');
	const { drafts, left, repeated } = reading;
	return { drafts, left, repeated };
}

function readRow(reading: Reading, row: GridRow, index: number): void {
	const { cells, marks, widths } = reading;
	const why = whyLeftOut(row, marks);
	if (why !== null && !reading.kept.has(row.row)) return leave(reading, index, why);
	markCells(reading, row, index);
	cells.turnTo(row);
	const heading = sectionRow(row, widths.get(row.row) ?? 1, marks);
	if (heading !== null) return beginSection(reading, row, index, heading);
	const start = startOf(reading, row, index);
	if (start === 'outside') return leave(reading, index, start);
	nameSection(reading, row.row);
	if (start === 'begins') beginTask(reading, row.row, index);
	else goOn(reading, row.row, index, start === 'repeats');
}

/** What does not end up in a task or a section is named to the person. */
function leave(reading: Reading, index: number, why: LeftWhy): void {
	const row = reading.grid.rows[index];
	const cell = row?.cells[0];
	if (!row || !cell) return;
	reading.account.markRow(index, 'reported');
	const at = reading.place(row.row, cell.column, cell);
	reading.left.push({ row: row.row, index, cell: at, value: shownText(cell.value), why });
}

function markCells({ account, columns }: Reading, { cells }: GridRow, index: number): void {
	for (let at = 0; at < cells.length; at += 1) {
		const cell = cells[at];
		const use = cell && columns.uses[cell.column];
		const isFault = cell && typeof cell.value !== 'string' && cell.value.kind === 'fault';
		if (use === 'extra') account.mark(index, at, 'extra');
		else
			account.mark(
				index,
				at,
				use === undefined || use === 'ignore' || isFault ? 'reported' : 'read'
			);
	}
}

function beginSection(reading: Reading, row: GridRow, index: number, heading: string): void {
	closeTask(reading, row.row);
	if (reading.heading !== null) leave(reading, reading.heading, 'heading');
	for (const at of row.cells.keys()) reading.account.mark(index, at, 'read');
	const [cell] = row.cells;
	const at = reading.place(row.row, cell?.column ?? 1, cell);
	reading.section = { read: readSection(heading), cell: at };
	reading.heading = index;
}

/** A section in its own column holds until another is named, merged or not. */
function nameSection(reading: Reading, row: number): void {
	const { cells, columns, place } = reading;
	const cell = columns.section === null ? undefined : cells.own.cell(columns.section);
	if (!cell || columns.section === null) return;
	const printed = shownText(cell.value).trim();
	const at = place(row, columns.section, cell);
	// the same words in each row are one section
	if (reading.section?.read.printed === printed) reading.section = { ...reading.section, cell: at };
	else reading.section = { read: readSection(printed), cell: at };
}

type Start = 'begins' | 'goes-on' | 'repeats' | 'outside';

function startOf(
	{ grid, cells, columns, current, end, numberEnd }: Reading,
	row: GridRow,
	index: number
): Start {
	const measure = cells.own.cell(columns.measure);
	const number = columns.number === null ? undefined : cells.own.cell(columns.number);
	if (!measure && !number) {
		const isApart = grid.places === 'cells' && row.row > end + 1;
		return current && !isApart ? 'goes-on' : 'outside';
	}
	if (!current) return 'begins';
	if (current.rows.last === index - 1 && repeats(cells, columns)) return 'repeats';
	if (number) return 'begins';
	if (row.row <= numberEnd) return 'goes-on';
	// steps of a measure stand under its number, without a unit of their own
	const isStep = columns.number !== null && current.number !== null;
	return isStep && !columns.units.some((column) => cells.own.cell(column)) ? 'goes-on' : 'begins';
}

/** Only the person differs from the row above: the list was filled down instead of merged. */
function repeats(cells: RowCells, { impersonal, people }: RowColumns): boolean {
	const another = people.some(({ column }) => cells.own.cell(column) && !cells.isAsBefore(column));
	return another && impersonal.every((column) => cells.isAsBefore(column));
}

function beginTask(reading: Reading, row: number, index: number): void {
	closeTask(reading, row);
	const { cells, columns, place, section } = reading;
	const measured = cells.all.cell(columns.measure);
	const text = measured ? shownText(measured.value) : '';
	const numbered = columns.number === null ? undefined : cells.all.cell(columns.number);
	const said = numbered ? readSerial(shownText(numbered.value)) : '';
	const { number: inFront, rest } = splitSerial(text);
	const isSame = said === '' || inFront === said;
	const number = said === '' ? inFront : said;
	const measure = isSame ? rest : text.trim();
	const draft = beginDraft({ row, index, number, section, measure });
	reading.drafts.push(draft);
	reading.current = draft;
	reading.heading = null;
	addCells(draft, cells.all, columns, place);
	reading.numberEnd = columns.number === null ? row : cells.bottom(columns.number);
	reading.end = Math.max(reading.numberEnd, cells.bottom(columns.measure));
}

function goOn(reading: Reading, row: number, index: number, isRepeated: boolean): void {
	const { current, cells, columns, place, repeated } = reading;
	if (!current) return;
	const measure = cells.own.cell(columns.measure);
	current.rows.last = index;
	reading.end = Math.max(reading.end, row);
	if (isRepeated) {
		if (repeated.at(-1) !== current) repeated.push(current);
		addCells(current, cells.own, { ...columns, used: [] }, place);
		return;
	}
	if (measure) current.measure = `${current.measure}\n${shownText(measure.value).trim()}`.trim();
	addCells(current, cells.own, columns, place);
}

// a merge down to the end of the sheet is no task of a million rows
const longestTask = 500;

/** How many rows a task takes: as its merges say, up to where the next one begins. */
function closeTask({ current, grid, end }: Reading, next: number): void {
	if (!current) return;
	const own = grid.rows[current.rows.last]?.row ?? current.firstRow;
	const last = Math.min(end - current.firstRow > longestTask ? own : end, next - 1);
	current.rowCount =
		grid.places === 'cells'
			? Math.max(last - current.firstRow + 1, 1)
			: current.rows.last - current.rows.first + 1;
}
