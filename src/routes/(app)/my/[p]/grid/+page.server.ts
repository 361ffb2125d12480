import { lockedBy, openOf, reportsHere, type ReportHere } from '../../rows.server.ts';
import { monthHere, type MonthHere } from '../../month-here.server.ts';
import { taskName } from '$lib/words/task-name.ts';
import { myWords } from '$lib/words/my.ts';
import { reportGridWords as words } from '$lib/words/report-grid.ts';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import type { PageServerLoad } from './$types';
import { reportColumns, reportRow } from './report-rows.server.ts';

/** The month of a unit as a table, in the order of the list: as its own sheet has it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	const { actor, unit, month, search } = here;
	const found = reportsHere(here);
	const rows = [...found].sort((a, b) => placeOf(here, a) - placeOf(here, b));
	const columns = reportColumns(rows);
	const told = rows.map((row) => ({ row, ...reportRow(here, row) }));
	const mayEdit = rows.some(({ isWritable }) => isWritable);
	return {
		...{ period: params.p, phase: month.phase, unit, search, byOffice: here.byOffice, mayEdit },
		readOnly: readOnlyText(here),
		canCheck: openOf(rows).length > 0,
		columns,
		tasks: told.map(({ row, taskId, textOf }) => ({
			...{ id: taskId, name: taskName(row.report.task.number), number: row.report.task.number },
			texts: columns.map(({ field }) => textOf(field)),
			locked: lockedBy(here, row)
		})),
		marks: told.flatMap(({ marks }) => marks),
		hrefs: Object.fromEntries(told.map(({ row, taskId }) => [taskId, hrefOf(row)])),
		plain: rows.map(plainRow),
		// what is kept in a browser belongs to one person in one district
		who: `${actor.jurisdictionId}.${actor.id}`,
		list: `my.${params.p}.${unit.id}`
	};
};

function placeOf({ month }: MonthHere, { report }: ReportHere): number {
	return month.reports.indexOf(report);
}

/** The form, with what has to be mended. */
function hrefOf({ href, isWritable }: ReportHere): string {
	return isWritable ? `${href}${href.includes('?') ? '&' : '?'}mend` : href;
}

function readOnlyText({ month, mayWrite }: MonthHere): string {
	if (month.phase === 'closed') return myWords.phases.closed(month.period.period);
	return mayWrite ? words.nothingOpen : words.readOnly;
}

/** What is shown where there is no table to type in: without a script, and on a phone. */
function plainRow({ report, standing, remark, isWritable, href }: ReportHere) {
	const entry = entryOf(report.fields);
	return {
		...{ number: report.task.number, title: report.task.title, standing, remark },
		...{ isWritable, href, isExpected: report.isExpected },
		percent: entry.percent ?? '',
		progress: entry.progress ?? ''
	};
}
