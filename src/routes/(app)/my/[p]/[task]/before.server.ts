import { previousPeriod } from '$lib/domain/date.ts';
import type { UnitReport } from '$lib/server/operations/report/unit-month.ts';
import { statusClaimWords } from '$lib/words/report-field.ts';

/** What the unit said last, beside what it says now. */
export function beforeOf(period: string, { before }: UnitReport) {
	const [last] = before;
	if (!last) return null;
	return {
		period: last.period,
		isLast: last.period === previousPeriod(period),
		percent: last.percent,
		status: last.status === null ? null : statusClaimWords[last.status],
		progress: last.progress,
		problem: last.problem,
		noProgress: last.noProgress
	};
}
