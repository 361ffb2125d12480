import type { MergedRange } from '../../domain/list/grid.ts';
import { lastColumn, lastRow } from './merges.ts';

/** A cell as one number, row * 2^15 + column, between two places of a text; 0 for what is no cell. */
export function cellAt(source: string, from: number, to: number): number {
	let at = from;
	let column = 0;
	if (source.charCodeAt(at) === dollar) at += 1;
	const letters = at;
	for (; at < to; at += 1) {
		// lower case as well
		const letter = (source.charCodeAt(at) & 0xdf) - 64;
		if (letter < 1 || letter > 26) break;
		column = column * 26 + letter;
	}
	if (at === letters || at > letters + 3 || column > lastColumn) return 0;
	if (source.charCodeAt(at) === dollar) at += 1;
	const digits = at;
	let row = 0;
	for (; at < to; at += 1) {
		const digit = source.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return 0;
		row = row * 10 + digit;
	}
	if (at === digits || at > digits + 7 || row < 1 || row > lastRow) return 0;
	return row * columnsOfCell + column;
}

/** What the number of a cell is divided by: the row is the whole, the column the rest. */
export const columnsOfCell = 2 ** 15;

const dollar = 36;

/** A1:B2 with its first corner at the top left, whichever way it is written; null for no range. */
export function rangeAt(source: string, from: number, to: number): MergedRange | null {
	let colon = from;
	while (colon < to && source.charCodeAt(colon) !== 58) colon += 1;
	const first = cellAt(source, from, colon);
	const second = colon === to ? first : cellAt(source, colon + 1, to);
	if (first === 0 || second === 0) return null;
	const top = Math.floor(first / columnsOfCell);
	const bottom = Math.floor(second / columnsOfCell);
	const left = first % columnsOfCell;
	const right = second % columnsOfCell;
	return {
		top: Math.min(top, bottom),
		left: Math.min(left, right),
		bottom: Math.max(top, bottom),
		right: Math.max(left, right)
	};
}

/** A of column 1, AA of column 27. */
export function cellName(row: number, column: number): string {
	let letters = '';
	for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return `${letters}${row}`;
}
