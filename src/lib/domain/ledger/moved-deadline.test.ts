import { expect, test } from 'vitest';
import { isMoved } from './moved-deadline.ts';

test.each([
	['of its first day', '2026年三季度', '2026-09-30', '2026-09-30', false],
	['later than its words', '2026年三季度', '2027-03-31', '2026-09-30', true],
	['later, in words of its own', '2027年一季度', '2027-03-31', '2026-09-30', false],
	['given to what had none', '适时', '2027-03-31', null, true],
	['without words', null, '2027-03-31', '2026-09-30', false],
	['taken away', '2026年三季度', null, '2026-09-30', true]
])('a deadline %s', (_, deadlineText, dueOn, originalDueOn, moved) => {
	expect(isMoved({ deadlineText, dueOn, originalDueOn, ongoing: false }, 2026)).toBe(moved);
});
