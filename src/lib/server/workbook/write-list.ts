import { daysBetween } from '../../domain/date.ts';
import { listStyles, style } from './list-styles.ts';
import {
	contentTypes,
	packageRelations,
	spreadsheet,
	workbook,
	workbookRelations
} from './package-parts.ts';
import { rowHeights, spanOf } from './row-heights.ts';
import { xmlText } from './xml.ts';
import { zip } from './zip.ts';

/** A true date cell, shown as 2026-06-30 or as 2026年6月30日. */
export type DateCell = { on: string; format: 'iso' | 'chinese' };

/** `rows`: over how many rows it is merged, itself included. */
export type ListCell = { value: string | DateCell | null; rows?: number };

/** One row, cell by cell; null where a cell above reaches down. */
export type ListRow = readonly (ListCell | null)[];

export type ListColumn = {
	heading: string;
	/** In characters of the standard font, as spreadsheets count. */
	width: number;
	/** `text` keeps telephones what they are. */
	look: 'left' | 'center' | 'text';
};

export type List = {
	sheet: string;
	title: string;
	columns: readonly ListColumn[];
	rows: readonly ListRow[];
};

/**
 * A responsibility list as offices keep it: a title over all columns, a row of headings that stays in
 * sight and is printed on every page, framed cells, A4 landscape one page wide, numbered pages.
 * Values are never formulas. The same list gives the same bytes.
 */
export function writeList(list: List): Uint8Array {
	const part = (name: string, xml: string) => ({ name, bytes: Buffer.from(xmlHead + xml) });
	const area = `$A$1:$${letter(list.columns.length - 1)}$${list.rows.length + headRows}`;
	return zip([
		part('[Content_Types].xml', contentTypes),
		part('_rels/.rels', packageRelations),
		part('xl/workbook.xml', workbook(list.sheet, headRows, area)),
		part('xl/_rels/workbook.xml.rels', workbookRelations),
		part('xl/styles.xml', listStyles),
		part('xl/worksheets/sheet1.xml', worksheet(list))
	]);
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The title and the headings. */
const headRows = 2;

function worksheet({ title, columns, rows }: List): string {
	const last = letter(columns.length - 1);
	const widths = columns.map(
		({ width }, index) =>
			`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
	);
	const heights = rowHeights(columns, rows);
	const body = rows.map((cells, index) => {
		const row = index + headRows + 1;
		const written = columns.map(({ look }, column) => {
			return cellXml(letter(column) + row, cells[column]?.value ?? null, look);
		});
		return rowXml(row, heights[index] ?? 0, written.join(''));
	});
	const headings = columns.map(({ heading }, column) =>
		textXml(`${letter(column)}2`, heading, style.heading)
	);
	const merges = [`A1:${last}1`, ...mergesOf(rows)].map((ref) => `<mergeCell ref="${ref}"/>`);
	return (
		`<worksheet xmlns="${spreadsheet}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
		`<dimension ref="A1:${last}${rows.length + headRows}"/>` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="${headRows}" ` +
		`topLeftCell="A${headRows + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>` +
		rowXml(1, 36, textXml('A1', title, style.title)) +
		rowXml(2, 24, headings.join('')) +
		`${body.join('')}</sheetData>` +
		`<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` +
		'<printOptions horizontalCentered="1"/>' +
		'<pageMargins left="0.59" right="0.59" top="0.75" bottom="0.75" header="0.5" footer="0.4"/>' +
		'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
		'<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>'
	);
}

function rowXml(row: number, height: number, cells: string): string {
	return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;
}

/** A cell without a value is written too: a merged cell has its frame only if all its cells do. */
function cellXml(ref: string, value: ListCell['value'], look: ListColumn['look']): string {
	if (value === null) return `<c r="${ref}" s="${style[look]}"/>`;
	if (typeof value === 'string') return textXml(ref, value, style[look]);
	const format = value.format === 'iso' ? style.isoDate : style.chineseDate;
	return `<c r="${ref}" s="${format}"><v>${dayNumber(value.on)}</v></c>`;
}

function textXml(ref: string, text: string, look: number): string {
	return `<c r="${ref}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

function mergesOf(rows: readonly ListRow[]): string[] {
	return rows.flatMap((cells, index) =>
		cells.flatMap((cell, column) => {
			if (!cell || spanOf(cell) === 1) return [];
			const first = index + headRows + 1;
			return `${letter(column)}${first}:${letter(column)}${first + spanOf(cell) - 1}`;
		})
	);
}

/** Spreadsheets count days from 1899-12-30, for every day after February 1900. */
function dayNumber(on: string): number {
	return daysBetween('1899-12-30', on);
}

function letter(column: number): string {
	const rest = String.fromCharCode(65 + (column % 26));
	return column < 26 ? rest : letter(Math.floor(column / 26) - 1) + rest;
}
