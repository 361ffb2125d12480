import type { ChaseProblemFacts } from '../domain/chase/chase-problem.ts';

/** Facts of every kind that a message about 催办 can have. */
export const chaseProblemExamples: ChaseProblemFacts = {
	'chase.nobody': {},
	'chase.filed': {},
	'chase.closed': { period: '2026-10' },
	'chase.ahead': { period: '2026-12' },
	'chase.absent': {},
	'chase.undone': {},
	'chase.sent': {},
	'chase.until-past': { today: '2026-11-27' },
	'chase.unknown-place': { names: ['日期', '人'], known: ['月份', '截止'] }
};
