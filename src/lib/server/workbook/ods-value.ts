import type { CellValue } from '../../domain/list/grid.ts';
import { cellText, ownText } from './cell-text.ts';
import { generalText } from './shown-number.ts';
import { isoDateValue } from './xlsx-cell.ts';

/** A cell of an .ods as it is written: its value by type, and the text that the sheet shows. */
export type OdsCell = {
	type: string | null;
	value: string | null;
	date: string | null;
	truth: string | null;
	string: string | null;
	hasFormula: boolean;
	text: string | null;
};

/** The value of a cell; null for blanks. The file has what is shown beside the value. */
export function odsValue({ type, value, date, truth, string, text }: OdsCell): CellValue | null {
	const words = text === null ? null : cellText(text);
	const shown = words === null ? null : ownText(words);
	if (type === 'float' || type === 'percentage' || type === 'currency') {
		const number = Number(value);
		if (value === null || !Number.isFinite(number)) return shown;
		return { kind: 'number', value: number, shown: shown ?? generalText(number) };
	}
	if (type === 'date' && date !== null) {
		// a year and a month alone mean the month, not its first day
		return shown !== null && /^\d{4}年\d{1,2}月$/.test(shown) ? shown : isoDateValue(date);
	}
	if (type === 'boolean' && truth !== null) {
		return { kind: 'truth', value: truth === 'true', shown: shown ?? truth.toUpperCase() };
	}
	if (shown !== null && /^(?:#[A-Z/0]+[!?]?|Err:\d{3})$/.test(shown))
		return { kind: 'fault', shown };
	return shown ?? (string === null ? null : cellText(string));
}
