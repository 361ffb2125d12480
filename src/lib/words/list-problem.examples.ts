import type { ListProblemFacts } from '../domain/list/list-problem.ts';

/** One example of each, for the test of all words. */
export const listProblemExamples: ListProblemFacts = {
	'list.not-found': {}
};
