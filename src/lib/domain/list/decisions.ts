import type { MatchChoices } from '../match/match-reading.ts';
import type { MergeDecisions } from '../match/merge-plan.ts';
import type { ColumnSynonyms } from './column-synonyms.ts';
import type { ListChoices } from './list-choices.ts';

/** Everything that people have decided about an import, as it is stored with its batch. */
export type ImportDecisions = {
	/** What headings of this list mean, by their words. */
	headings?: ColumnSynonyms;
	list: ListChoices;
	match: MatchChoices;
	merge: MergeDecisions;
};

export const noDecisions: ImportDecisions = { list: {}, match: {}, merge: {} };
