import { expect, test } from 'vitest';
import {
	isAhead,
	monthToOpen,
	monthsToOpen,
	openingDay,
	openingFault,
	opensOn
} from './opening.ts';

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

test.each([
	['the running month', '2026-11', false],
	['one that has passed', '2026-10', false],
	['the next one', '2026-12', true],
	['a year on', '2027-11', true],
	['more than a year on', '2027-12', false]
])('%s lies ahead, or not', (_, period, ahead) => {
	expect(isAhead(period, '2026-11-27')).toBe(ahead);
});

test('a month to come opens on its first day, once the office has begun', () => {
	expect(opensOn('2026-12', opened('2026-11'))).toBe('2026-12-01');
	expect(opensOn('2026-12', [])).toBeNull();
});
