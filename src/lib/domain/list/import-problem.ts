/** What stands in the way of an import as a whole, whatever is in its file. */
export type ImportProblemFacts = {
	'import.nothing': Record<never, never>;
	'import.too-large': { megabytes: number; most: number };
	'import.took-too-long': { seconds: number };
	'import.took-too-much': Record<never, never>;
	'import.broke': Record<never, never>;
	'import.source-gone': Record<never, never>;
	'import.absent': Record<never, never>;
	'import.not-waiting': Record<never, never>;
	'import.changed-meanwhile': Record<never, never>;
	'import.nothing-to-do': Record<never, never>;
	'import.year-unknown': Record<never, never>;
	'import.later-batch': { on: string };
};

export const importProblemLevels = {
	'import.nothing': 'error',
	'import.too-large': 'error',
	'import.took-too-long': 'error',
	'import.took-too-much': 'error',
	'import.broke': 'error',
	'import.source-gone': 'error',
	'import.absent': 'error',
	'import.not-waiting': 'error',
	'import.changed-meanwhile': 'error',
	'import.nothing-to-do': 'error',
	'import.year-unknown': 'error',
	'import.later-batch': 'error'
} as const satisfies { [Code in keyof ImportProblemFacts]: 'error' | 'warning' | 'note' };
