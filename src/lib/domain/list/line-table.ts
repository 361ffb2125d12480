import { shownText, type Grid, type GridRow } from './grid.ts';
import type { GridAccount } from './cell-account.ts';
import { useOfHeading, type ColumnSynonyms } from './column-synonyms.ts';
import { useColumns, type UsedColumn } from './column-use.ts';
import type { ColumnUse } from './list-choices.ts';
import { isLineCell, type LineCell } from './place.ts';
import { looksLikeSection } from './section-heading.ts';
import { splitSerial } from './serial.ts';

/** A table that a text holds cell by cell, one on each line, put together again. */
export type LineTable = { grid: Grid; headerRow: number };

type Line = { at: number; row: number; text: string };
/** What stands in one cell: usually a line. `place` counts columns from 0, where the text says which. */
type Piece = { lines: [Line, ...Line[]]; place: number | null };

/** True for a text of one column. */
export function isText({ places, rows }: Grid): boolean {
	return places === 'lines' && rows.every(({ cells }) => cells.every(({ column }) => column === 1));
}

/**
 * Rebuilds the last table of a text whose cells stand one under the other, as a document copied out
 * of a web page has it: headings first, a blank line between rows, blank lines for blank cells. Rows
 * are found by what begins them (一., 44., 责任人：), because a cell of two paragraphs moves the rest.
 */
export function rebuildTable(grid: Grid, synonyms: ColumnSynonyms): LineTable | null {
	const lines = grid.rows.map(({ row, cells }, at): Line => {
		return { at, row, text: cells[0] ? shownText(cells[0].value) : '' };
	});
	const header = lastHeader(lines, synonyms);
	if (!header) return null;
	const columns = useColumns(
		header.map(({ text }, index) => ({ column: index + 1, heading: text.trim() })),
		synonyms
	);
	const first = header[0]?.at ?? 0;
	const body = piecesOf(lines.slice(first + header.length), columns);
	const rows = [
		...lines.slice(0, first).map((line) => ({ row: line.row, cells: [cellOf([line], 0)] })),
		{ row: header[0]?.row ?? 0, cells: header.map((line, place) => cellOf([line], place)) },
		...rowsOf(body, columns.length)
	];
	return {
		grid: { ...grid, rows, merges: [], hiddenRows: new Set(), hiddenColumns: new Set() },
		headerRow: header[0]?.row ?? 0
	};
}

/** The account of a text through the table that was made out of it. */
export function lineAccount(grid: Grid, account: GridAccount): GridAccount {
	const mark: GridAccount['mark'] = (row, cell, use) => {
		const made = grid.rows[row]?.cells[cell];
		if (isLineCell(made)) for (const source of made.sources) account.mark(source, 0, use);
	};
	return {
		mark,
		markRow(row, use) {
			for (const [cell] of grid.rows[row]?.cells.entries() ?? []) mark(row, cell, use);
		},
		markAll: (use) => account.markAll(use)
	};
}

/** The last lines, one directly under the other, that are the headings of a list. */
function lastHeader(lines: readonly Line[], synonyms: ColumnSynonyms): Line[] | null {
	const isKnown = ({ text }: Line) =>
		text.length <= 20 && useOfHeading(text, synonyms).confidence === 'sure';
	for (let end = lines.length - 1; end >= 0; end -= 1) {
		const last = lines[end];
		if (!last || !isKnown(last)) continue;
		let start = end;
		while (start > 0 && isDirectlyUnder(lines[start], lines[start - 1])) start -= 1;
		const run = lines.slice(start, end + 1);
		const block = run.slice(run.findIndex(isKnown));
		const uses = new Set(block.filter(isKnown).map(({ text }) => useOfHeading(text, synonyms).use));
		if (uses.size >= 3 && (uses.has('measure') || uses.has('section'))) return block;
		end = start;
	}
	return null;
}

function isDirectlyUnder(line: Line | undefined, above: Line | undefined): boolean {
	return line !== undefined && above?.row === line.row - 1 && above.text.length <= 20;
}

