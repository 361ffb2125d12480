import { addDays, dayFrom, lastDay } from './date.ts';

/** What bare numbers in a deadline cell can mean. */
export type NumberReading =
	| { day: string; alternative: string | null; precision: 'day' | 'month' | 'year' }
	| { either: string[] }
	| { impossible: 'day' | 'month' }
	| { serial: string }
	| null;

/**
 * Reads a number cell: 2021.11 is a month, 20211130 a day, 2022 a year. 2021.1 may be January or an
 * October whose 0 the sheet has dropped. A number such as 44561 is a date that lost its format: it
 * is named, never taken, because a count in the wrong column looks the same.
 */
export function readNumber(value: number): NumberReading {
	const whole = Number.isInteger(value);
	if (whole && value >= 2000_01_01 && value <= 2099_12_31) return eightDigits(value);
	if (whole && value >= 2000_01 && value <= 2099_12)
		return monthOf(Math.floor(value / 100), value % 100);
	if (value >= firstSerial && value < endOfSerials) {
		return { serial: addDays('1899-12-30', Math.floor(value)) };
	}
	if (!(value >= 2000 && value < 2100)) return null;
	if (whole) return { day: `${value}-12-31`, alternative: null, precision: 'year' };
	return decimals(value);
}

// 2000-01-01 and 2100-01-01 in the day count of workbooks
const firstSerial = 36_526;
const endOfSerials = 73_051;

/**
 * Reads text that is nothing but three numbers of which the first is no full year. With the year
 * last it is month, day, year, as tables saved in US order have it; with a year of two digits only
 * the one order that exists is taken.
 */
export function readNumberText(text: string): NumberReading {
	const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
	if (!match) return null;
	const [a, b, c] = [Number(match[1]), Number(match[3]), Number(match[4])];
	const orders =
		c > 99
			? [dayFrom(c, a, b), dayFrom(c, b, a)]
			: [dayFrom(2000 + c, a, b), dayFrom(2000 + a, b, c)];
	const [day, other = null] = new Set(orders.filter((found) => found !== null));
	if (day === undefined) return { impossible: 'day' };
	if (c <= 99 && other !== null) return { either: [day, other] };
	return { day, alternative: other, precision: 'day' };
}

function eightDigits(value: number): NumberReading {
	const day = dayFrom(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
	return day === null ? { impossible: 'day' } : { day, alternative: null, precision: 'day' };
}

function decimals(value: number): NumberReading {
	const year = Math.floor(value);
	const hundredths = Math.round((value - year) * 100);
	// more than two decimals are no month
	if (Math.abs(value * 100 - (year * 100 + hundredths)) > 1e-6) return null;
	if (hundredths === 10) return { either: [`${year}-01-31`, `${year}-10-31`] };
	return monthOf(year, hundredths % 10 === 0 ? hundredths / 10 : hundredths);
}

function monthOf(year: number, month: number): NumberReading {
	const first = dayFrom(year, month, 1);
	if (first === null) return { impossible: 'month' };
	return { day: lastDay(first.slice(0, 7)), alternative: null, precision: 'month' };
}
