import { writingFault } from '../../../domain/report/report-course.ts';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import type { ReportNow } from '../../../domain/report/workbook/merge.ts';
import type { PartField } from '../../../domain/report/entry.ts';
import { myWords } from '../../../words/my.ts';
import { taskName } from '../../../words/task-name.ts';
import type { UnitMonth, UnitReport } from './unit-month.ts';

/** The reports of a unit's month as a 填报表 asks for them and meets them again. */
export function workbookReports(
	{ period, phase, reports }: UnitMonth,
	byOffice: boolean
): ReportNow[] {
	return reports.map((report) => ({
		taskId: report.task.id,
		...{ unitId: report.unitId, number: report.task.number, revision: report.revision },
		...{ entry: entryOf(report.fields), goals: goalsOf(report), fixed: fixedOf(report) },
		fault:
			writingFault({
				...{ number: report.task.number, period: period.period, phase, byOffice },
				...{ state: report.report?.state ?? null, isExpected: report.isExpected },
				isReopened: report.isReopened
			}) ?? null
	}));
}

function goalsOf({ task }: UnitReport): ReportNow['goals'] {
	return [
		...task.milestones.map(({ id, title, doneOn }) => ({
			...{ field: `milestone.${id}` as PartField, name: title, isOpen: doneOn === null }
		})),
		...task.indicators.map(({ id, name }) => ({
			...{ field: `reading.${id}` as PartField, name, isOpen: true }
		}))
	];
}

/** What a row says beside what it asks for. */
function fixedOf({ task, before }: UnitReport) {
	const [last] = before;
	return {
		...{ number: taskName(task.number), measure: task.measure },
		dueOn: task.dueOn ?? myWords.noDue,
		beforePercent: last?.percent == null ? '' : `${last.percent}%`,
		beforeProgress: last?.progress ?? last?.noProgress ?? ''
	};
}
