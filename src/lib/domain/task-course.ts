import type { TaskState } from './task.ts';

/** What the office does to a task as a whole. */
export const courseVerbs = ['suspend', 'resume', 'cancel', 'reopen'] as const;
export type CourseVerb = (typeof courseVerbs)[number];

export function isCourseVerb(value: unknown): value is CourseVerb {
	return courseVerbs.some((verb) => verb === value);
}

type Step = {
	from: readonly TaskState[];
	to: TaskState;
	/** What has to be said with it. */
	needs: readonly ('reason' | 'document')[];
};

/**
 * The lifecycle of a task as far as the office moves it by hand: what is put aside can be taken up
 * again, what was cancelled as well; a cancelling rests on a paper, a reopening on a reason.
 */
export const courseSteps: Record<CourseVerb, Step> = {
	suspend: { from: ['active'], to: 'suspended', needs: ['reason'] },
	resume: { from: ['suspended', 'cancelled', 'merged'], to: 'active', needs: [] },
	cancel: { from: ['active', 'suspended'], to: 'cancelled', needs: ['reason', 'document'] },
	reopen: { from: ['done'], to: 'active', needs: ['reason'] }
};

/** What the office can do to a task in a state. */
export function courseVerbsFor(state: TaskState): CourseVerb[] {
	return courseVerbs.filter((verb) => courseSteps[verb].from.includes(state));
}

/** Whether its text, units and deadline may be changed: what is finished is reopened first. */
export function isEditable(state: TaskState): boolean {
	return state === 'draft' || state === 'active' || state === 'suspended';
}

/** Whether figures of it are still taken in: also of what is done and goes on, not of what has ended. */
export function isMeasurable(state: TaskState): boolean {
	return isEditable(state) || state === 'done';
}

/** Whether its number is its own: what was cancelled or merged has set it free for another task. */
export function bearsNumber(state: TaskState): boolean {
	return !numberless.includes(state);
}

export const numberless: readonly TaskState[] = ['cancelled', 'merged'];
