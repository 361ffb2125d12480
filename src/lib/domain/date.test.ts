import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addDays,
	dayFrom,
	daysBetween,
	endOfDay,
	firstDay,
	isBefore,
	isDay,
	isPeriod,
	lastDay,
	nextPeriod,
	periodOf,
	previousPeriod,
	shanghaiDay,
	weekday
} from './date.ts';

describe('a day', () => {
	test.each([
		['an ordinary day', '2021-09-25', true],
		['29 February of a leap year', '2020-02-29', true],
		['29 February of a century that is none', '2100-02-29', false],
		['29 February of a fourth century', '2000-02-29', true],
		['30 February', '2021-02-30', false],
		['a month 13', '2021-13-01', false],
		['a month 0', '2021-00-10', false],
		['a day 0', '2021-09-00', false],
		['31 September', '2021-09-31', false],
		['one digit', '2021-9-5', false],
		['slashes', '2021/09/25', false],
		['with a time', '2021-09-25T00:00', false],
		['a year before 1000', '0021-09-25', false],
		['a second line', '2021-09-25\n', false],
		['nothing', '', false]
	])('%s: %s is a day: %s', (_, text, valid) => {
		expect(isDay(text)).toBe(valid);
	});

	test.each([
		['the last day of a month', [2021, 4, 30], '2021-04-30'],
		['one day more is none, not 1 May', [2021, 4, 31], null],
		['a month 13 is none, not January', [2021, 13, 1], null],
		['half a day is none', [2021, 4, 1.5], null],
		['half a month is none', [2021, 4.5, 1], null],
		['a year of two digits is none', [21, 4, 1], null]
	] as const)('from numbers: %s', (_, [year, month, day], on) => {
		expect(dayFrom(year, month, day)).toBe(on);
	});

	test.each([
		['over the end of a month', '2021-09-30', 1, '2021-10-01'],
		['over the end of a year', '2021-12-31', 1, '2022-01-01'],
		['over a leap day', '2020-02-28', 2, '2020-03-01'],
		['back over a leap day', '2020-03-01', -1, '2020-02-29'],
		['over the summer time that the machine may keep', '2021-03-13', 2, '2021-03-15'],
		['before 1970', '1970-01-01', -1, '1969-12-31'],
		['by no day', '2021-09-25', 0, '2021-09-25']
	])('is moved %s', (_, on, days, moved) => {
		expect(addDays(on, days)).toBe(moved);
		expect(daysBetween(on, moved)).toBe(days);
	});

	test.each([
		['2021-04-25', 7],
		['2021-09-25', 6],
		['2021-09-26', 7],
		['2021-09-27', 1],
		['1970-01-01', 4],
		['1969-12-28', 7],
		['2000-02-29', 2]
	])('%s is day %i of its week', (on, number) => {
		expect(weekday(on)).toBe(number);
	});

	test('that does not exist is refused, never rolled over', () => {
		expect(() => addDays('2021-02-30', 1)).toThrow(RangeError);
		expect(() => daysBetween('2021-02-01', '2021-02-30')).toThrow(RangeError);
		expect(() => weekday('2021-9-1')).toThrow(RangeError);
		expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
	});

	test('adding and taking away the same days comes back, over 400 years', () => {
		const years = { min: -80_000, max: 80_000 };
		fc.assert(
			fc.property(fc.integer(years), fc.integer(years), (start, days) => {
				const on = addDays('2000-03-01', start);
				expect(isDay(on)).toBe(true);
				expect(addDays(addDays(on, days), -days)).toBe(on);
				expect(daysBetween(on, addDays(on, days))).toBe(days);
				expect(weekday(addDays(on, 7))).toBe(weekday(on));
				expect(on < addDays(on, 1)).toBe(true);
			})
		);
	});
});

