import { addDays } from '../../domain/date.ts';
import type { CellValue } from '../../domain/list/grid.ts';
import type { NumberFormat, NumberPattern } from './number-format.ts';

/** A number as the sheet shows it: a date where its format says so, 60% for 0.6, 007 for 7. */
export function numberValue(value: number, format: NumberFormat, from1904: boolean): CellValue {
	const asNumber = (shown: string): CellValue => ({ kind: 'number', value, shown });
	if (format.kind === 'general') return asNumber(generalText(value));
	if (format.kind === 'number') return asNumber(patternText(value, format.sections));
	if (format.kind === 'time') return asNumber(timeText(value, format.seconds, format.days));
	const on = dayOfSerial(value, from1904);
	if (on === null) {
		const isTime = value >= 0 && value < 1;
		return asNumber(isTime ? timeText(value, false, false) : generalText(value));
	}
	if (format.kind === 'date') return { kind: 'date', on, shown: on };
	return `${on.slice(0, 4)}年${Number(on.slice(5, 7))}月`;
}

/** The day of a serial number; null for 1900-02-29, which was none, and for what is no day. */
export function dayOfSerial(value: number, from1904: boolean): string | null {
	const serial = Math.floor(value) + (from1904 ? 1462 : 0);
	if (serial < 1 || serial > 2_958_465 || serial === 60) return null;
	return addDays(serial < 60 ? '1899-12-31' : '1899-12-30', serial);
}

/** As a cell without a format: rounded to what fits a cell, but a whole number keeps all its digits. */
export function generalText(value: number): string {
	if (Number.isInteger(value)) return String(value);
	const whole = Math.trunc(Math.abs(value)).toString().length;
	// the point takes one of the eleven places
	const rounded = Number(value.toFixed(Math.max(0, Math.min(9, 10 - whole))));
	return rounded === 0 ? String(value) : String(rounded);
}

function patternText(value: number, sections: readonly NumberPattern[]): string {
	const [positive, negative, zero] = sections;
	if (!positive) return generalText(value);
	if (value < 0 && negative) return oneText(-value, negative);
	const text = oneText(Math.abs(value), value === 0 ? (zero ?? positive) : positive);
	return value < 0 ? `-${text}` : text;
}

function oneText(value: number, pattern: NumberPattern): string {
	const moved = pattern.shift === 0 ? value : Number(`${value}e${pattern.shift}`);
	if (!Number.isFinite(moved) || moved >= 1e21) return generalText(value);
	const [whole = '', decimals = ''] = moved.toFixed(pattern.most).split('.');
	const digits = (whole === '0' && pattern.whole === 0 ? '' : whole).padStart(pattern.whole, '0');
	const grouped = pattern.grouped ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits;
	let kept = decimals;
	while (kept.length > pattern.least && kept.endsWith('0')) kept = kept.slice(0, -1);
	const number = kept === '' ? grouped : `${grouped}.${kept}`;
	return `${pattern.before}${number === '' ? '0' : number}${pattern.after}`.trim();
}

function timeText(value: number, withSeconds: boolean, days: boolean): string {
	const all = Math.round((days ? value : value - Math.floor(value)) * 86_400);
	const two = (part: number) => String(part).padStart(2, '0');
	const minutes = `${Math.floor(all / 3600)}:${two(Math.floor(all / 60) % 60)}`;
	return withSeconds ? `${minutes}:${two(all % 60)}` : minutes;
}
