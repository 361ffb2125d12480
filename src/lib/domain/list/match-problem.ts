/** A list that was read, held against the ledger. */
export type MatchProblemFacts = {
	'match.duplicate': { value: string; first: string };
};

export const matchProblemLevels = {
	'match.duplicate': 'error'
} as const satisfies { [Code in keyof MatchProblemFacts]: 'error' | 'warning' | 'note' };
