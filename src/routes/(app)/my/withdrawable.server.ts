import { withdrawalFault, withdrawalOf } from '$lib/domain/report/withdrawal.ts';
import type { UnitReport } from '$lib/server/operations/report/unit-month.ts';
import type { MonthHere } from './month-here.server.ts';

type At = Pick<MonthHere, 'month' | 'search' | 'now'>;

/**
 * 撤回: what a button takes back, as long as nobody at the office has opened it. Where that makes late
 * what was in time, the list asks first (`ask`).
 */
export function withdrawableOf(own: UnitReport, { month: { period }, search, now }: At) {
	const { report, opening, task } = own;
	const seenBy = opening ? [opening.openedBy, opening.seenBy] : [];
	if (!report || withdrawalFault(report, seenBy, period)) return null;
	const asking = `/my/${period.period}${search === '' ? '?' : `${search}&`}withdraw=${report.id}`;
	return {
		...{ reportId: report.id, version: report.version, number: task.number },
		ask: effectOf(own, now) === 'late' ? asking : null
	};
}

/** What taking it back does to whether it is in time. */
export function effectOf({ report, versions, cutoffAt }: UnitReport, now: string) {
	return report ? withdrawalOf({ ...report, versions, cutoffAt }, now) : 'anew';
}
