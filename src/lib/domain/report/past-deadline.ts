import type { Said } from './entry.ts';
import type { ReportFacts } from './report-facts.ts';
import { lastStatus } from './said-before.ts';

/**
 * Whether the deadline of a task has passed and its unit does not call it done. On its day it has not.
 * A month without progress says nothing of being done but by what was said before, or 已完成保持.
 */
export function isPastDeadline(
	{ status, noProgress }: Pick<Said, 'status' | 'noProgress'>,
	{ task, today, before }: ReportFacts
): boolean {
	if (task.dueOn === null || today <= task.dueOn) return false;
	if (noProgress === null) return status !== 'done';
	return noProgress.reason !== 'kept' && lastStatus(before) !== 'done';
}
