import { expect, test } from 'vitest';
import { isConclusionFixed, type Conclusion } from './conclusion-fixed.ts';

const closedAt = '2026-06-30T09:00:00.000Z';
const before = '2026-06-26T02:00:00.000Z';
const after = '2026-07-02T01:00:00.000Z';
const review = (change: Partial<Conclusion> = {}): Conclusion => ({
	...{ version: 1, reviewedAt: before, withdrawnAt: null, ...change }
});

test.each([
	['stood at the closing', [review()], before, closedAt, true],
	['was never given', [], before, closedAt, false],
	['was given after the closing', [review({ reviewedAt: after })], before, closedAt, false],
	[
		'was given at the instant of the closing',
		[review({ reviewedAt: closedAt })],
		before,
		closedAt,
		false
	],
	['was taken back', [review({ withdrawnAt: before })], before, closedAt, false],
	['is of an earlier version', [review({ version: 0 })], before, closedAt, false],
	['is of what came in after the closing', [review()], after, closedAt, false],
	['stands in a month that is open', [review()], before, null, false]
])('a conclusion that %s', (_, reviews, submittedAt, closed, expected) => {
	expect(isConclusionFixed({ submittedAt, version: 1 }, reviews, { closedAt: closed })).toBe(
		expected
	);
});
