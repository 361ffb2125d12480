import { compact } from '../printed.ts';
import { shownText, type Grid, type GridRow, type MergedRange } from './grid.ts';
import { useColumns, type HeadedColumn, type UsedColumn } from './column-use.ts';
import type { ColumnSynonyms } from './column-synonyms.ts';
import type { ColumnUse } from './list-choices.ts';
import type { HeaderRows } from './list-reading.ts';

/** A table of a sheet, found by its headings. `index` counts the rows of the grid, not of the sheet. */
export type FoundTable = {
	grid: Grid;
	header: HeaderRows;
	headerIndex: HeaderRows;
	columns: UsedColumn[];
	/** How many different fields its headings name. */
	fields: number;
};

type Said = { headerRows?: HeaderRows; columns?: Readonly<Record<number, ColumnUse>> };

/**
 * Finds the rows of headings of a list in a sheet: the earliest that name the most fields. Headings
 * may take two rows, with an upper cell over several lower ones. Null where no row looks like it.
 */
export function findTable(
	grid: Grid,
	synonyms: ColumnSynonyms,
	{ headerRows, columns }: Said = {}
): FoundTable | null {
	if (headerRows) return tableAt(grid, synonyms, headerRows, columns);
	let best: FoundTable | null = null;
	const head = headOf(grid);
	for (const [index, row] of head.rows.entries()) {
		if (!mayBeHeader(row)) continue;
		const first = row.row;
		const merged = mergedDownTo(head, first);
		const next = grid.rows[index + 1];
		const lasts = merged > first ? [merged] : next && mayBeSub(next) ? [first, next.row] : [first];
		for (const last of lasts) {
			const table = tableAt(head, synonyms, { first, last }, columns);
			if (table && isList(table.columns) && table.fields > (best?.fields ?? 0)) best = table;
		}
	}
	return best && { ...best, grid };
}

/** The rows that may be headings, with their merges alone: a long list has very many. */
function headOf(grid: Grid): Grid {
	const rows = grid.rows.slice(0, searched + 1);
	const last = rows.at(-1)?.row ?? 0;
	return { ...grid, rows, merges: grid.merges.filter(({ top }) => top <= last) };
}

/** Headings stand at the top: a title, a document number, notes and a date come before at most. */
const searched = 200;
const longest = 24;

/** The fields that a table must have to be a list of tasks, rather than one of telephones. */
function isList(columns: readonly UsedColumn[]): boolean {
	const fields = new Set(columns.map(({ field }) => field));
	const has = (...wanted: ColumnUse[]) => wanted.some((field) => fields.has(field));
	const known = [...fields].filter((field) => field !== 'extra' && field !== 'ignore').length;
	const whose = has('unit', 'lead', 'support', 'person', 'responsiblePerson');
	return has('measure')
		? known >= 3 && (whose || has('deadline', 'progress'))
		: known >= 4 && whose && has('deadline', 'progress');
}

function tableAt(
	grid: Grid,
	synonyms: ColumnSynonyms,
	header: HeaderRows,
	chosen?: Readonly<Record<number, ColumnUse>>
): FoundTable | null {
	const first = grid.rows.findIndex(({ row }) => row >= header.first);
	const band = grid.rows.filter(({ row }) => row >= header.first && row <= header.last);
	if (first === -1 || band.length === 0) return null;
	const columns = useColumns(headingsOf(grid, band), synonyms, chosen);
	const fields = new Set(columns.map(({ field }) => field));
	fields.delete('extra');
	fields.delete('ignore');
	const headerIndex = { first, last: first + band.length - 1 };
	return { grid, header, headerIndex, columns, fields: fields.size };
}

/** The words over each column, the upper and the lower row joined: 责任单位 over 牵头. */
function headingsOf(grid: Grid, band: readonly GridRow[]): HeadedColumn[] {
	const rows = new Set(band.map(({ row }) => row));
	const merges = grid.merges.filter(
		({ top, bottom, left, right }) => (rows.has(top) || rows.has(bottom)) && right - left < 512
	);
	const texts = band.map((row) => textsOf(row, merges));
	spreadUpper(texts, merges.length === 0);
	const columns = new Set(texts.flatMap((text) => [...text.keys()]));
	return [...columns]
		.sort((a, b) => a - b)
		.map((column) => {
			const words = texts.map((text) => text.get(column) ?? '').filter(Boolean);
			return { column, heading: [...new Set(words)].join('') };
		});
}

function textsOf({ row, cells }: GridRow, merges: readonly MergedRange[]): Map<number, string> {
	const texts = new Map<number, string>();
	for (const { column, value } of cells) {
		const text = compactShown(shownText(value));
		texts.set(column, text);
		const over = merges.find(({ top, left }) => top === row && left === column);
		for (let at = column + 1; at <= (over?.right ?? column); at += 1) texts.set(at, text);
	}
	return texts;
}

/** A text without merges leaves blank what an upper heading reaches over. */
function spreadUpper([upper, lower]: Map<number, string>[], isFlat: boolean): void {
	if (!isFlat || !upper || !lower) return;
	let over: string | undefined;
	const last = Math.max(...upper.keys(), ...lower.keys());
	for (let column = 1; column <= last; column += 1) {
		const own = upper.get(column);
		if (own !== undefined) over = lower.has(column) ? own : undefined;
		else if (over !== undefined && lower.has(column)) upper.set(column, over);
	}
}

/** Line breaks in a heading only fit it into its cell. */
function compactShown(text: string): string {
	return text.replace(/\s+/g, '');
}

function mayBeHeader({ cells }: GridRow): boolean {
	if (cells.length < 2) return false;
	const short = cells.filter(({ value }) => isShort(value, longest)).length;
	return short * 3 >= cells.length * 2;
}

/** A second row of headings is short all over, and numbers nothing. */
function mayBeSub({ cells }: GridRow): boolean {
	return cells.every(({ value }) => isShort(value, 10) && !/\d|[：:]/.test(shownText(value)));
}

function isShort(value: GridRow['cells'][number]['value'], most: number): boolean {
	return typeof value === 'string' && value.length <= most * 2 && compact(value).length <= most;
}

/** A heading merged downwards says how many rows the headings take. */
function mergedDownTo({ merges }: Grid, first: number): number {
	let last = first;
	for (const { top, left, bottom, right } of merges) {
		if (top === first && left === right && bottom > last && bottom <= first + 2) last = bottom;
	}
	return last;
}
