import type { ListPlace, ListProblem } from '../list/list-reading.ts';
import type { ListTask } from '../list/list-task.ts';
import type { Problem } from '../problem.ts';
import type { Duplicate, MatchQuestion, MatchReading } from './match-reading.ts';

/** What the match asks about one row of the file. */
export type MatchAsk = { row: number } & ({ duplicate: Duplicate } | { question: MatchQuestion });

/**
 * The open questions of a match in the order of the file: one for each row that waits, but for the
 * first row of a duplicate, which the others name. What the reading of the list asks about already
 * (`read`) is not asked twice.
 */
export function asksOfMatch(
	{ questions, duplicates }: Pick<MatchReading, 'questions' | 'duplicates'>,
	read: readonly ListProblem[]
): MatchAsk[] {
	const asked = new Set(
		read.flatMap(({ code, task }) => (isTwice(code) ? (task?.firstRow ?? []) : []))
	);
	const doubled = new Set(duplicates.flatMap(({ rows }) => rows));
	return [
		...duplicates.flatMap((duplicate) =>
			duplicate.rows.slice(1).flatMap((row) => (asked.has(row) ? [] : [{ row, duplicate }]))
		),
		// which task a row is can be told once it is known to be one
		...questions.flatMap((question) =>
			doubled.has(question.row) ? [] : [{ row: question.row, question }]
		)
	].sort((one, other) => one.row - other.row);
}

/** The problems with which the reading of a list asks what the match would ask too. */
export function isTwice(code: Problem['code']): boolean {
	return code === 'list.number-twice' || code === 'list.task-twice';
}

/** A question of the match as a problem with its cell. `taskOf` finds the tasks of the file. */
export function problemOfAsk(
	ask: MatchAsk,
	taskOf: (row: number) => ListTask | undefined,
	sheet: string
): ListProblem {
	const { row } = ask;
	const task = taskOf(row);
	const placed = (value: string): { at: ListPlace; task: ListProblem['task'] } => ({
		at: { sheet, cell: cellOf(row, task), value },
		task: { number: task?.number ?? null, firstRow: row }
	});
	if ('question' in ask) {
		return { ...problemOf(ask.question), ...placed(task?.number ?? task?.title ?? '') };
	}
	const { kind, shown, rows } = ask.duplicate;
	const facts = { of: kind, value: shown, first: cellOf(rows[0], taskOf(rows[0])) };
	return { code: 'match.duplicate', facts, ...placed(shown) };
}

function cellOf(row: number, task: ListTask | undefined): string {
	return task?.cells.number ?? task?.cells.measure ?? `A${row}`;
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