/** Where cells begin with a tab, a line without one is another paragraph of the cell above it. */
function piecesOf(lines: readonly Line[], columns: readonly UsedColumn[]): Piece[] {
	const indented = lines.some(({ text }) => text.startsWith('\t'));
	const pieces: Piece[] = [];
	for (const line of lines) {
		const above = pieces.at(-1)?.lines;
		const continues = indented && !line.text.startsWith('\t');
		if (above && continues && line.row - (above.at(-1)?.row ?? 0) <= 2) above.push(line);
		else pieces.push({ lines: [line], place: placeSaid(line, columns) });
	}
	return pieces;
}

/** The column that a text names of itself: a section, a number with its measure, a person. */
function placeSaid({ text }: Line, columns: readonly UsedColumn[]): number | null {
	const placeOf = (...fields: ColumnUse[]) => {
		const place = columns.findIndex(({ field }) => fields.includes(field));
		return place === -1 ? null : place;
	};
	if (personLabel.test(text)) return placeOf('person', 'responsiblePerson', 'contactPerson');
	if (/^\s*\d{1,4}\s*$/.test(text)) return placeOf('number');
	if (splitSerial(text).number !== null) return placeOf('measure');
	return looksLikeSection(text) && text.length <= 80 ? placeOf('section') : null;
}

type MadeRow = { cells: Map<number, Line[]>; place: number; row: number };

function rowsOf(pieces: readonly Piece[], width: number): GridRow[] {
	const rows: MadeRow[] = [];
	const ahead = saidAhead(pieces);
	for (const [index, { lines, place: said }] of pieces.entries()) {
		const [{ row }] = lines;
		const current = rows.at(-1);
		const place = said ?? placeBetween(lines[0], current, ahead[index] ?? null, width);
		const begins =
			!current || (said === null ? place < current.place : startsRow(current, row, said, width));
		const made = begins ? { cells: new Map<number, Line[]>(), place, row } : current;
		if (begins) rows.push(made);
		made.cells.set(place, [...(made.cells.get(place) ?? []), ...lines]);
		made.place = place;
		made.row = lines.at(-1)?.row ?? row;
	}
	return rows.map(({ cells }) => {
		const made = [...cells].sort(([a], [b]) => a - b).map(([place, lines]) => cellOf(lines, place));
		return { row: Math.min(...made.map(({ line }) => line)), cells: made };
	});
}

/** A place at or before the last one, or one that is further away than the rest of a row is long. */
function startsRow(current: MadeRow, row: number, place: number, width: number): boolean {
	return place <= current.place || row - current.row >= width - current.place + place;
}

/**
 * The place of a text that does not say its own: counted back from the next one that does, if it
 * stands in that row, else on from the one before. More lines than cells are one cell's paragraphs.
 */
function placeBetween(
	{ row, text }: Line,
	current: MadeRow | undefined,
	next: { row: number; place: number } | null,
	width: number
): number {
	const begin = next && next.row - next.place;
	if (!current) return begin !== null && row >= begin ? row - begin : 0;
	const inNext = next !== null && startsRow(current, next.row, next.place, width);
	if (begin !== null && inNext && row >= begin) return row - begin;
	const isParagraph = row === current.row + 1 && /[。；;]\s*$/.test(text);
	if (isParagraph) return current.place;
	const counted = current.place + row - current.row;
	if (next !== null) return Math.min(counted, inNext ? width - 1 : next.place - 1);
	// nothing tells rows apart any more: they are as long as they have columns, and a blank line
	return counted < width ? counted : Math.max(0, counted - width - 1) % width;
}

function saidAhead(pieces: readonly Piece[]): ({ row: number; place: number } | null)[] {
	const ahead: ({ row: number; place: number } | null)[] = [];
	let next: { row: number; place: number } | null = null;
	for (let index = pieces.length - 1; index >= 0; index -= 1) {
		ahead[index] = next;
		const piece = pieces[index];
		if (piece && piece.place !== null) next = { row: piece.lines[0].row, place: piece.place };
	}
	return ahead;
}

const personLabel = /^\s*(?:责任人|联系人|负责人|联络员|经办人|填报人|分管领导)(?:姓名)?\s*[：:]/;

function cellOf(lines: readonly Line[], place: number): LineCell {
	return {
		column: place + 1,
		value: lines.map(({ text }) => text.trim()).join('\n'),
		line: lines[0]?.row ?? 0,
		sources: lines.map(({ at }) => at)
	};
}
