import type { TaskState } from '$lib/domain/task.ts';
import type { Operation } from '../operation.ts';
import type { TaskRow } from '../rows/tasks.ts';
import { dayOf, insist, instant, taskOf, type World } from './settling.ts';

/** The task of an operation, which has to be in this state for it. */
export function inState(
	world: World,
	done: Operation & { task: string },
	state: TaskState
): TaskRow {
	const task = taskOf(world, done.task, done);
	insist(task.state === state, done, `task ${task.number} is ${task.state}, not ${state}`);
	return task;
}

export function setState(
	{ ledger }: World,
	task: TaskRow,
	state: TaskState,
	done: Operation,
	reason: string | null = null,
	document: string | null = null
): void {
	const changed = { changedBy: done.as, changedAt: instant(done) };
	const sinceOn = dayOf(done);
	ledger.stateChanges.push({ task: task.number, state, sinceOn, reason, document, ...changed });
	Object.assign(task, { state, updatedAt: instant(done) });
}

/** A field that changes leaves what it was before. */
export function changeTask(
	{ ledger }: World,
	task: TaskRow,
	field: string,
	from: string | null,
	to: string | null,
	reason: string | null,
	done: Operation
): void {
	const changed = { changedBy: done.as, changedAt: instant(done) };
	ledger.fieldChanges.push({
		noun: 'task',
		object: task.number,
		field,
		from,
		to,
		reason,
		...changed
	});
	task.updatedAt = instant(done);
}
