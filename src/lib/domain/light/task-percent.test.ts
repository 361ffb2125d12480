import { expect, test } from 'vitest';
import { taskPercent, type PairPercent } from './task-percent.ts';

const of = (role: PairPercent['role'], percent: number | null): PairPercent => ({ role, percent });

test.each([
	['the lead decides', [of('lead', 70), of('support', 10)], 70],
	['two leads: the lower one', [of('lead', 70), of('lead', 40)], 40],
	['without a lead the lowest', [of('responsible', 70), of('responsible', 30)], 30],
	['who has said none yet pulls nobody down', [of('responsible', 70), of('responsible', null)], 70],
	['a support decides nothing', [of('lead', null), of('support', 90)], 0],
	['nobody answers for it', [], 0]
])('%s', (_, pairs, percent) => {
	expect(taskPercent(pairs, { percentBefore: null, hasCutoffPassed: true })).toBe(percent);
});

test('before the first cutoff since it was added a task has no percent', () => {
	const early = { percentBefore: null, hasCutoffPassed: false };
	expect(taskPercent([of('lead', null)], early)).toBeNull();
	expect(taskPercent([of('lead', 5)], early)).toBe(5);
});

test('what was handed over is as far as it was, until who answers for it now says so', () => {
	const after = { percentBefore: 90, hasCutoffPassed: true };
	expect(taskPercent([of('responsible', null)], after)).toBe(90);
	expect(taskPercent([of('responsible', 40)], after)).toBe(40);
});
