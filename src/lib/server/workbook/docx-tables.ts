import type { Grid } from '../../domain/list/grid.ts';
import { cellText, ownText } from './cell-text.ts';
import { documentGrids, type DocumentBlock, type DocumentRow } from './document-grids.ts';
import type { ReadLimits } from './read-limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { xmlName } from './xml-name.ts';
import { scanXml, type XmlTag } from './xml-scan.ts';
import type { Parts } from './zip-parts.ts';

/**
 * The tables of a .docx, each as a sheet, and the paragraphs around them. A table inside a cell is text
 * of that cell. Text that was deleted but is still tracked is left out, as on paper.
 */
export function readDocument(parts: Parts, part: string, limits: ReadLimits): Grid[] {
	const blocks: DocumentBlock[] = [];
	let tableDepth = 0;
	let rows: DocumentRow[] = [];
	let cellDepth = 0;
	let column = 1;
	/** A text box has paragraphs inside of one. */
	const paragraphs: string[] = [];
	let lines: string[] = [];
	let across = 1;
	let down: 'none' | 'first' | 'next' = 'none';
	/** Depth of what is no text: a second version for older programs, the place moved from, tab stops. */
	let leftOut = 0;

	scanXml(parts.read(part), part, limits, { open, close, text: write });
	return documentGrids(blocks, limits);

	function open(name: number, tag: XmlTag): boolean {
		const { depth } = tag;
		if (depth === 1 && name !== names.document) throw damaged(part);
		if (leftOut !== 0) return false;
		if (leftOutNames.has(name)) leftOut = depth;
		else if (name === names.table) {
			if (tableDepth === 0) {
				tableDepth = depth;
				rows = [];
			}
		} else if (name === names.row) {
			if (tableDepth !== 0 && cellDepth === 0) beginRow();
		} else if (name === names.cell) {
			if (tableDepth !== 0 && cellDepth === 0) beginCell(depth);
		} else if (name === names.paragraph) paragraphs.push('');
		else if (name === names.gridBefore && cellDepth === 0) column += span(tag);
		else if (name === names.gridSpan && tag.depth === cellDepth + 2) across = span(tag);
		else if (name === names.verticalMerge && tag.depth === cellDepth + 2) {
			down = tag.value(names.value) === 'restart' ? 'first' : 'next';
		} else if (name === names.tab) write('\t');
		else if (name === names.lineBreak || name === names.carriageReturn) write('\n');
		else if (name === names.noBreakHyphen) write('-');
		return name === names.text;
	}

	function write(piece: string): void {
		const last = paragraphs.length - 1;
		const text = paragraphs[last];
		if (text === undefined) return;
		if (text.length + piece.length > limits.cellLength) throw tooLong();
		paragraphs[last] = text + piece;
	}

	function close(name: number, depth: number): boolean {
		if (leftOut === depth) leftOut = 0;
		else if (leftOut !== 0) return false;
		else if (name === names.paragraph) endParagraph();
		else if (depth === cellDepth && name === names.cell) endCell();
		else if (depth === tableDepth && name === names.table) {
			blocks.push({ kind: 'table', rows });
			tableDepth = 0;
		}
		return false;
	}

	function beginRow(): void {
		rows.push({ cells: [] });
		column = 1;
		if (rows.length > limits.rows) throw tooMany('rows', limits.rows);
	}

	function beginCell(depth: number): void {
		cellDepth = depth;
		lines = [];
		across = 1;
		down = 'none';
	}

	function endParagraph(): void {
		const text = paragraphs.pop() ?? '';
		if (cellDepth > 0) lines.push(text);
		else if (tableDepth === 0) blocks.push({ kind: 'paragraph', text: ownedText(text) });
	}

	function endCell(): void {
		const row = rows.at(-1);
		if (!row) throw damaged(part);
		const raw = lines.join('\n');
		if (raw.length > limits.cellLength) throw tooLong();
		// a cell ends with an empty paragraph more often than not
		row.cells.push({ column, across, down, text: ownedText(raw.replace(/\n+$/, '')) });
		column += across;
		cellDepth = 0;
	}

	function span(tag: XmlTag): number {
		const number = Number(tag.value(names.value) ?? 1);
		return Number.isInteger(number) && number >= 1 && number <= limits.columns ? number : 1;
	}

	function tooLong(): Refusal {
		return new Refusal({ code: 'file.cell-too-long', facts: { most: limits.cellLength } });
	}
}

function tooMany(what: 'rows', most: number): Refusal {
	return new Refusal({ code: 'file.too-many', facts: { what, most } });
}

function ownedText(raw: string): string | null {
	const text = cellText(raw);
	return text === null ? null : ownText(text);
}

const leftOutNames = new Set(['Fallback', 'moveFrom', 'tabs'].map(xmlName));

const names = {
	document: xmlName('document'),
	table: xmlName('tbl'),
	row: xmlName('tr'),
	cell: xmlName('tc'),
	gridBefore: xmlName('gridBefore'),
	gridSpan: xmlName('gridSpan'),
	verticalMerge: xmlName('vMerge'),
	value: xmlName('val'),
	paragraph: xmlName('p'),
	text: xmlName('t'),
	tab: xmlName('tab'),
	lineBreak: xmlName('br'),
	carriageReturn: xmlName('cr'),
	noBreakHyphen: xmlName('noBreakHyphen')
};
