import type { ImportDecisions } from '../list/decisions.ts';
import { problemKey, type ListProblem } from '../list/list-reading.ts';
import { isTwice } from './match-problems.ts';

/** What a person says of a row that looks like an earlier one. */
export type DuplicateAnswer = 'both' | 'first';

/**
 * Keeps one answer about a row that looks like an earlier one, for the reading and the match alike, so
 * that it is asked once: a task of its own is accepted by both, and of one task written twice the
 * later row is left out of the list.
 */
export function settleDuplicate(
	decisions: ImportDecisions,
	read: readonly ListProblem[],
	row: number,
	answer: DuplicateAnswer
): ImportDecisions {
	const { list, match } = decisions;
	if (answer === 'first') {
		return { ...decisions, list: { ...list, skippedRows: withRow(list.skippedRows, row) } };
	}
	const accepted = read
		.filter(({ code, task }) => isTwice(code) && task?.firstRow === row)
		.map((problem) => [problemKey(problem), { as: 'accepted', row }] as const);
	return {
		...decisions,
		list:
			accepted.length === 0
				? list
				: { ...list, problems: { ...list.problems, ...Object.fromEntries(accepted) } },
		match: { ...match, distinct: withRow(match.distinct, row) }
	};
}

/** Takes the answer back: the row is asked about again. */
export function reopenDuplicate(decisions: ImportDecisions, row: number): ImportDecisions {
	const { list, match } = decisions;
	const problems = Object.entries(list.problems ?? {}).filter(
		([, said]) => said.as !== 'accepted' || said.row !== row
	);
	return {
		...decisions,
		list: list.problems ? { ...list, problems: Object.fromEntries(problems) } : list,
		match: { ...match, distinct: match.distinct?.filter((each) => each !== row) ?? [] }
	};
}

function withRow(rows: readonly number[] = [], row: number): number[] {
	return rows.includes(row) ? [...rows] : [...rows, row];
}
