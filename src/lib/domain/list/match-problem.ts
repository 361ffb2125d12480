/** A list that was read, held against the ledger. `number` is that of the task in the ledger. */
export type MatchProblemFacts = {
	/** `value` is the number, or the beginning of the text; `first` is the cell it stands in first. */
	'match.duplicate': { of: 'number' | 'text'; value: string; first: string };
	'match.renumbered': { number: string };
	'match.rewritten': { number: string };
	'match.other-units': { number: string };
	'match.several': { numbers: string[] };
	'match.ended': { number: string; state: 'cancelled' | 'merged' };
};

export const matchProblemLevels = {
	'match.duplicate': 'error',
	'match.renumbered': 'error',
	'match.rewritten': 'error',
	'match.other-units': 'error',
	'match.several': 'error',
	'match.ended': 'error'
} as const satisfies { [Code in keyof MatchProblemFacts]: 'error' | 'warning' | 'note' };
