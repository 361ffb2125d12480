import { expect, test } from 'vitest';
import { monthToOpen, monthsToOpen, openingDay, openingFault } from './opening.ts';

const opened = (...periods: string[]) => periods.map((period) => ({ period }));

test.each([
	['on the day it is opened', '2026-11-12', '2026-11-12'],
	['beforehand: from its first day', '2026-10-28', '2026-11-01'],
	['on its first day', '2026-11-01', '2026-11-01']
])('a month asks for reports %s', (_, day, on) => {
	expect(openingDay('2026-11', day)).toBe(on);
});

test.each([
	['the running month', '2026-11', [], undefined],
	['the next one beforehand', '2026-12', ['2026-11'], undefined],
	['the first of the next year', '2027-01', [], 'period.far'],
	['one that is open', '2026-11', ['2026-11'], 'period.open'],
	['one that has passed', '2026-10', [], 'period.past'],
	['what is no month', '2026-13', [], 'period.unread'],
	['what is empty', '', [], 'period.unread']
])('%s is opened, or not', (_, period, known, code) => {
	expect(openingFault(period, opened(...known), '2026-11-12')?.code).toBe(code);
});

test('over the end of the year the next month is January', () => {
	expect(openingFault('2027-01', [], '2026-12-31')).toBeUndefined();
	expect(monthsToOpen(opened('2026-12'), '2026-12-31')).toEqual(['2027-01']);
});

test.each([
	['the first month is the office’s to open', [], null],
	['the running month follows an earlier one', ['2026-10'], '2026-11'],
	['also after months that were left out', ['2026-05'], '2026-11'],
	['not twice', ['2026-10', '2026-11'], null],
	['one that was opened beforehand is open', ['2026-11'], null],
	['a later one alone is no beginning', ['2026-12'], null]
])('by itself: %s', (_, known, period) => {
	expect(monthToOpen(opened(...known), '2026-11-01')).toBe(period);
});
