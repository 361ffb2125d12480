import { expect, test } from 'vitest';
import { readDay } from './read-day.ts';

const today = '2026-10-20';

test.each([
	...[
		'2026-10-12',
		'2026.10.12',
		'2026/10/12',
		'20261012',
		'2026年10月12日',
		'２０２６年１０月１２日'
	],
	...[
		'10月12日',
		'10月12号',
		'10.12',
		'10-12',
		'十月十二日',
		'二〇二六年十月十二日',
		' 2026-10-12 '
	]
])('%j is that day', (typed) => {
	expect(readDay(typed, { today })).toBe('2026-10-12');
});

test.each([
	['a day without a year is the nearest one', '12月25日', '2026-12-25'],
	['over the turn of the year', '1月5日', '2027-01-05'],
	['29 February is in a leap year only', '2月29日', null],
	['no such day', '2026-02-30', null],
	['a month is no day', '10月', null],
	['the end of a month neither', '9月底', null],
	['words', '上周三', null],
	['two days', '10月12日、13日', null],
	['a year too far off', '1999-01-01', null],
	['nothing', '', null]
])('%s: %s', (_, typed, day) => {
	expect(readDay(typed, { today })).toBe(day);
});

test.each([
	['12月底', '2026-12-31'],
	['11月', '2026-11-30'],
	['11月份', '2026-11-30'],
	['2027年2月底', '2027-02-28'],
	['年底', '2026-12-31'],
	['2027年底', '2027-12-31'],
	['11月20日', '2026-11-20'],
	['13月底', null],
	['尽快', null]
])('where a month is enough, %s is %s', (typed, day) => {
	expect(readDay(typed, { today, monthEnds: true })).toBe(day);
});

test('at the turn of the year a day that was is last year’s', () => {
	expect(readDay('12月25日', { today: '2027-01-04' })).toBe('2026-12-25');
	expect(readDay('年底', { today: '2027-01-04', monthEnds: true })).toBe('2026-12-31');
});
