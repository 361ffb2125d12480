import { expect, test } from 'vitest';
import { monthsToRecord } from './record-month.ts';

const kept = (...periods: string[]) => periods.map((period) => ({ period }));

test.each([
	['before the running month', 2026, [], '2026-04-30', ['2026-01', '2026-02', '2026-03']],
	['but for those that are there', 2026, ['2026-02'], '2026-04-01', ['2026-01', '2026-03']],
	['none in January', 2026, [], '2026-01-31', []],
	['of a list that is prepared', 2027, [], '2026-12-31', []]
])('what can be kept for the record: %s', (_, year, known, day, months) => {
	expect(monthsToRecord({ year }, kept(...known), day)).toEqual(months);
});

test('a year that is over can be kept whole', () => {
	const months = monthsToRecord({ year: 2026 }, [], '2027-02-01');
	expect([months[0], months.at(-1), months.length]).toEqual(['2026-01', '2026-12', 12]);
});
