/** Excel takes a file without it for one in the system's own encoding. */
export const byteOrderMark = '\uFEFF';

/**
 * One line of a CSV file, by RFC 4180: every text in quotes, quotes doubled, ended by CR LF. Text
 * that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
	return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string | number | null): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	const text = formula.test(cell) ? `'${cell}` : cell;
	return `"${text.replaceAll('"', '""')}"`;
}

/** Also behind blanks, and in the wide and small forms that Chinese input makes. */
const formula = /^(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−]|[\t\r\n])/u;
