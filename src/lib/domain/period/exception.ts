import { isBefore } from '../date.ts';

/**
 * What makes a month other for one unit, one task or one unit's part of a task: nothing is asked
 * (豁免), there is more time (延期), or it may be filed once more although the month is closed (补报).
 */
export const exceptionKinds = ['exempt', 'later', 'reopen'] as const;
export type ExceptionKind = (typeof exceptionKinds)[number];

export type PeriodException = {
	period: string;
	kind: ExceptionKind;
	/** Null: every unit of the task. */
	unitId: string | null;
	/** Null: every task of the unit. */
	taskId: string | null;
	/** The first instant that is too late; null where nothing is asked. */
	untilAt: string | null;
	/** From when on it holds no longer. */
	endedAt: string | null;
};

/** One unit's part of a task. */
export type PairOf = { taskId: string; unitId: string };

export function covers(
	{ unitId, taskId }: Pick<PeriodException, 'unitId' | 'taskId'>,
	pair: PairOf
): boolean {
	return (unitId ?? pair.unitId) === pair.unitId && (taskId ?? pair.taskId) === pair.taskId;
}

/** Whether nothing is asked of a pair in a month. */
export function isExempt(
	pair: PairOf,
	period: string,
	exceptions: readonly PeriodException[]
): boolean {
	return exceptions.some(
		(each) =>
			each.kind === 'exempt' &&
			each.period === period &&
			each.endedAt === null &&
			covers(each, pair)
	);
}

/**
 * The first instant that is late for a pair: the month's, or the latest that it was given. One that was
 * ended early counts to that moment: who relied on it has filed in time.
 */
export function cutoffFor(
	pair: PairOf,
	{ period, cutoffAt }: { period: string; cutoffAt: string },
	exceptions: readonly PeriodException[]
): string {
	return exceptions
		.filter((each) => each.kind === 'later' && each.period === period && covers(each, pair))
		.map(heldUntil)
		.reduce((latest, until) => (isBefore(latest, until) ? until : latest), cutoffAt);
}

/** How long an exception that gives time held; `untilAt` is never null there. */
export function heldUntil({ untilAt, endedAt }: PeriodException): string {
	const until = untilAt ?? endedAt ?? new Date(0).toISOString();
	return endedAt !== null && isBefore(endedAt, until) ? endedAt : until;
}

/** Whether a unit itself may file at a moment although the month is closed; `exceptions` are the month's. */
export function mayFileAfterClosing(
	pair: PairOf,
	exceptions: readonly PeriodException[],
	now: string
): boolean {
	return exceptions.some(
		(each) => each.kind === 'reopen' && isRunning(each, now) && covers(each, pair)
	);
}

/** Whether an exception still holds at a moment. */
export function isRunning(
	{ untilAt, endedAt }: Pick<PeriodException, 'untilAt' | 'endedAt'>,
	now: string
): boolean {
	return endedAt === null && (untilAt === null || isBefore(now, untilAt));
}
