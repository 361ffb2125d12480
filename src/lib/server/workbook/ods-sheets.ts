import type { CellValue, Grid, MergedRange } from '../../domain/list/grid.ts';
import type { Problem } from '../../domain/problem.ts';
import { cellName } from './cell-reference.ts';
import { collectRows, newTally, type RowCollector } from './grid-rows.ts';
import { lastColumn, lastRow, soundMerges } from './merges.ts';
import { isEncrypted } from './ods-manifest.ts';
import { odsValue, type OdsCell } from './ods-value.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml, type XmlTag } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/** The sheets of an .ods file. Rows and cells are written once and repeated by a number. */
export function readOpenDocument(
	parts: Parts,
	part: string,
	limits: ReadLimits
): { grids: Grid[]; notes: Problem[] } {
	if (isEncrypted(parts, limits)) throw new Refusal({ code: 'file.encrypted', facts: {} });
	const tally = newTally(limits);
	const grids: Grid[] = [];
	const notes: Problem[] = [];
	const hiddenStyles = new Set<string>();
	let style = '';
	let isSpreadsheet = false;

	let sheet: OpenSheet | null = null;
	let tableDepth = 0;
	let row: OpenRow = { first: 1, repeat: 1, isHidden: false, cells: [] };
	let column = 1;
	let cell: (OdsCell & { repeat: number; depth: number }) | null = null;
	/** The paragraphs right inside a cell are its text; those of notes and drawings lie deeper. */
	let paragraph = 0;
	let aside = 0;

	scanXml(parts.read(part), part, limits, { open, close, text });
	if (!isSpreadsheet) throw new Refusal({ code: 'file.unknown', facts: {} });
	return { grids, notes };

	function open(name: number, tag: XmlTag): boolean {
		if (name === names.spreadsheet) isSpreadsheet = true;
		else if (name === names.style) style = tag.value(names.name) ?? '';
		else if (name === names.tableProperties) {
			if (tag.value(names.display) === 'false') hiddenStyles.add(style);
		} else if (name === names.table && sheet === null) beginSheet(tag);
		else if (sheet === null) return false;
		else if (name === names.table) aside += 1;
		else if (aside > 0) return false;
		else if (name === names.column) addColumns(sheet, tag);
		else if (name === names.row) beginRow(sheet, tag);
		else if (name === names.cell || name === names.covered) beginCell(sheet, tag);
		else if (cell) return openInCell(cell, name, tag);
		return false;
	}

	function openInCell(into: OdsCell & { depth: number }, name: number, tag: XmlTag): boolean {
		if (name === names.paragraph && tag.depth === into.depth + 1) {
			paragraph = tag.depth;
			into.text = into.text === null ? '' : `${into.text}\n`;
		}
		if (paragraph === 0 || into.text === null) return false;
		if (name === names.blanks) {
			into.text += ' '.repeat(repeated(tag.value(names.count), limits.cellLength));
		} else if (name === names.tab) into.text += '\t';
		else if (name === names.lineBreak) into.text += '\n';
		return true;
	}

	function close(name: number, depth: number): boolean {
		if (sheet === null) return false;
		if (name === names.table) {
			if (depth === tableDepth) endSheet(sheet);
			else aside -= 1;
		} else if (cell?.depth === depth) endCell(sheet, cell);
		else if (name === names.row && aside === 0) endRow(sheet);
		else if (depth === paragraph) paragraph = 0;
		return paragraph !== 0;
	}

	function text(piece: string): void {
		if (!cell || cell.text === null) return;
		cell.text += piece;
		if (cell.text.length > limits.cellLength) {
			throw new Refusal({ code: 'file.cell-too-long', facts: { most: limits.cellLength } });
		}
	}

	function beginSheet(tag: XmlTag): void {
		if (grids.length === limits.sheets) {
			throw new Refusal({ code: 'file.too-many', facts: { what: 'sheets', most: limits.sheets } });
		}
		const name = tag.value(names.name) ?? '';
		tableDepth = tag.depth;
		sheet = {
			name,
			visible: !hiddenStyles.has(tag.value(names.styleName) ?? ''),
			rows: collectRows(tally, name),
			merges: [],
			hiddenRows: new Set(),
			hiddenColumns: new Set(),
			nextRow: 1,
			nextColumn: 1,
			formulas: []
		};
	}

	function endSheet({ formulas, merges, rows, ...rest }: OpenSheet): void {
		const { name, visible, hiddenRows, hiddenColumns } = rest;
		const sound = soundMerges(merges, limits.columns);
		const at = { sheet: name, cell: formulas[0] ?? '' };
		if (formulas.length > 0) {
			const facts = { count: formulas.length, cells: formulas.slice(0, 10) };
			notes.push({ code: 'file.formula-without-value', facts, at });
		}
		if (sound.leftOut > 0) {
			notes.push({ code: 'file.merges-left-out', facts: { count: sound.leftOut }, at });
		}
		grids.push({
			name,
			places: 'cells',
			visible,
			rows: rows.finish(),
			merges: sound.merges,
			hiddenRows,
			hiddenColumns
		});
		sheet = null;
	}

	function addColumns(into: OpenSheet, tag: XmlTag): void {
		const count = repeated(tag.value(names.columnsRepeated), lastColumn);
		if (isHidden(tag)) {
			const last = Math.min(into.nextColumn + count - 1, limits.columns);
			for (let each = into.nextColumn; each <= last; each += 1) into.hiddenColumns.add(each);
		}
		into.nextColumn += count;
	}

	function beginRow(into: OpenSheet, tag: XmlTag): void {
		const repeat = repeated(tag.value(names.rowsRepeated), lastRow);
		row = { first: into.nextRow, repeat, isHidden: isHidden(tag), cells: [] };
		into.nextRow += repeat;
		column = 1;
	}

	function beginCell(into: OpenSheet, tag: XmlTag): void {
		const repeat = repeated(tag.value(names.columnsRepeated), lastColumn);
		const down = repeated(tag.value(names.rowsSpanned), lastRow);
		const across = repeated(tag.value(names.columnsSpanned), lastColumn);
		if (down > 1 || across > 1) {
			tally.merges += 1;
			if (tally.merges > limits.merges) throw damaged(part);
			const [top, left] = [row.first, column];
			into.merges.push({ top, left, bottom: top + down - 1, right: left + across - 1 });
		}
		cell = {
			type: tag.value(names.valueType),
			value: tag.value(names.value),
			date: tag.value(names.dateValue),
			truth: tag.value(names.booleanValue),
			string: tag.value(names.stringValue),
			hasFormula: tag.value(names.formula) !== null,
			text: null,
			repeat,
			depth: tag.depth
		};
	}

	function endCell(into: OpenSheet, done: OdsCell & { repeat: number }): void {
		const value = odsValue(done);
		if (value !== null) {
			const to = column + done.repeat;
			for (let each = column; each < to; each += 1) {
				// a style painted over a whole row has no value; a value so far to the right is refused
				row.cells.push({ column: each, value });
				if (row.cells.length > limits.columns) break;
			}
		} else if (done.hasFormula && done.type === null) {
			into.formulas.push(cellName(row.first, column));
		}
		column += done.repeat;
		cell = null;
	}

	function endRow(into: OpenSheet): void {
		if (row.cells.length === 0) return;
		for (let each = row.first; each < row.first + row.repeat; each += 1) {
			for (const { column: place, value } of row.cells) into.rows.add(each, place, value);
			if (row.isHidden) into.hiddenRows.add(each);
		}
	}

	function repeated(count: string | null, most: number): number {
		if (count === null) return 1;
		const number = /^\d{1,9}$/.test(count) ? Number(count) : 0;
		if (number < 1 || number > most) throw damaged(part);
		return number;
	}
}

