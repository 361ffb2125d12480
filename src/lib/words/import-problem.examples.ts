import type { ImportProblemFacts } from '../domain/list/import-problem.ts';

/** One example of each, for the test of all words. */
export const importProblemExamples: ImportProblemFacts = {
	'import.nothing': {},
	'import.too-large': { megabytes: 80, most: 50 },
	'import.took-too-long': { seconds: 10 },
	'import.took-too-much': {},
	'import.broke': {},
	'import.source-gone': {},
	'import.absent': {},
	'import.not-waiting': {},
	'import.changed-meanwhile': {},
	'import.nothing-to-do': {},
	'import.year-unknown': {},
	'import.later-batch': { on: '2026-11-20' }
};
