import type { FileProblemFacts } from '../domain/list/file-problem.ts';

/** One example of each, for the test of all words. */
export const fileProblemExamples: FileProblemFacts = {
	'file.encrypted': {}
};