type OpenSheet = {
	name: string;
	visible: boolean;
	rows: RowCollector;
	merges: MergedRange[];
	hiddenRows: Set<number>;
	hiddenColumns: Set<number>;
	nextRow: number;
	nextColumn: number;
	formulas: string[];
};

type OpenRow = {
	first: number;
	repeat: number;
	isHidden: boolean;
	cells: { column: number; value: CellValue }[];
};

function isHidden(tag: XmlTag): boolean {
	const visibility = tag.value(names.visibility);
	return visibility === 'collapse' || visibility === 'filter';
}

const names = {
	spreadsheet: xmlName('spreadsheet'),
	style: xmlName('style'),
	styleName: xmlName('style-name'),
	name: xmlName('name'),
	tableProperties: xmlName('table-properties'),
	display: xmlName('display'),
	table: xmlName('table'),
	column: xmlName('table-column'),
	row: xmlName('table-row'),
	cell: xmlName('table-cell'),
	covered: xmlName('covered-table-cell'),
	visibility: xmlName('visibility'),
	rowsRepeated: xmlName('number-rows-repeated'),
	columnsRepeated: xmlName('number-columns-repeated'),
	rowsSpanned: xmlName('number-rows-spanned'),
	columnsSpanned: xmlName('number-columns-spanned'),
	valueType: xmlName('value-type'),
	value: xmlName('value'),
	dateValue: xmlName('date-value'),
	booleanValue: xmlName('boolean-value'),
	stringValue: xmlName('string-value'),
	formula: xmlName('formula'),
	paragraph: xmlName('p'),
	blanks: xmlName('s'),
	count: xmlName('c'),
	tab: xmlName('tab'),
	lineBreak: xmlName('line-break')
};
