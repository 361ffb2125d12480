/** The reading of an opened list: its place in the file, its headings, its rows. */
export type ListProblemFacts = {
	'list.not-found': Record<never, never>;
};

export const listProblemLevels = {
	'list.not-found': 'error'
} as const satisfies { [Code in keyof ListProblemFacts]: 'error' | 'warning' | 'note' };
