import { isBefore } from '../date.ts';
import { isAfterClosing } from '../period/after-closing.ts';
import type { ReportState } from './report-course.ts';

type Version = { version: number; withdrawnAt: string | null };

type Standing = {
	/** The version that stands, and would be withdrawn. */
	version: number;
	firstSubmittedAt: string | null;
	/** The first instant that is late for it. */
	cutoffAt: string;
	versions: readonly Version[];
};

type Submitted = { state: ReportState; submittedAt: string | null; submittedBy: string | null };

/**
 * Why what was submitted cannot be taken back any more; undefined where it can. `seenBy` are those of the
 * office who have opened it: whoever entered it for its unit may look, for they do not review it. What
 * came in after the closing goes back as it came.
 */
export function withdrawalFault(
	{ state, submittedAt, submittedBy }: Submitted,
	seenBy: readonly (string | null)[],
	month: { closedAt: string | null }
): 'not-submitted' | 'closed' | 'opened' | undefined {
	if (state !== 'submitted') return 'not-submitted';
	if (month.closedAt !== null && !isAfterClosing(submittedAt, month)) return 'closed';
	return seenBy.some((by) => by !== submittedBy) ? 'opened' : undefined;
}

/** The version that stands again once this one is withdrawn: it was returned. */
export function formerVersion<Each extends Version>(
	versions: readonly Each[],
	version: number
): Each | undefined {
	const former = versions.filter((each) => each.version < version && each.withdrawnAt === null);
	return former[former.length - 1];
}

/**
 * What a withdrawal does to whether a report is in time. With an earlier version the first submission
 * goes on to count (`kept`); without one the next submission decides (`anew`), which after the cutoff
 * makes late what was in time (`late`).
 */
export function withdrawalOf(
	{ version, firstSubmittedAt, cutoffAt, versions }: Standing,
	now: string
): 'kept' | 'anew' | 'late' {
	if (formerVersion(versions, version)) return 'kept';
	const wasInTime = firstSubmittedAt !== null && isBefore(firstSubmittedAt, cutoffAt);
	return wasInTime && !isBefore(now, cutoffAt) ? 'late' : 'anew';
}
