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

/** How many answers a person has given about an import; what is known of its columns is none. */
export function answerCount({ headings = {}, list, match, merge }: ImportDecisions): number {
	const { columns = {}, units = {}, deadlines = {}, problems = {} } = list;
	const single = [
		...[list.sheet, list.headerRows, list.titleYear, list.planStart, list.blankDeadlines]
	].filter((said) => said !== undefined);
	const keyed = [headings, columns, units, deadlines, problems, match.pairs ?? {}];
	const perRow = [merge.rows ?? {}, ...Object.values(merge.fields ?? {})];
	const rows = [list.skippedRows ?? [], list.keptRows ?? [], match.distinct ?? []];
	return (
		single.length +
		sum([...keyed, ...perRow].map((said) => Object.keys(said).length)) +
		sum(rows.map(({ length }) => length))
	);
}

function sum(counts: readonly number[]): number {
	return counts.reduce((all, count) => all + count, 0);
}
