import type { MatchProblemFacts } from '../domain/list/match-problem.ts';

/** One example of each, for the test of all words. */
export const matchProblemExamples: MatchProblemFacts = {
	'match.duplicate': { value: '第 12 项', first: 'A25' }
};
