/** A row of a text with columns, and the line it begins on. */
export type TextRow = { line: number; cells: string[] };

/**
 * Takes a text with columns apart, a row at a time. A cell in quotes may hold breaks and the separator,
 * its quotes are doubled, and blanks may stand behind them; a quote that does not close its cell is a
 * plain character, and `unclosed` is told its line. It takes time as the text is long: lists have
 * 60,000 rows.
 */
export function* delimitedRows(
	text: string,
	separator: string,
	unclosed: (line: number) => void = () => {}
): Generator<TextRow> {
	const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	const length = plain.length;
	const between = separator.charCodeAt(0);
	let at = 0;
	let line = 1;
	let row: TextRow = { line, cells: [] };
	// from here on no quote closes another: it need not be looked for again and again
	let unquotedFrom = Infinity;
	while (at <= length) {
		let end = -1;
		if (plain.charCodeAt(at) === quote && at < unquotedFrom) {
			const close = closingQuote(plain, at + 1, separator);
			if (close === -1) unquotedFrom = at;
			if (close < 0) unclosed(line);
			else {
				const cell = plain.slice(at + 1, close);
				row.cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
				for (let br = cell.indexOf('\n'); br !== -1; br = cell.indexOf('\n', br + 1)) line += 1;
				end = behindBlanks(plain, close + 1);
			}
		}
		if (end === -1) {
			end = at;
			while (end < length) {
				const c = plain.charCodeAt(end);
				if (c === newline || c === between) break;
				end += 1;
			}
			row.cells.push(plain.slice(at, end));
		}
		at = end + 1;
		if (plain[end] === separator) continue;
		yield row;
		line += 1;
		row = { line, cells: [] };
	}
}

/**
 * The text that reads back as these rows: cells between tabs, in quotes where they need it, and each
 * row in its own line as far as the one before it leaves room. Past a long gap the lines are fewer:
 * one cell at the foot of a sheet is not a million empty lines.
 */
export function delimitedText(rows: readonly TextRow[]): string {
	let text = '';
	let line = 1;
	for (const { line: own, cells } of rows) {
		const blank = Math.min(Math.max(own - line, 0), longestGap);
		const written = cells.map(quotedCell).join('\t');
		// without a tab its commas would part the cell
		text += `${'\n'.repeat(blank)}${written}${cells.length < 2 ? '\t' : ''}\n`;
		line += blank + written.split('\n').length;
	}
	return text;
}

const longestGap = 100;

/** A cell as it stands between tabs: in quotes where it has a tab, a break or a quote at its start. */
export function quotedCell(cell: string): string {
	const plain = cell.replace(/\r\n?/g, '\n');
	return /[\t\n]|^"/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

const quote = 34;
const newline = 10;
const blank = 32;

/** Tabs where the text has any, else commas or, where those prevail, semicolons. */
export function separatorOf(text: string): string {
	const begin = text.slice(0, 100_000);
	if (begin.includes('\t')) return '\t';
	const count = (sign: string) => begin.split(sign).length;
	return count(';') > count(',') ? ';' : ',';
}

/**
 * The quote that ends the cell: behind it, and any blanks, comes the separator, a break, or the end. -1
 * where the text has none any more, -2 where something else comes.
 */
function closingQuote(text: string, from: number, separator: string): number {
	for (let at = from; ; at += 2) {
		at = text.indexOf('"', at);
		if (at === -1) return -1;
		if (text.charCodeAt(at + 1) === quote) continue;
		const after = text[behindBlanks(text, at + 1)];
		return after === undefined || after === separator || after === '\n' ? at : -2;
	}
}

function behindBlanks(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) === blank) at += 1;
	return at;
}
