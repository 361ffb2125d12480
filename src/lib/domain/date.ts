/**
 * Days are `YYYY-MM-DD` text, periods (months) `YYYY-MM` text, instants ISO text with their zone.
 * Text sorts in time order, and nothing here asks the machine for its zone: the district lives in
 * Asia/Shanghai, which has been UTC+8 without summer time since 1991.
 */
const dayLength = 86_400_000;
const shanghaiAhead = 8 * 3_600_000;

/** The day with these numbers, or null where there is none: 30 February never rolls over to March. */
export function dayFrom(year: number, month: number, day: number): string | null {
	if (!Number.isInteger(year) || year < 1000 || year > 9999) return null;
	if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
	return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** True for a `YYYY-MM-DD` that exists. */
export function isDay(text: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	return year !== undefined && dayFrom(Number(year), Number(month), Number(day)) === text;
}

/** True for a `YYYY-MM` that exists. */
export function isPeriod(text: string): boolean {
	return isDay(`${text}-01`);
}

/** The day so many days later; a negative number goes back. */
export function addDays(on: string, days: number): string {
	return dayOfNumber(dayNumber(on) + days);
}

/** Calendar days from one day to the other: 0 for the same day, negative backwards. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(to) - dayNumber(from);
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(on: string): number {
	// day 0 is 1970-01-01, a Thursday
	return ((((dayNumber(on) + 3) % 7) + 7) % 7) + 1;
}

/** The month a day lies in. */
export function periodOf(on: string): string {
	return on.slice(0, 7);
}

/** The 1st of a month. */
export function firstDay(period: string): string {
	return `${period}-01`;
}

/** The last day of a month, 29 February in leap years. */
export function lastDay(period: string): string {
	const [year, month] = numbersOf(period);
	return `${period}-${daysInMonth(year, month)}`;
}

/** The month after. */
export function nextPeriod(period: string): string {
	return movePeriod(period, 1);
}

/** The month before. */
export function previousPeriod(period: string): string {
	return movePeriod(period, -1);
}

/** So many months before. */
export function monthsBefore(period: string, months: number): string {
	return months === 0 ? period : monthsBefore(previousPeriod(period), months - 1);
}

/** The day it is in Shanghai at this instant. The instant must name its zone, or it is refused. */
export const shanghaiDay = remembering((instant) => {
	return dayOfNumber(Math.floor((millisecondsOf(instant) + shanghaiAhead) / dayLength));
});

/** 24:00 of a Shanghai day: the first instant that no longer belongs to it, as ISO UTC text. */
export function endOfDay(on: string): string {
	return new Date((dayNumber(on) + 1) * dayLength - shanghaiAhead).toISOString();
}

/** A time of a Shanghai day, 09:00, as ISO UTC text. */
export function instantOn(on: string, time: string): string {
	const [hours = 0, minutes = 0] = time.split(':').map(Number);
	const sinceMidnight = (hours * 60 + minutes) * 60_000;
	return new Date(dayNumber(on) * dayLength - shanghaiAhead + sinceMidnight).toISOString();
}

/** The clock of Shanghai at an instant: 09:00. */
export function shanghaiTime(instant: string): string {
	return new Date(millisecondsOf(instant) + shanghaiAhead).toISOString().slice(11, 16);
}

/** The last Shanghai day that has a moment before an instant: of 24:00 the day that it ends. */
export function lastDayBefore(instant: string): string {
	return dayOfNumber(Math.floor((millisecondsOf(instant) - 1 + shanghaiAhead) / dayLength));
}

/** True if one instant comes before the other; texts alone would not say, `Z` and `.000Z` differ. */
export function isBefore(instant: string, other: string): boolean {
	return millisecondsOf(instant) < millisecondsOf(other);
}

const millisecondsOf = remembering((instant) => {
	const moment = /T.*(Z|[+-]\d{2}:\d{2})$/.test(instant) ? Date.parse(instant) : NaN;
	if (Number.isNaN(moment)) throw new RangeError(`not an instant with a zone: ${instant}`);
	return moment;
});

/** Days since 1970-01-01. A text that is no day is a mistake of ours, not of a user. */
const dayNumber = remembering((on) => {
	if (!isDay(on)) throw new RangeError(`not a day: ${on}`);
	return Date.parse(`${on}T00:00:00Z`) / dayLength;
});

/** Thousands of tasks are due on a few dozen days: each is read once. What is refused is not kept. */
function remembering<Value extends number | string>(
	read: (text: string) => Value
): (text: string) => Value {
	const known = new Map<string, Value>();
	return (text) => {
		const before = known.get(text);
		if (before !== undefined) return before;
		const value = read(text);
		if (known.size >= 2000) known.clear();
		known.set(text, value);
		return value;
	};
}

function dayOfNumber(number: number): string {
	const on = new Date(number * dayLength).toISOString().slice(0, 10);
	if (!isDay(on)) throw new RangeError(`outside the years 1000 to 9999: day ${number}`);
	return on;
}

function movePeriod(period: string, months: 1 | -1): string {
	const [year, month] = numbersOf(period);
	const moved = year * 12 + (month - 1) + months;
	return `${Math.floor(moved / 12)}-${twoDigits((moved % 12) + 1)}`;
}

function numbersOf(period: string): [year: number, month: number] {
	if (!isPeriod(period)) throw new RangeError(`not a period: ${period}`);
	return [Number(period.slice(0, 4)), Number(period.slice(5))];
}

function daysInMonth(year: number, month: number): number {
	if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
	return [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
