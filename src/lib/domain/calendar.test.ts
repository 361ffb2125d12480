import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	addWorkdays,
	dayIn,
	isWorkday,
	makeCalendar,
	nextWorkday,
	previousWorkday
} from './calendar.ts';
import { addDays, firstDay, isDay } from './date.ts';
import { publishedHolidays } from './holidays.ts';

const calendar = makeCalendar();

describe('the built-in years', () => {
	test.each([
		['a Sunday worked for 劳动节', '2021-04-25', 'makeup'],
		['a Saturday worked for 国庆节', '2021-10-09', 'makeup'],
		['a Sunday worked for 国庆节', '2021-09-26', 'makeup'],
		['an ordinary Saturday', '2021-09-25', 'weekend'],
		['an ordinary Sunday', '2021-07-25', 'weekend'],
		['an ordinary Thursday', '2021-11-25', 'workday'],
		['中秋 on a Tuesday', '2021-09-21', 'holiday'],
		['中秋 on a Friday', '2026-09-25', 'holiday'],
		['Spring Festival, prolonged to a Sunday in 2020', '2020-02-02', 'holiday'],
		['the first workday after it', '2020-02-03', 'workday'],
		['a Saturday worked for Spring Festival', '2023-01-28', 'makeup'],
		['元旦 2023, already in 2022', '2022-12-31', 'holiday'],
		['a Saturday worked for 元旦 2019, already in 2018', '2018-12-29', 'makeup']
	])('%s: %s is a %s', (_, on, kind) => {
		expect(dayIn(calendar, on)).toMatchObject({ kind, provisional: false });
		expect(isWorkday(on, calendar)).toBe(kind === 'workday' || kind === 'makeup');
	});

	test('a holiday carries its name, with the weekday', () => {
		expect(dayIn(calendar, '2021-09-21')).toEqual({
			on: '2021-09-21',
			weekday: 2,
			kind: 'holiday',
			label: '中秋节',
			provisional: false
		});
	});

	// counted once from chinese-days 1.5.7, day by day
	test.each([
		[2015, 249],
		[2016, 250],
		[2017, 249],
		[2018, 250],
		[2019, 250],
		[2020, 249],
		[2021, 250],
		[2022, 249],
		[2023, 249],
		[2024, 251],
		[2025, 248],
		[2026, 248]
	])('%i has %i workdays', (year, workdays) => {
		const days = Array.from({ length: 366 }, (_, index) => addDays(`${year}-01-01`, index));
		const own = days.filter((on) => on.startsWith(String(year)));
		expect(own.filter((on) => isWorkday(on, calendar))).toHaveLength(workdays);
	});

	test.each(Object.entries(publishedHolidays))('%s is written without slips', (year, holidays) => {
		for (const [name, first, last] of holidays.off) {
			expect(name).not.toBe('');
			expect(isDay(`${year}-${first}`) && isDay(`${year}-${last}`)).toBe(true);
			expect(first <= last).toBe(true);
		}
		for (const day of holidays.work) {
			expect(dayIn(calendar, `${year}-${day}`).kind).toBe('makeup');
		}
	});
});

describe("the office's own days", () => {
	const corrected = makeCalendar([
		{ on: '2021-09-23', kind: 'holiday', label: '台风停工' },
		{ on: '2021-09-25', kind: 'workday', label: '加班' },
		{ on: '2021-10-01', kind: 'workday' },
		{ on: '2031-02-03', kind: 'holiday', label: '春节' }
	]);

	test.each([
		['a weekday becomes a holiday', '2021-09-23', 'holiday', '台风停工'],
		['a Saturday becomes a workday', '2021-09-25', 'makeup', '加班'],
		['a built-in holiday is overruled', '2021-10-01', 'workday', null],
		['the day beside it is not', '2021-10-02', 'holiday', '国庆节']
	])('%s', (_, on, kind, label) => {
		expect(dayIn(corrected, on)).toMatchObject({ kind, label, provisional: false });
	});

	test('settle their own day of an unpublished year, and no other', () => {
		expect(dayIn(corrected, '2031-02-03')).toMatchObject({ kind: 'holiday', provisional: false });
		expect(dayIn(corrected, '2031-02-04')).toMatchObject({ kind: 'workday', provisional: true });
	});
});

describe('a year without data', () => {
	test.each([
		['later than the table', makeCalendar(), '2031-10-01', 'workday'],
		['earlier than the table', makeCalendar(), '2010-10-01', 'workday'],
		['its weekends are known', makeCalendar(), '2031-10-04', 'weekend'],
		['there but empty', makeCalendar([], { 2021: { off: [], work: [] } }), '2021-10-01', 'workday']
	])('%s: provisional', (_, unknown, on, kind) => {
		expect(dayIn(unknown, on)).toMatchObject({ kind, label: null, provisional: true });
	});

	test('leaves open the last days of the year before, which its notice may still take', () => {
		expect(dayIn(calendar, '2026-12-28').provisional).toBe(false);
		expect(dayIn(calendar, '2026-12-29').provisional).toBe(true);
		expect(dayIn(calendar, '2025-12-31').provisional).toBe(false);
	});
});

describe('counting workdays', () => {
	test.each([
		['over a weekend', '2021-11-26', 1, '2021-11-29'],
		['the day itself is not counted', '2021-11-25', 1, '2021-11-26'],
		['over a make-up Sunday', '2021-09-24', 1, '2021-09-26'],
		['over the October holiday', '2021-09-30', 1, '2021-10-08'],
		['three after the cutoff', '2021-09-26', 3, '2021-09-29'],
		['three before the cutoff', '2021-09-26', -3, '2021-09-22'],
		['back over the make-up Saturday of 中秋', '2021-09-22', -1, '2021-09-18'],
		['none is the day itself, also on a Sunday', '2021-07-25', 0, '2021-07-25']
	])('%s', (_, on, workdays, counted) => {
		expect(addWorkdays(on, workdays, calendar)).toEqual({ on: counted, provisional: false });
	});

	test('over a new year that is not published is provisional', () => {
		expect(addWorkdays('2026-12-25', 1, calendar)).toEqual({
			on: '2026-12-28',
			provisional: false
		});
		expect(addWorkdays('2026-12-25', 4, calendar)).toEqual({ on: '2026-12-31', provisional: true });
		expect(addWorkdays('2027-01-04', -3, calendar).provisional).toBe(true);
	});

	test('next and previous are workdays with none between', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 4300 }), (index) => {
				const on = addDays(firstDay('2015-01'), index);
				const next = nextWorkday(on, calendar).on;
				expect(isWorkday(next, calendar)).toBe(true);
				for (let between = addDays(on, 1); between < next; between = addDays(between, 1)) {
					expect(isWorkday(between, calendar)).toBe(false);
				}
				if (isWorkday(on, calendar)) expect(previousWorkday(next, calendar).on).toBe(on);
			})
		);
	});

	test('forth and back from a workday comes home', () => {
		const days = fc.integer({ min: 0, max: 3600 });
		fc.assert(
			fc.property(days, fc.integer({ min: 0, max: 60 }), (index, workdays) => {
				const on = nextWorkday(addDays('2015-01-05', index), calendar).on;
				const there = addWorkdays(on, workdays, calendar).on;
				expect(addWorkdays(there, -workdays, calendar).on).toBe(on);
			})
		);
	});
});
