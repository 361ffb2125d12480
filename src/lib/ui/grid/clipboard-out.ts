import { quotedCell } from '../../domain/delimited-text.ts';

/** Cells as the text that WPS and Excel take. Each row ends its line, also the last. */
export function asTabs(rows: readonly (readonly string[])[]): string {
	return rows.map((cells) => `${cells.map(quotedCell).join('\t')}\r\n`).join('');
}

/**
 * Cells as a table. A break stays within its cell (Excel would begin a row at a plain br), and every
 * cell is text: 1.10 stays 1.10 and a telephone keeps its figures.
 */
export function asTable(rows: readonly (readonly string[])[]): string {
	const body = rows
		.map(
			(cells) => `<tr>${cells.map((cell) => `<td${asText}>${escaped(cell)}</td>`).join('')}</tr>`
		)
		.join('');
	return `<meta charset="utf-8"><table>${body}</table>`;
}

const asText = ` style="mso-number-format:'\\@';white-space:pre-wrap"`;
const lineBreak = '<br style="mso-data-placement:same-cell">';

function escaped(cell: string): string {
	return cell
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replace(/\r\n?|\n/g, lineBreak);
}
