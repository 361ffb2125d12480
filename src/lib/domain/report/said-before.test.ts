import { expect, test } from 'vitest';
import { lastPercent, lastStatus, monthsAt } from './said-before.ts';
import { saidBefore } from './test-facts.ts';

const percents = (...said: (number | null)[]) => said.map((percent) => saidBefore({ percent }));

test('the last percent is the one said last, in its month', () => {
	const before = [
		saidBefore({ period: '2026-09' }),
		saidBefore({ period: '2026-08', percent: 40, status: 'atRisk' }),
		saidBefore({ period: '2026-07', percent: 30, status: 'underway' })
	];
	expect(lastPercent(before)).toEqual({ percent: 40, period: '2026-08' });
	expect(lastStatus(before)).toBe('atRisk');
	expect([lastPercent([]), lastStatus([])]).toEqual([null, null]);
});

test.each([
	['nothing before', percents(), 1],
	['the same once', percents(60), 2],
	['the same twice', percents(60, 60), 3],
	['another between', percents(60, 50, 60), 2],
	['another last month', percents(50, 60, 60), 1],
	['a month in which it stood', percents(null, 60), 3],
	['months before anything was said', percents(60, null, null), 2]
])('months at 60: %s', (_, before, months) => {
	expect(monthsAt(60, before)).toBe(months);
});
