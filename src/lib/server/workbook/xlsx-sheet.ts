import type { Grid, MergedRange } from '../../domain/list/grid.ts';
import type { Problem } from '../../domain/problem.ts';
import { cellAt, cellName, columnsOfCell, rangeAt } from './cell-reference.ts';
import { collectRows, type Tally } from './grid-rows.ts';
import { lastColumn, lastRow, soundMerges } from './merges.ts';
import { type NumberFormat } from './number-format.ts';
import { damaged, Refusal } from './refusal.ts';
import { cellType, cellValue, type CellType } from './xlsx-cell.ts';
import { xmlName } from './xml-name.ts';
import { scanXml, type XmlTag } from './xml-scan.ts';
import { isTrue } from './xml-truth.ts';

/** What the sheets of a workbook have in common. */
export type WorkbookParts = {
	strings: readonly (string | null)[];
	formats: readonly NumberFormat[];
	from1904: boolean;
	tally: Tally;
	notes: Problem[];
};

/** One sheet. Rows and cells without a number get theirs by their order. */
export function readSheet(
	bytes: Buffer,
	part: string,
	{ name: sheet, visible }: { name: string; visible: boolean },
	workbook: WorkbookParts
): Grid {
	const { tally, notes } = workbook;
	const { limits } = tally;
	const rows = collectRows(tally, sheet);
	const merges: MergedRange[] = [];
	const hiddenRows = new Set<number>();
	const hiddenColumns = new Set<number>();
	const withoutValue: { row: number; column: number }[] = [];
	let formulasWithoutValue = 0;
	let block = 0;
	let written = 0;

	let row = 0;
	let isHidden = false;
	let column = 0;
	let type: CellType = 'number';
	let style = 0;
	let raw = '';
	let hasFormula = false;
	let phonetic = 0;

	scanXml(bytes, part, limits, { open, close, text });
	noteFormulas();
	const sound = soundMerges(merges, limits.columns);
	if (sound.leftOut > 0) {
		notes.push({
			code: 'file.merges-left-out',
			facts: { count: sound.leftOut },
			at: { sheet, cell: '' }
		});
	}
	return {
		name: sheet,
		places: 'cells',
		visible,
		rows: rows.finish(),
		merges: sound.merges,
		hiddenRows,
		hiddenColumns
	};

	function open(name: number, tag: XmlTag): boolean {
		const { depth } = tag;
		if (block === names.sheetData) {
			if (depth === 4) {
				if (name === names.c) beginCell(tag);
				else if (name !== names.extLst) throw damaged(part);
				return false;
			}
			if (depth === 3) {
				if (name !== names.row) throw damaged(part);
				beginRow(tag);
				return false;
			}
			if (name === names.v) return depth === 5;
			if (name === names.f) hasFormula ||= depth === 5;
			else if (name === names.phonetic) phonetic += 1;
			return name === names.t && phonetic === 0;
		}
		if (depth === 2) block = name;
		else if (depth === 1) {
			if (name !== names.worksheet) throw damaged(part);
		} else if (depth === 3) {
			if (block === names.mergeCells && name === names.mergeCell) addMerge(tag);
			else if (block === names.cols && name === names.col) addColumn(tag);
		}
		return false;
	}

	function close(name: number, depth: number): boolean {
		if (depth === 2) block = 0;
		else if (block !== names.sheetData) return false;
		else if (depth === 4 && name === names.c) endCell();
		else if (name === names.phonetic) phonetic -= 1;
		return false;
	}

	function text(piece: string): void {
		raw = raw === '' ? piece : raw + piece;
		if (raw.length > limits.cellLength) {
			throw new Refusal({ code: 'file.cell-too-long', facts: { most: limits.cellLength } });
		}
	}

	function beginRow(tag: XmlTag): void {
		row = tag.find(names.r) ? wholeNumber(tag, lastRow) : row + 1;
		column = 0;
		isHidden = isTrue(tag.value(names.hidden));
	}

	function beginCell(tag: XmlTag): void {
		if (tag.find(names.r)) {
			const cell = cellAt(tag.source, tag.from, tag.to);
			column = cell % columnsOfCell;
			// a cell that says another row than the one it stands in may belong to either
			if (cell !== row * columnsOfCell + column) throw damaged(part);
		} else column += 1;
		style = tag.find(names.s) && tag.from < tag.to ? digits(tag) : 0;
		const known = cellType(tag, names.t);
		if (known === null) throw damaged(part);
		type = known;
		raw = '';
		hasFormula = false;
		written += 1;
	}

	function endCell(): void {
		if (raw !== '') {
			const value = cellValue(raw, type, style, workbook, part);
			if (value === null) return;
			rows.add(row, column, value);
			if (isHidden) hiddenRows.add(row);
		} else if (hasFormula && type !== 'text') {
			formulasWithoutValue += 1;
			if (withoutValue.length < 10) withoutValue.push({ row, column });
		}
	}

	function addMerge(tag: XmlTag): void {
		tally.merges += 1;
		const most = limits.merges;
		if (tally.merges > most) {
			throw new Refusal({ code: 'file.too-many', facts: { what: 'merges', most } });
		}
		// every program writes the cells of a merge: far more merges than cells were made to do harm
		if (merges.length > written + 20_000) throw damaged(part);
		const range = tag.find(names.ref) ? rangeAt(tag.source, tag.from, tag.to) : null;
		if (range) merges.push(range);
	}

	function addColumn(tag: XmlTag): void {
		const from = tag.find(names.min) ? wholeNumber(tag, lastColumn) : 1;
		const to = tag.find(names.max) ? wholeNumber(tag, lastColumn) : from;
		if (!isTrue(tag.value(names.hidden))) return;
		for (let each = from; each <= Math.min(to, limits.columns); each += 1) hiddenColumns.add(each);
	}

	function wholeNumber(tag: XmlTag, most: number): number {
		const number = digits(tag);
		if (number < 1 || number > most) throw damaged(part);
		return number;
	}

	function digits({ source, from, to }: XmlTag): number {
		let number = 0;
		for (let at = from; at < to; at += 1) {
			const digit = source.charCodeAt(at) - 48;
			if (digit < 0 || digit > 9 || to > from + 10) throw damaged(part);
			number = number * 10 + digit;
		}
		return number;
	}

	function noteFormulas(): void {
		const [first] = withoutValue;
		if (!first) return;
		const cells = withoutValue.map((cell) => cellName(cell.row, cell.column));
		notes.push({
			code: 'file.formula-without-value',
			facts: { count: formulasWithoutValue, cells },
			at: { sheet, cell: cellName(first.row, first.column) }
		});
	}
}

const names = {
	worksheet: xmlName('worksheet'),
	sheetData: xmlName('sheetData'),
	row: xmlName('row'),
	c: xmlName('c'),
	v: xmlName('v'),
	f: xmlName('f'),
	t: xmlName('t'),
	r: xmlName('r'),
	s: xmlName('s'),
	extLst: xmlName('extLst'),
	phonetic: xmlName('rPh'),
	hidden: xmlName('hidden'),
	mergeCells: xmlName('mergeCells'),
	mergeCell: xmlName('mergeCell'),
	ref: xmlName('ref'),
	cols: xmlName('cols'),
	col: xmlName('col'),
	min: xmlName('min'),
	max: xmlName('max')
};
