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

/** One row of a sheet, with the line of the text it begins on. */
export type SheetRow = { line: number; cells: string[] };

/**
 * Takes a pasted sheet or a CSV apart: tabs where the text has any, else commas (or semicolons).
 * A cell in quotes may hold breaks and the separator, and its quotes are doubled.
 */
export function sheetRows(text: string): SheetRow[] {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const separator = separatorOf(plain);
	const rows: SheetRow[] = [];
	let line = 1;
	let row: SheetRow = { line, cells: [] };
	let at = 0;
	while (at <= plain.length) {
		const { cell, end } = readCell(plain, at, separator);
		row.cells.push(cell.trim());
		line += plain.slice(at, end).split('\n').length - 1;
		at = end + 1;
		if (plain[end] === separator) continue;
		rows.push(row);
		line += 1;
		row = { line, cells: [] };
	}
	return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function separatorOf(text: string): string {
	if (text.includes('\t')) return '\t';
	const commas = text.split(',').length;
	return text.split(';').length > commas ? ';' : ',';
}

/** From `at` to the separator or the break that ends the cell. */
function readCell(text: string, at: number, separator: string): { cell: string; end: number } {
	const quoted = /"((?:[^"]|"")*)"[ ]*/y;
	quoted.lastIndex = at;
	const match = quoted.exec(text);
	const after = match ? text[quoted.lastIndex] : undefined;
	if (match && (after === undefined || after === separator || after === '\n')) {
		return { cell: (match[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
	}
	let end = at;
	while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
	return { cell: text.slice(at, end), end };
}
