import { dayFrom } from '../../domain/date.ts';
import type { CellValue } from '../../domain/list/grid.ts';
import { cellText, ownText } from './cell-text.ts';
import { general, type NumberFormat } from './number-format.ts';
import { damaged } from './refusal.ts';
import { numberValue } from './shown-number.ts';
import type { XmlTag } from './xml-scan.ts';

type Known = {
	strings: readonly (string | null)[];
	formats: readonly NumberFormat[];
	from1904: boolean;
};

/** How the value of a cell is to be taken. `shared` refers to a text by its number. */
export type CellType = 'number' | 'shared' | 'text' | 'truth' | 'fault' | 'date';

/** The type that the attribute of a cell says; null for one that no program knows. */
export function cellType(tag: XmlTag, name: number): CellType | null {
	if (!tag.find(name)) return 'number';
	const { source, from, to } = tag;
	if (to === from + 1) return types[source.charAt(from)] ?? null;
	const said = source.slice(from, to);
	return said === 'inlineStr' || said === 'str' ? 'text' : null;
}

const types: Record<string, CellType | undefined> = {
	n: 'number',
	s: 'shared',
	b: 'truth',
	e: 'fault',
	d: 'date'
};

/**
 * The value of a cell by its type and style; null for blanks. A reference to a text that is not there
 * refuses the file: the text would be lost.
 */
export function cellValue(
	raw: string,
	type: CellType,
	style: number,
	{ strings, formats, from1904 }: Known,
	part: string
): CellValue | null {
	if (type === 'shared') {
		const text = strings[indexOf(raw)];
		if (text === undefined) throw damaged(part);
		return text;
	}
	if (type === 'text') return textValue(raw);
	if (type === 'truth') return truthValue(raw);
	if (type === 'fault') return { kind: 'fault', shown: ownText(raw) };
	if (type === 'date') return isoDateValue(raw);
	const value = isNumber(raw) ? Number(raw) : NaN;
	if (!Number.isFinite(value)) return textValue(raw);
	return numberValue(value, formats[style] ?? general, from1904);
}

/** 2021-12-31T00:00:00 as the day; text where there is no such day, or a time alone. */
export function isoDateValue(raw: string): CellValue | null {
	const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(raw) ?? [];
	const on = dayFrom(Number(year), Number(month), Number(day));
	return on === null ? textValue(raw) : { kind: 'date', on, shown: on };
}

function textValue(raw: string): string | null {
	const text = cellText(raw);
	return text === null ? null : ownText(text);
}

function truthValue(raw: string): CellValue {
	const value = raw.trim() === '1' || raw.trim().toLowerCase() === 'true';
	return { kind: 'truth', value, shown: value ? 'TRUE' : 'FALSE' };
}

/** -1, which no list of texts has, for what is no whole number. */
function indexOf(raw: string): number {
	let index = 0;
	for (let at = 0; at < raw.length; at += 1) {
		const digit = raw.charCodeAt(at) - 48;
		if (digit < 0 || digit > 9) return /^\s*\d+\s*$/.test(raw) ? Number(raw) : -1;
		index = index * 10 + digit;
	}
	return index;
}

function isNumber(raw: string): boolean {
	return /^\s*[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(raw);
}
