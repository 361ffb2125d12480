import type { MatchProblemFacts } from '../domain/list/match-problem.ts';

/** A list that was read, held against the ledger, in words. */
export const matchProblemWords = {
	'match.duplicate': ({ value, first }) =>
		`“${value}”与 ${first} 重复。请选择只导入一项，或确认是两项不同的任务。`
} satisfies { [Code in keyof MatchProblemFacts]: (facts: MatchProblemFacts[Code]) => string };
