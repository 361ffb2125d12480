import type { FormerAspect } from './carry/former-aspect.ts';
import type { TaskSide } from './seen-task.ts';
import type { CourseVerb } from './task-course.ts';
import type { TaskState } from './task.ts';

/** Why something was not done to a task. `number` is its printed one, empty where it has none. */
export type TaskProblemFacts = {
	'task.absent': Record<never, never>;
	/** What is asked for does not go with the state that it is in. */
	'task.state': {
		number: string;
		state: TaskState;
		verb: CourseVerb | 'edit' | 'claim' | 'extend' | 'carry' | 'accept';
	};
	/** A number was typed that no task of the list bears. */
	'task.number-unknown': { value: string };
	'task.none-chosen': Record<never, never>;
	'task.no-number': Record<never, never>;
	/** `isBack`: of a task that would come back, whose number went to another one meanwhile. */
	'task.number-taken': { value: string; title: string; isBack?: boolean };
	'task.no-measure': Record<never, never>;
	'task.no-section': { value: string };
	'task.no-people': { value: string };
	/** Named for a task, and known for units only that do not answer for it. */
	'task.people-elsewhere': { people: string[]; units: string[] };
	/** They go with their unit. */
	'task.people-leave': { people: string[]; units: string[] };
	'task.no-field': Record<never, never>;
	'task.edited-meanwhile': { number: string };
	/** Somebody changed it since the form was made; `mark` is what the form says when it is sent again. */
	'task.moved-on': Marked & {
		sides: TaskSide[];
		state: TaskState;
		dueOn: string | null;
		ongoing: boolean;
		units: string[];
		by: string | null;
		at: string | null;
	};
	/** The form does not say what it was made on. */
	'task.not-shown': Marked;
	'task.new-unit': { value: string };
	'task.unit-unchosen': { which: 'from' | 'to' | 'one' };
	'task.same-unit': { value: string };
	'task.unit-not-there': { number: string; unit: string };
	'task.unit-there': { number: string; unit: string };
	/** Whether it was one of several that would end. */
	'task.merge-itself': { number: string; isAmong: boolean };
	/** Where nobody has read yet into which task it would go: it is told first. */
	'task.merge-unread': { id: string; number: string; title: string; unit: string };
	'task.no-parts': Record<never, never>;
	'task.draft-worked': { numbers: string[] };
	/** Of the list that tasks are carried into. */
	'plan.absent': Record<never, never>;
	'plan.year': { after: number };
	'plan.year-taken': { year: number; title: string };
	'plan.day-unreadable': Record<never, never>;
	'carry.already': { numbers: string[]; year: number };
	/** In what a task differs from the one it was carried over from: not what the form was made on. */
	'carry.moved-on': Touched;
	'carry.settled': Touched;
	'claim.not-needed': { number: string };
	'claim.waiting': { number: string; on: string };
	'claim.day-unreadable': Record<never, never>;
	'claim.day-future': { today: string };
	'claim.none': { number: string };
	/** Other claims wait than the form was made on; these. */
	'claim.moved-on': { number: string; claims: { unit: string; doneOn: string }[] };
	'extension.no-day': Record<never, never>;
	/** Words that name no day, or none alone. */
	'extension.undated': { value: string };
	'extension.ongoing': { value: string };
	/** The day is gone: so many tasks would be overdue at once. */
	'extension.overdue-at-once': { count: number; dueOn: string };
	'extension.same-day': { number: string; dueOn: string; count?: number };
	'extension.not-later': { dueOn: string };
	'extension.past': { today: string };
	'extension.no-deadline': { number: string };
	'extension.waiting': { on: string };
	'extension.absent': Record<never, never>;
	'extension.decided': Record<never, never>;
	'act.absent': Record<never, never>;
	/** `isRestoring`: what was to be taken back had been a taking back. */
	'act.undone': { isRestoring?: true };
	'act.changed': { numbers: string[]; isRestoring?: true };
	'act.worked': { numbers: string[]; isRestoring?: true };
};

type Marked = { taskId: string; number: string; mark: string };

/** Who was last at one side of a task, or at that of the task that it was carried over from. */
type Touched = {
	number: string;
	aspect: FormerAspect;
	isFormer: boolean;
	by: string | null;
	at: string | null;
};

export const taskProblemLevels = {
	'task.absent': 'error',
	'task.state': 'error',
	'task.number-unknown': 'error',
	'task.none-chosen': 'error',
	'task.no-number': 'error',
	'task.number-taken': 'error',
	'task.no-measure': 'error',
	'task.no-section': 'error',
	'task.no-people': 'error',
	'task.people-elsewhere': 'warning',
	'task.people-leave': 'warning',
	'task.no-field': 'error',
	'task.edited-meanwhile': 'error',
	'task.moved-on': 'error',
	'task.not-shown': 'error',
	'task.new-unit': 'error',
	'task.unit-unchosen': 'error',
	'task.same-unit': 'error',
	'task.unit-not-there': 'error',
	'task.unit-there': 'error',
	'task.merge-itself': 'error',
	'task.merge-unread': 'error',
	'task.no-parts': 'error',
	'task.draft-worked': 'error',
	'plan.absent': 'error',
	'plan.year': 'error',
	'plan.year-taken': 'error',
	'plan.day-unreadable': 'error',
	'carry.already': 'error',
	'carry.moved-on': 'error',
	'carry.settled': 'error',
	'claim.not-needed': 'error',
	'claim.waiting': 'error',
	'claim.day-unreadable': 'error',
	'claim.day-future': 'error',
	'claim.none': 'error',
	'claim.moved-on': 'error',
	'extension.no-day': 'error',
	'extension.undated': 'error',
	'extension.ongoing': 'error',
	'extension.overdue-at-once': 'error',
	'extension.same-day': 'error',
	'extension.not-later': 'error',
	'extension.past': 'error',
	'extension.no-deadline': 'error',
	'extension.waiting': 'error',
	'extension.absent': 'error',
	'extension.decided': 'error',
	'act.absent': 'error',
	'act.undone': 'error',
	'act.changed': 'error',
	'act.worked': 'error'
} as const satisfies { [Code in keyof TaskProblemFacts]: 'error' | 'warning' | 'note' };
