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
	expect(taskPercent(pairs, true)).toBe(percent);
});

test('before the first cutoff since it was added a task has no percent', () => {
	expect(taskPercent([of('lead', null)], false)).toBeNull();
	expect(taskPercent([of('lead', 5)], false)).toBe(5);
});
