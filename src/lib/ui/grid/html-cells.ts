import { htmlText, shownHtml } from '../../domain/html-text.ts';

/** Cells of a table. Null is what a merged cell covers beside its first cell. */
export type HtmlCells = { rows: (string | null)[][]; covered: number };

/** More than any list has: a clipboard cannot ask for more memory than this. */
const most = { rows: 20_000, columns: 500 };

/**
 * The first table of a page on the clipboard as WPS, Excel and LibreOffice write it; null where there
 * is none. The text of a merged cell stands in its first cell. Rows that the page hides (Excel ends a
 * table with one that only holds widths) are no rows; a table within a cell is text of that cell.
 */
export function cellsOfHtml(page: string): HtmlCells | null {
	const html = shownHtml(page);
	const rows: { cells: (string | null)[]; isHidden: boolean }[] = [];
	/** The last row that a cell from above reaches down to, by column. */
	const takenTo: number[] = [];
	let depth = 0;
	let column = 0;
	let open: { from: number; across: number; down: number } | null = null;

	for (const match of html.matchAll(/<(\/?)(table|tr|td|th)\b([^<>]*)>/gi)) {
		const [tag, slash, kind = '', attributes = ''] = match;
		const name = kind.toLowerCase();
		if (name === 'table') {
			if (slash && depth === 1) endCell(match.index);
			depth += slash ? -1 : 1;
			if (slash && depth <= 0) break;
		} else if (depth === 1) {
			// the end of a cell may be left out: whatever comes next ends it
			endCell(match.index);
			if (slash) continue;
			if (name === 'tr' || rows.length === 0) beginRow(attributes);
			if (name !== 'tr') beginCell(attributes, match.index + tag.length);
		}
	}
	endCell(html.length);
	coverRest();
	const shown = rows.filter(({ isHidden }) => !isHidden).map(({ cells }) => cells);
	const width = Math.max(0, ...shown.map((cells) => cells.length));
	if (width === 0) return null;
	const filled = shown.map((cells) =>
		Array.from({ length: width }, (_, at) => (cells[at] === undefined ? '' : cells[at]))
	);
	const covered = filled.flat().filter((cell) => cell === null).length;
	return { rows: filled, covered };

	function beginRow(attributes: string): void {
		coverRest();
		column = 0;
		rows.push({ cells: [], isHidden: /display\s*:\s*none/i.test(attributes) });
	}

	function beginCell(attributes: string, from: number): void {
		const cells = rows.at(-1)?.cells ?? [];
		for (; (takenTo[column] ?? -1) >= rows.length - 1; column += 1) cells[column] = null;
		open = {
			from,
			across: span('colspan', attributes, most.columns),
			down: span('rowspan', attributes, most.rows)
		};
	}

	function endCell(to: number): void {
		const row = rows.at(-1);
		if (!open || !row) return;
		const { from, across, down } = open;
		open = null;
		for (let at = 0; at < across && column < most.columns; at += 1, column += 1) {
			row.cells[column] = at === 0 ? htmlText(html.slice(from, to)) : null;
			takenTo[column] = rows.length - 1 + down - 1;
		}
	}

	/** Behind the last cell of a row others may reach down from above. */
	function coverRest(): void {
		const cells = rows.at(-1)?.cells ?? [];
		for (; column < takenTo.length; column += 1) {
			if ((takenTo[column] ?? -1) >= rows.length - 1) cells[column] = null;
		}
	}
}

function span(name: string, attributes: string, largest: number): number {
	const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,6})`, 'i').exec(attributes)?.[1];
	return Math.min(Math.max(Number(found ?? 1), 1), largest);
}
