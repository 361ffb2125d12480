import { expect, test } from 'vitest';
import { isReached } from './indicator.ts';

test.each([
	['≥', '30', '30', true],
	['≥', '30', '29.9', false],
	['≤', '12', '12', true],
	['≤', '12', '13', false],
	['=', '100%', '100', true],
	['≥', '1,200', '1300', true],
	['≥', '95%', '96.5％', true],
	['≥', '30', '约三成', null],
	['≥', '若干', '30', null],
	['≈', '30', '30', null]
])('%s %s: %s', (comparison, target, value, reached) => {
	expect(isReached(comparison, target, value)).toBe(reached);
});
