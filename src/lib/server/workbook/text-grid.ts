import { delimitedRows, separatorOf } from '../../domain/delimited-text.ts';
import type { Grid } from '../../domain/list/grid.ts';
import type { Problem } from '../../domain/problem.ts';
import { cellText, ownText } from './cell-text.ts';
import { collectRows, newTally } from './grid-rows.ts';
import type { ReadLimits } from './read-limits.ts';

/** A text with columns: .csv, or what a spreadsheet puts on the clipboard. Rows are its lines. */
export function columnsGrid(text: string, limits: ReadLimits): { grid: Grid; notes: Problem[] } {
	const rows = collectRows(newTally(limits), '');
	const notes: Problem[] = [];
	const separator = separatorOf(text);
	const unclosed = (line: number) => {
		if (notes.length === 0) notes.push({ code: 'file.open-quote', facts: { line }, at: { line } });
	};
	for (const { line, cells } of delimitedRows(text, separator, unclosed)) {
		for (const [index, cell] of cells.entries()) {
			const value = cellText(cell);
			if (value !== null) rows.add(line, index + 1, ownText(value));
		}
	}
	return { grid: textGrid(rows.finish()), notes };
}

/**
 * A text without columns: one cell a line, as it stands, with the tab that it begins with. Blank lines
 * are told by the numbers of the rows.
 */
export function linesGrid(text: string, limits: ReadLimits): Grid {
	const rows = collectRows(newTally(limits), '');
	for (const [index, line] of text.split(/\r\n?|\n/).entries()) {
		const value = cellText(line.trimEnd());
		if (value !== null) rows.add(index + 1, 1, ownText(value));
	}
	return textGrid(rows.finish());
}

/**
 * True where tabs stand between cells. A tab that only begins a line is how a document copied out of a
 * web page marks its cells, one on each line.
 */
export function hasColumns(text: string): boolean {
	let between = 0;
	let leading = 0;
	for (const [tabs] of text.matchAll(/^[^\n\t]*\t[^\n]*$/gm)) {
		if (/^\t[^\t]*$/.test(tabs)) leading += 1;
		else between += 1;
	}
	return between > 0 && between >= leading;
}

function textGrid(rows: Grid['rows']): Grid {
	const none: ReadonlySet<number> = new Set();
	const shape = { name: '', places: 'lines', visible: true, merges: [] } as const;
	return { ...shape, merges: [], rows, hiddenRows: none, hiddenColumns: none };
}
