import type { MatchProblemFacts } from '../domain/list/match-problem.ts';

/** One example of each, for the test of all words. */
export const matchProblemExamples: MatchProblemFacts = {
	'match.duplicate': { of: 'number', value: '12', first: 'A25' },
	'match.renumbered': { number: '45' },
	'match.rewritten': { number: '45' },
	'match.other-units': { number: '72' },
	'match.several': { numbers: ['72', '73'] },
	'match.ended': { number: '45', state: 'merged' }
};
