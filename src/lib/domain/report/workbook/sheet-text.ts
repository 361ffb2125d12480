import type { CellValue } from '../../list/grid.ts';
import type { EntryField } from '../entry.ts';
import type { FixedColumn } from './filled-workbook.ts';

const dayColumns: readonly string[] = ['doneOn', 'expectedOn', 'dueOn'];
const numberColumns: readonly string[] = ['percent', 'value', 'number'];

/**
 * What a cell says in its column, as somebody would have typed it: 60 where the sheet shows 60% of 0.6,
 * a day as 2026-11-20, text without the blanks behind it. Null for #N/A and its like.
 */
export function sheetText(
	value: CellValue,
	column: EntryField | FixedColumn | 'value'
): string | null {
	if (typeof value === 'string') return tidy(value);
	if (value.kind === 'fault') return null;
	if (value.kind === 'date') return dayColumns.includes(column) ? value.on : value.shown;
	if (value.kind === 'number' && numberColumns.includes(column)) {
		const isPercent = /[%％]/.test(value.shown) && column !== 'number';
		// a percent of a percent format that only writes the sign behind it (0"%") is whole already
		const times = isPercent && !isWrittenWhole(value) ? 100 : 1;
		return plainNumber(value.value * times);
	}
	if (value.kind === 'number' && dayColumns.includes(column)) return plainNumber(value.value);
	return tidy(value.shown);
}

/** The same text, however a program ends its lines. */
export function tidy(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.replace(/[^\S\n]+$/gm, '')
		.replace(/^\n+|\n+$/g, '');
}

function isWrittenWhole({ value, shown }: { value: number; shown: string }): boolean {
	const read = Number(shown.replace(/[%％,\s]/g, ''));
	return Math.abs(read - value) <= Math.abs(read - value * 100);
}

/** 58 for the 57.99999999999999 that a sheet counts. */
function plainNumber(value: number): string {
	return String(Number(value.toPrecision(12)));
}
