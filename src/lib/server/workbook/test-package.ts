import type { CellValue, Grid } from '../../domain/list/grid.ts';
import { shownText } from '../../domain/list/grid.ts';
import { cellName } from './cell-reference.ts';
import { openFile } from './read-workbook.ts';
import { zip } from './zip.ts';

/*
 * Small packages for the tests of the reader, written by hand: what our own writer would never write.
 */

const ooxml = 'http://schemas.openxmlformats.org';
const main = `${ooxml}/spreadsheetml/2006/main`;
const office = `${ooxml}/officeDocument/2006/relationships`;

/** The parts of a workbook with one sheet, to be changed by a test; null leaves a part out. */
export function workbookParts(changes: Record<string, string | Uint8Array | null> = {}) {
	const parts: Record<string, string | Uint8Array | null> = {
		'[Content_Types].xml': '<Types/>',
		'_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
		'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="清单" sheetId="1" r:id="rId1"/></sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': relationships([
			['rId1', 'worksheet', 'worksheets/sheet1.xml'],
			['rId2', 'styles', 'styles.xml'],
			['rId3', 'sharedStrings', 'sharedStrings.xml']
		]),
		'xl/styles.xml': styles([]),
		'xl/sharedStrings.xml': '<sst><si><t>甲</t></si><si><t>乙</t></si></sst>',
		'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
		...changes
	};
	return parts;
}

export function relationships(all: [id: string, type: string, target: string][]): string {
	const each = all.map(
		([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
	);
	return `<Relationships>${each.join('')}</Relationships>`;
}

/** A sheet with these rows; `after` stands behind them, `before` in front. */
export function sheet(rows: string, { before = '', after = '' } = {}): string {
	return `<?xml version="1.0"?>\n<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** A cell with its text in it. */
export function text(reference: string, words: string): string {
	return `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;
}

/** Style 0 is General, style 1 has the first format, and so on. */
export function styles(formats: readonly (string | number)[]): string {
	const quoted = (code: string) =>
		code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
	const own = formats.map((format, index) =>
		typeof format === 'string'
			? `<numFmt numFmtId="${200 + index}" formatCode="${quoted(format)}"/>`
			: ''
	);
	const used = formats.map((format, index) => {
		return `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`;
	});
	return `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

export function packed(parts: Record<string, string | Uint8Array | null>): Uint8Array {
	const entries = Object.entries(parts).flatMap(([name, content]) => {
		if (content === null) return [];
		return [{ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }];
	});
	return zip(entries);
}

/** The workbook with this sheet in it. */
export function workbookOf(xml: string, changes: Record<string, string | Uint8Array | null> = {}) {
	return packed(workbookParts({ 'xl/worksheets/sheet1.xml': xml, ...changes }));
}

/** The one sheet of a file that opens. */
export function gridOf(bytes: Uint8Array, name = 'list.xlsx'): Grid {
	const opened = openFile(bytes, name);
	const [grid, ...others] = opened.ok ? opened.value.grids : [];
	if (!grid || others.length > 0) throw new Error(`one sheet expected: ${JSON.stringify(opened)}`);
	return grid;
}

/** Every value by its address, as a person sees it. */
export function shown(grid: Grid): Record<string, string> {
	return Object.fromEntries(valuesOf(grid).map(([address, value]) => [address, shownText(value)]));
}

export function valuesOf(grid: Grid): [address: string, value: CellValue][] {
	return grid.rows.flatMap(({ row, cells }) =>
		cells.map(({ column, value }): [string, CellValue] => [cellName(row, column), value])
	);
}

/** The code of the refusal; null for a file that opens. */
export function refusalOf(bytes: Uint8Array, name = 'list.xlsx'): string | null {
	const opened = openFile(bytes, name);
	return opened.ok ? null : (opened.problems[0]?.code ?? '');
}
