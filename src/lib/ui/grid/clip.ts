import { cellsOnClipboard } from './clipboard-in.ts';
import { asTable, asTabs } from './clipboard-out.ts';
import type { HtmlCells } from './html-cells.ts';

/** Puts cells on the clipboard in both ways; a single one as plain text, without quotes or a break. */
export function putOn(clipboard: DataTransfer, rows: readonly (readonly string[])[]): string {
	const [first] = rows;
	const single = rows.length === 1 && first?.length === 1 ? first[0] : undefined;
	const text = single ?? asTabs(rows);
	clipboard.setData('text/plain', text);
	clipboard.setData('text/html', asTable(rows));
	return text;
}

export function takeFrom(clipboard: DataTransfer): HtmlCells | null {
	const [html, text] = [clipboard.getData('text/html'), clipboard.getData('text/plain')];
	return cellsOnClipboard({ html, text });
}

/** Whether the clipboard still holds a text; a system may write breaks its own way. */
export function stillHolds(clipboard: DataTransfer, text: string): boolean {
	return plainly(clipboard.getData('text/plain')) === plainly(text);
}

function plainly(text: string): string {
	return text.replace(/\r\n?/g, '\n').trim();
}
