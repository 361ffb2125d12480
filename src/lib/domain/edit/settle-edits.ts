import { levelOf, type Problem } from '../problem.ts';
import { isEditable } from '../task-course.ts';
import type { TaskState } from '../task.ts';
import { isReadAs, readCell, type CellContext, type TaskWrite } from './read-cell.ts';
import {
	cellText,
	inForceText,
	isCellField,
	type CellEdit,
	type CellField,
	type CellSource
} from './task-cell.ts';
import { withWrite, type CellNames } from './with-write.ts';

/** A task that cells were changed of. */
export type EditedTask = { id: string; state: TaskState; cells: CellSource };

/** One cell as it would stand, and how its words are understood where they say more than a day. */
export type SettledCell = {
	at: number;
	taskId: string;
	field: CellField;
	from: string;
	text: string;
	reading: string | null;
	write: TaskWrite;
};

export type SettledEdits = {
	/** What is to be written; what says what is there already is not among it. */
	cells: SettledCell[];
	/** Somebody else has changed the cell since it was shown: what it holds now. */
	conflicts: { at: number; taskId: string; field: CellField; now: string }[];
	problems: { at: number; problem: Problem }[];
	/** A deadline that was set before gets another day, which wants a reason. */
	movesDeadline: boolean;
};

/**
 * Holds what was changed on a screen against the ledger as it is now. An edit is good only for the
 * text that it was made on: of two people at one cell the second is told, and nothing is written
 * over unseen.
 */
export function settleEdits(
	edits: readonly CellEdit[],
	tasks: ReadonlyMap<string, EditedTask>,
	context: CellContext & { names: CellNames }
): SettledEdits {
	const settled: SettledEdits = { cells: [], conflicts: [], problems: [], movesDeadline: false };
	const now = new Map([...tasks].map(([id, { cells }]) => [id, cells]));
	for (const [at, edit] of edits.entries()) {
		const { taskId, field } = edit;
		const task = tasks.get(taskId);
		const source = now.get(taskId);
		const say = (problem: Problem) => settled.problems.push({ at, problem });
		if (!task || !source) say({ code: 'task.absent', facts: {} });
		else if (!isCellField(field)) say({ code: 'task.no-field', facts: {} });
		else {
			const text = cellText(source, field, context.titleYear);
			const { write, problems } = readCell(field, edit.to, context);
			const next = write && withWrite(source, write, context.names);
			const after = next ? cellText(next, field, context.titleYear) : null;
			// both say the same: nothing is to be written, whoever was first
			if (after === text) continue;
			if (tidy(edit.from) !== tidy(text)) {
				settled.conflicts.push({ at, taskId, field, now: text });
				continue;
			}
			if (!isEditable(task.state)) {
				const { state, cells } = task;
				say({ code: 'task.state', facts: { number: cells.number, state, verb: 'edit' } });
				continue;
			}
			for (const problem of problems) say(problem);
			const isRefused = problems.some(({ code }) => levelOf(code) === 'error');
			if (!write || !next || after === null || isRefused) continue;
			now.set(taskId, next);
			const reading = readingOf(write);
			settled.cells.push({ at, taskId, field, from: text, text: after, reading, write });
			const { dueOn, ongoing } = task.cells;
			if (write.field === 'deadline' && (dueOn !== null || ongoing)) {
				settled.movesDeadline ||= write.to.dueOn !== dueOn || write.to.ongoing !== ongoing;
			}
		}
	}
	return settled;
}

function readingOf(write: TaskWrite): string | null {
	if (write.field !== 'deadline') return null;
	const { text, dueOn, ongoing } = write.to;
	return isReadAs(text ?? '', dueOn, ongoing) ? inForceText(dueOn, ongoing) : null;
}

/** A browser may send back other line ends and blanks at the end than it was given. */
function tidy(text: string): string {
	return text.replace(/\r\n?/g, '\n').trim();
}
