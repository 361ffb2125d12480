import type { Grid, MergedRange } from '../../domain/list/grid.ts';
import { cellText, ownText } from './cell-text.ts';
import { collectRows, newTally } from './grid-rows.ts';
import { htmlText, shownHtml } from '../../domain/html-text.ts';
import { soundMerges } from './merges.ts';
import type { ReadLimits } from './read-limits.ts';

/**
 * The table on the clipboard as WPS, Excel, Word and browsers put it there, with its merged cells; null
 * where there is none, or where it only wraps a text. A table inside a cell is text of that cell; lines
 * above and below, such as the title, are rows of their own.
 */
export function tableOfHtml(page: string, limits: ReadLimits): Grid | null {
	const html = shownHtml(page);
	const rows = collectRows(newTally(limits), '');
	const merges: MergedRange[] = [];
	/** The last row that a cell from above reaches down to, by column. */
	const takenTo = new Int32Array(limits.columns + 2);
	let depth = 0;
	let row = 0;
	let column = 0;
	let cells = 0;
	let widest = 0;
	let tableRows = 0;
	let outsideFrom = 0;
	let open: { from: number; across: number; down: number } | null = null;

	const tags = /<(\/?)(table|tr|td|th)\b([^<>]*)>/gi;
	for (const match of html.matchAll(tags)) {
		const [, slash, tag = '', attributes = ''] = match;
		const name = tag.toLowerCase();
		if (name === 'table') {
			if (!slash && depth === 0) addLines(match.index);
			depth = Math.max(0, depth + (slash ? -1 : 1));
			if (slash && depth === 0) outsideFrom = match.index + match[0].length;
		}
		const isOuter = depth === 1 || (name === 'table' && depth === 0);
		if (!isOuter) continue;
		// the end of a cell may be left out: whatever comes next ends it
		if (open) endCell(open, match.index);
		if (slash || name === 'table') continue;
		if (name === 'tr') {
			row += 1;
			tableRows += 1;
			column = 0;
		} else if (name === 'td' || name === 'th') {
			beginCell(attributes, match.index + match[0].length);
		}
	}
	if (open) endCell(open, html.length);
	else if (depth === 0) addLines(html.length);
	if (cells < 2 || (tableRows < 2 && widest < 2)) return null;
	const none: ReadonlySet<number> = new Set();
	return {
		name: '',
		places: 'lines',
		visible: true,
		rows: rows.finish(),
		merges: soundMerges(merges, limits.columns).merges,
		hiddenRows: none,
		hiddenColumns: none
	};

	function addLines(to: number): void {
		for (const line of htmlText(html.slice(outsideFrom, to)).split('\n')) {
			const value = cellText(line);
			if (value === null) continue;
			row += 1;
			rows.add(row, 1, ownText(value));
		}
	}

	function beginCell(attributes: string, from: number): void {
		if (tableRows === 0) tableRows = row = row + 1;
		column += 1;
		while ((takenTo[column] ?? 0) >= row) column += 1;
		const across = span('colspan', attributes, limits.columns);
		open = { from, across, down: span('rowspan', attributes, limits.rows) };
	}

	function endCell(cell: { from: number; across: number; down: number }, to: number): void {
		const { from, across, down } = cell;
		open = null;
		cells += 1;
		const right = column + across - 1;
		widest = Math.max(widest, right);
		const bottom = row + down - 1;
		takenTo.fill(bottom, column, right + 1);
		if (across > 1 || down > 1) merges.push({ top: row, left: column, bottom, right });
		const value = cellText(htmlText(html.slice(from, to)));
		if (value !== null) rows.add(row, column, ownText(value));
		column = right;
	}
}

function span(name: string, attributes: string, most: number): number {
	const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1];
	return Math.min(Math.max(Number(found ?? 1), 1), most);
}
