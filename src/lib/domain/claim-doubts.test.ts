import { expect, test } from 'vitest';
import { claimDoubts, type ClaimedWork } from './claim-doubts.ts';

const done: ClaimedWork = {
	latest: { period: '2026-10', percent: 100, hasProblem: false, isReturned: false },
	...{ openAsks: 0, milestones: [], indicators: [] }
};
const latest = done.latest ?? { period: '', percent: 100, hasProblem: false, isReturned: false };
const firm = { doneOn: null, aspirational: false };

test.each<[string, Partial<ClaimedWork>, string[]]>([
	['all is as it should be', {}, []],
	['under a hundred', { latest: { ...latest, percent: 90 } }, ['percent']],
	['a problem is left', { latest: { ...latest, hasProblem: true } }, ['problem']],
	['the last report was sent back', { latest: { ...latest, isReturned: true } }, ['returned']],
	['nothing since two months', { latest: { ...latest, period: '2026-09' } }, ['not-filed-since']],
	['this month', { latest: { ...latest, period: '2026-11' } }, []],
	['never filed', { latest: null }, ['never-filed']],
	['nobody files for it', { latest: undefined }, []],
	['asked and not solved', { openAsks: 2 }, ['asks']],
	['a step is left', { milestones: [firm, { ...firm, doneOn: '2026-01-01' }] }, ['milestones']],
	['a step was only hoped for', { milestones: [{ ...firm, aspirational: true }] }, []],
	['below its aim', { indicators: [{ name: '办结率', isReached: false }] }, ['indicators']],
	['never measured', { indicators: [{ name: '办结率', isReached: null }] }, ['indicators']],
	['at its aim', { indicators: [{ name: '办结率', isReached: true }] }, []]
])('%s', (_, work, codes) => {
	expect(claimDoubts({ ...done, ...work }, '2026-11-22').map(({ code }) => code)).toEqual(codes);
});
