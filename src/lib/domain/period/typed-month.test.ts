import { expect, test } from 'vitest';
import { monthOfTyped } from './typed-month.ts';

test.each([
	['11月', '2026-11'],
	['１１ 月', '2026-11'],
	['11', '2026-11'],
	['3月', '2026-03'],
	['2025年11月', '2025-11'],
	['2026-11', '2026-11'],
	['', null],
	['十一月', null],
	['111月', null]
])('%s', (typed, month) => {
	expect(monthOfTyped(typed, '2026-11')).toBe(month);
});
