import { delimitedRows } from '../../domain/delimited-text.ts';
import { cellsOfHtml, type HtmlCells } from './html-cells.ts';

/**
 * The cells on the clipboard, or null where it is empty. A table comes first, because it knows which
 * break lies within a cell and which cells are merged; else a text with tabs, as Excel writes it.
 */
export function cellsOnClipboard(clip: { html: string; text: string }): HtmlCells | null {
	const table = cellsOfHtml(clip.html);
	if (table) return table;
	if (clip.text === '') return null;
	const rows = [...delimitedRows(clip.text, '\t')].map(({ cells }) => cells);
	// the last row ends its line too
	if (rows.length > 1 && rows.at(-1)?.join('\t') === '') rows.pop();
	const width = Math.max(...rows.map((cells) => cells.length));
	const filled = rows.map((cells) => Array.from({ length: width }, (_, at) => cells[at] ?? ''));
	return { rows: filled, covered: 0 };
}
