/**
 * A cell as people say it: B89 as a sheet shows it, 第 3 行第 7 列 in what has lines only. L12 is
 * column L of a sheet, but 第 12 行 of a text, which has no sheet.
 */
export function cellWords(cell: string, sheet: string | null): string {
	const [, row, , column] = /^L(\d+)(C(\d+))?$/.exec(cell) ?? [];
	if (row === undefined) return cell;
	if (column !== undefined) return `第 ${row} 行第 ${column} 列`;
	return sheet === '' ? `第 ${row} 行` : cell;
}

/** The same with its sheet before it. */
export function placeWords(sheet: string, cell: string): string {
	return sheet === '' ? cellWords(cell, sheet) : `${sheet} ${cellWords(cell, sheet)}`;
}
