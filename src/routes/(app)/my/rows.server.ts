import { writingFault } from '$lib/domain/report/report-course.ts';
import { byNeed, isOpen, reportStanding } from '$lib/domain/report/unit-standing.ts';
import type { UnitReport } from '$lib/server/operations/report/unit-month.ts';
import type { ReportRemark, ReportStanding } from '$lib/domain/standing.ts';
import { isBefore } from '$lib/domain/date.ts';
import { fillWords } from '$lib/words/my.ts';
import { explain } from '$lib/words/problem.ts';
import type { MonthHere } from './month-here.server.ts';

/** How one of the reports stands for the unit that files it. */
export type ReportHere = {
	report: UnitReport;
	standing: ReportStanding;
	remark: ReportRemark | undefined;
	/** Whether it can be written now. */
	isWritable: boolean;
	/** The place of its form. */
	href: string;
};

/** The unit's reports of the month, what needs it first and else in the order of the list. */
export function reportsHere({ month, mayWrite, byOffice, search, now }: MonthHere): ReportHere[] {
	const { period, reports } = month;
	const rows = reports.map((report) => {
		const known = report.report && {
			state: report.report.state,
			isTyped: report.draft !== null
		};
		const fault = faultOf({ month, byOffice }, report);
		return {
			...{
				report,
				standing: reportStanding(known, !isBefore(now, report.cutoffAt)),
				remark: remarkOf(report)
			},
			isWritable: mayWrite && !fault,
			href: formHref(period.period, report, { unitId: month.unitId, search })
		};
	});
	return rows.sort((a, b) => byNeed(a.standing, b.standing));
}

/** Why nothing can be written into a report, for whoever writes for the unit at all. */
export function lockedBy(here: MonthHere, { report, isWritable }: ReportHere): string | null {
	const fault = isWritable || !here.mayWrite ? undefined : faultOf(here, report);
	// who only looks has not tried to change anything
	if (fault?.code === 'report.closed') return fillWords.readOnlyClosed(fault.facts.period);
	return fault ? explain(fault) : null;
}

function faultOf({ month, byOffice }: Pick<MonthHere, 'month' | 'byOffice'>, report: UnitReport) {
	return writingFault({
		...{ number: report.task.number, period: month.period.period, phase: month.phase, byOffice },
		...{
			state: report.report?.state ?? null,
			isExpected: report.isExpected,
			isReopened: report.isReopened
		}
	});
}

export function openOf(rows: readonly ReportHere[]): ReportHere[] {
	return rows.filter(({ standing, isWritable }) => isWritable && isOpen(standing));
}

/** A pair that the unit files for another one names that in its address. */
function formHref(
	period: string,
	{ task, unitId: asked }: UnitReport,
	{ unitId, search }: { unitId: string; search: string }
): string {
	const named = new URLSearchParams(search);
	if (asked !== unitId) named.set('for', asked);
	const query = named.toString();
	return `/my/${period}/${task.id}${query === '' ? '' : `?${query}`}`;
}

function remarkOf({ report, cutoffAt }: UnitReport): ReportRemark | undefined {
	if (!report || report.firstSubmittedAt === null) return undefined;
	if (report.lateEntry) return 'lateEntry';
	return isBefore(report.firstSubmittedAt, cutoffAt) ? undefined : 'late';
}
