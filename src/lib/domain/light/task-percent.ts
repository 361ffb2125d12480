import type { TaskRole } from '../task.ts';

/** What a unit last submitted for a task, returned or not; null while it never named a percent. */
export type PairPercent = { role: TaskRole; percent: number | null };

/**
 * 完成比例 of a task: the lead's last one, without a lead the lowest of those that answer for it. While
 * whoever answers for it now has said none, what was said before them holds: a task handed over is
 * as far as it was. One of which nobody ever said any stands at 0 once a cutoff has passed since it
 * was added; before that it has none, and nobody is behind.
 */
export function taskPercent(
	pairs: readonly PairPercent[],
	{ percentBefore, hasCutoffPassed }: { percentBefore: number | null; hasCutoffPassed: boolean }
): number | null {
	const leads = pairs.filter(({ role }) => role === 'lead');
	const answering = leads.length > 0 ? leads : pairs.filter(({ role }) => role === 'responsible');
	const said = answering.flatMap(({ percent }) => (percent === null ? [] : [percent]));
	if (said.length > 0) return Math.min(...said);
	return percentBefore ?? (hasCutoffPassed ? 0 : null);
}
