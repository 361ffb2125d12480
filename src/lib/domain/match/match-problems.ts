import type { ListTask } from '../list/list-task.ts';
import type { Problem } from '../problem.ts';
import type { Duplicate, MatchQuestion, MatchReading } from './match-reading.ts';

/**
 * The open questions and duplicates of a match as problems with their cells, in the order of the
 * file. Each row that waits has one, but for the first row of a duplicate, which the others name.
 */
export function matchProblems(
	{ questions, duplicates }: MatchReading,
	list: readonly ListTask[],
	sheet: string
): Problem[] {
	const tasks = new Map(list.map((task) => [task.firstRow, task]));
	const cellOf = (row: number) => {
		const { number, measure } = tasks.get(row)?.cells ?? {};
		return number ?? measure ?? `A${row}`;
	};
	const found: { row: number; problem: Problem }[] = [];
	for (const { kind, shown, rows } of duplicates) {
		for (const row of rows.slice(1)) {
			const at = { sheet, cell: cellOf(row), value: shown };
			const facts = { of: kind, value: shown, first: cellOf(rows[0]) };
			found.push({ row, problem: { code: 'match.duplicate', facts, at } });
		}
	}
	const doubled = new Set(duplicates.flatMap(({ rows }: Duplicate) => rows));
	for (const question of questions) {
		const { row } = question;
		if (doubled.has(row)) continue;
		const task = tasks.get(row);
		const at = { sheet, cell: cellOf(row), value: task?.number ?? task?.title ?? '' };
		found.push({ row, problem: { ...problemOf(question), at } });
	}
	return found.sort((one, other) => one.row - other.row).map(({ problem }) => problem);
}

function problemOf({ kind, candidates }: MatchQuestion): Problem {
	const [best] = candidates;
	const number = best?.number ?? '';
	if (kind === 'several') {
		const numbers = candidates.map((candidate) => candidate.number);
		return { code: 'match.several', facts: { numbers } };
	}
	if (kind === 'ended') {
		const state = best?.state === 'merged' ? 'merged' : 'cancelled';
		return { code: 'match.ended', facts: { number, state } };
	}
	return { code: `match.${kind}`, facts: { number } };
}
