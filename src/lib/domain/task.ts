import { daysBetween } from './date.ts';
import type { TaskStanding } from './standing.ts';

/** What the office decided about a task. Everything else that a task "is" follows from it and the day. */
export const taskStates = ['draft', 'active', 'done', 'suspended', 'cancelled', 'merged'] as const;
export type TaskState = (typeof taskStates)[number];

/** 牵头, 配合, or 责任 where the list makes no such split. */
export type TaskRole = 'lead' | 'support' | 'responsible';

export type DatedTask = {
	state: TaskState;
	/** Null where no day is stated, or the task goes on for ever. */
	dueOn: string | null;
	ongoing: boolean;
	addedOn: string;
	/** The day that every claim needed was made for; null unless all wait for the office. */
	claimedDoneOn: string | null;
};

/**
 * The word a task wears on a day. A claim made in time keeps it from being late while it waits for
 * the office; on the day of its deadline itself a task is not overdue; without a day it never is.
 */
export function taskStanding(task: DatedTask, day: string): TaskStanding {
	if (task.state !== 'active' && task.state !== 'draft') return task.state;
	if (isPending(task)) return 'awaitingConfirmation';
	if (overdueDays(task, day) > 0) return 'overdue';
	if (task.dueOn === null && !task.ongoing) return 'noDeadline';
	return 'underway';
}

/**
 * 项 of the ledger: what is not confirmed yet, cancelled or merged into another is in no total;
 * what is suspended stays in.
 */
export function isCounted({ state }: { state: TaskState }): boolean {
	return state === 'active' || state === 'done' || state === 'suspended';
}

/**
 * Calendar days past the deadline, 0 while it is not overdue. A task that was added after its own
 * deadline is late from the day it was added.
 */
export function overdueDays(task: DatedTask, day: string): number {
	const from = lateFrom(task);
	if (from === null || task.state !== 'active' || isPending(task)) return 0;
	return Math.max(0, daysBetween(from, day));
}

/** 待核验: claimed in time, and the office has not answered yet. A claim made late protects nothing. */
export function isPending(task: DatedTask): boolean {
	const from = lateFrom(task);
	if (task.state !== 'active' || task.claimedDoneOn === null) return false;
	return from === null || task.claimedDoneOn <= from;
}

/** The last day on which a task is not late; null where none is stated. */
export function lateFrom({ dueOn, addedOn }: DatedTask): string | null {
	if (dueOn === null) return null;
	return dueOn < addedOn ? addedOn : dueOn;
}
