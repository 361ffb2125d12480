import { daysBetween } from '../date.ts';

/** 批示, what a leader wants of a task; 督办, the notice by which the office chases it. */
export const directiveKinds = ['instruction', 'supervision'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** 三色: each follows where the one before had no effect. */
export const directiveLevels = ['blue', 'yellow', 'red'] as const;
export type DirectiveLevel = (typeof directiveLevels)[number];

/** In the order in which they need somebody. */
export const directiveStates = ['overdue', 'waiting', 'answered', 'closed', 'withdrawn'] as const;
export type DirectiveState = (typeof directiveStates)[number];

export type Answering = {
	dueOn: string;
	closedOn: string | null;
	withdrawnOn: string | null;
	/** The moment from which replies count; null where the units were asked once. */
	answersSince: string | null;
	unitIds: readonly string[];
	replies: readonly { unitId: string; repliedAt: string }[];
};

/**
 * How one stands on a day. It is late from the day after its deadline, and only while a unit owes
 * its answer: once all have answered the office is at work, and that costs the units nothing.
 */
export function directiveStateOn(directive: Answering, day: string): DirectiveState {
	if (directive.withdrawnOn !== null) return 'withdrawn';
	if (directive.closedOn !== null) return 'closed';
	if (owingUnits(directive).length === 0) return 'answered';
	return day > directive.dueOn ? 'overdue' : 'waiting';
}

/** The units whose answer is missing. What is closed or withdrawn asks nobody any more. */
export function owingUnits(directive: Answering): string[] {
	if (!isRunning(directive)) return [];
	return directive.unitIds.filter((unitId) => !directive.replies.some(answers(directive, unitId)));
}

/** Neither closed nor withdrawn. */
export function isRunning({
	closedOn,
	withdrawnOn
}: Pick<Answering, 'closedOn' | 'withdrawnOn'>): boolean {
	return closedOn === null && withdrawnOn === null;
}

function answers({ answersSince }: Answering, unitId: string) {
	return (reply: Answering['replies'][number]) =>
		reply.unitId === unitId && (answersSince === null || reply.repliedAt >= answersSince);
}

/** Whole days past the deadline, 0 where it is not late. */
export function lateDays(dueOn: string, day: string): number {
	return Math.max(0, daysBetween(dueOn, day));
}

/**
 * The colour to begin with: blue, and after a notice on the same task the one above it; red is the
 * last. Withdrawn notices count for nothing, so hand over only those that stand.
 */
export function proposedLevel(before: readonly (DirectiveLevel | null)[]): DirectiveLevel {
	const highest = Math.max(
		-1,
		...before.map((level) => (level === null ? -1 : directiveLevels.indexOf(level)))
	);
	return directiveLevels[Math.min(highest + 1, directiveLevels.length - 1)] ?? 'red';
}

/** Whether a state still asks somebody for something. */
export function isRunningState(state: DirectiveState): boolean {
	return state !== 'closed' && state !== 'withdrawn';
}
