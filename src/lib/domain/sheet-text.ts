import { delimitedRows, separatorOf, type TextRow } from './delimited-text.ts';

/**
 * The text of a .csv file in whatever encoding the spreadsheet wrote it: UTF-8, UTF-16 with or
 * without its mark, GB18030 as WPS and Excel do by default. Null for what is no text, such as .xlsx.
 */
export function sheetText(bytes: Uint8Array): string | null {
	const utf16 = utf16Of(bytes);
	const encodings = utf16 === null ? ['utf-8', 'gb18030'] : [utf16];
	for (const encoding of encodings) {
		const text = decoded(bytes, encoding);
		if (text !== null) return text;
	}
	return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
	try {
		const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
		// no text holds these: it was read in a wrong encoding
		return /[^\P{Cc}\t\n\v\f\r\x85]/u.test(text) ? null : text;
	} catch {
		return null;
	}
}

/** By its mark, or by the zeros beside every tab, line break and Latin letter. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return 'utf-16le';
	if (first === 0xfe && second === 0xff) return 'utf-16be';
	const head = bytes.subarray(0, 2000);
	const isBreak = (at: number) => head[at] === 9 || head[at] === 10 || head[at] === 44;
	for (let at = 0; at + 1 < head.length; at += 2) {
		if (isBreak(at) && head[at + 1] === 0) return 'utf-16le';
		if (isBreak(at + 1) && head[at] === 0) return 'utf-16be';
	}
	return null;
}

/**
 * Takes a pasted sheet or a CSV apart: tabs where the text has any, else commas (or semicolons). Cells
 * are trimmed; rows without a word are left out, and counted in the lines.
 */
export function sheetRows(text: string): TextRow[] {
	const plain = text.replace(/^\uFEFF/, '');
	const rows: TextRow[] = [];
	for (const { line, cells } of delimitedRows(plain, separatorOf(plain))) {
		const trimmed = cells.map((cell) => cell.trim());
		if (trimmed.some((cell) => cell !== '')) rows.push({ line, cells: trimmed });
	}
	return rows;
}