describe('a period', () => {
	test.each([
		['2021-02', '2021-02-28'],
		['2020-02', '2020-02-29'],
		['2021-04', '2021-04-30'],
		['2021-12', '2021-12-31']
	])('%s ends on %s', (period, on) => {
		expect(lastDay(period)).toBe(on);
		expect(periodOf(on)).toBe(period);
		expect(firstDay(period)).toBe(`${period}-01`);
	});

	test.each([
		['2021-09', true],
		['2021-00', false],
		['2021-13', false],
		['2021-9', false],
		['2021-09-01', false],
		['2021', false]
	])('%s is a period: %s', (text, valid) => {
		expect(isPeriod(text)).toBe(valid);
	});

	test.each([
		['2021-09', '2021-10'],
		['2021-12', '2022-01'],
		['1999-12', '2000-01']
	])('%s is followed by %s', (period, next) => {
		expect(nextPeriod(period)).toBe(next);
		expect(previousPeriod(next)).toBe(period);
	});

	test('that does not exist is refused', () => {
		expect(() => lastDay('2021-13')).toThrow(RangeError);
		expect(() => nextPeriod('2021')).toThrow(RangeError);
	});

	test('the day after its last is the first of the next', () => {
		const month = fc.record({ year: fc.integer({ min: 1900, max: 2199 }), month: fc.nat(11) });
		fc.assert(
			fc.property(month, ({ year, month: index }) => {
				const period = `${year}-${String(index + 1).padStart(2, '0')}`;
				expect(addDays(lastDay(period), 1)).toBe(firstDay(nextPeriod(period)));
				expect(previousPeriod(nextPeriod(period))).toBe(period);
			})
		);
	});
});

describe('an instant', () => {
	test.each([
		['the last millisecond of a Shanghai day', '2021-09-26T15:59:59.999Z', '2021-09-26'],
		['midnight belongs to the new day', '2021-09-26T16:00:00.000Z', '2021-09-27'],
		['written with its own zone', '2021-09-27T00:00:00+08:00', '2021-09-27'],
		['written in New York', '2021-09-26T12:00:00-04:00', '2021-09-27'],
		['at the edge of a month', '2021-09-30T16:00:00Z', '2021-10-01'],
		['at the edge of a year', '2021-12-31T15:59:59Z', '2021-12-31'],
		['on a leap day', '2020-02-29T15:59:59Z', '2020-02-29']
	])('%s', (_, instant, on) => {
		expect(shanghaiDay(instant)).toBe(on);
	});

	test.each(['2021-09-26', '2021-09-26T15:59:59', '2021-09-26 15:59:59Z', 'now', ''])(
		'without a zone or a time is refused: %j',
		(text) => {
			expect(() => shanghaiDay(text)).toThrow(RangeError);
		}
	);

	test('24:00 of a day is the first instant of the next', () => {
		expect(endOfDay('2021-09-26')).toBe('2021-09-26T16:00:00.000Z');
		expect(endOfDay('2021-12-31')).toBe('2021-12-31T16:00:00.000Z');
	});

	test('with and without milliseconds compare by time, not by text', () => {
		expect(isBefore('2021-09-26T16:00:00Z', '2021-09-26T16:00:00.000Z')).toBe(false);
		expect(isBefore('2021-09-26T16:00:00.000Z', '2021-09-26T16:00:00Z')).toBe(false);
		expect(isBefore('2021-09-26T15:59:59.999Z', '2021-09-27T00:00:00+08:00')).toBe(true);
	});

	test('every instant lies between the two midnights of its day', () => {
		const span = {
			min: Date.parse('1992-01-01T00:00:00Z'),
			max: Date.parse('2100-01-01T00:00:00Z')
		};
		fc.assert(
			fc.property(fc.integer(span), (milliseconds) => {
				const instant = new Date(milliseconds).toISOString();
				const on = shanghaiDay(instant);
				expect(isBefore(instant, endOfDay(on))).toBe(true);
				expect(isBefore(instant, endOfDay(addDays(on, -1)))).toBe(false);
			})
		);
	});
});
