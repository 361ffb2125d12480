import { expect, test } from 'vitest';
import { isFarDay } from './far-day.ts';

test.each([
	['1999-01-01', true],
	['2020-12-31', true],
	['2021-01-01', false],
	['2026-06-30', false],
	['2036-12-31', false],
	['2037-01-01', true],
	['9999-12-31', true]
])('%s, seen from 2026', (day, isFar) => {
	expect(isFarDay(day, 2026)).toBe(isFar);
});
