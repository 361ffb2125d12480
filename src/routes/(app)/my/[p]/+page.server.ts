import { fail } from '@sveltejs/kit';
import { isBefore } from '$lib/domain/date.ts';
import type { Cutoff } from '$lib/domain/cutoff.ts';
import { fieldOfReason, isReturnCode } from '$lib/domain/report/remark.ts';
import { isOpen } from '$lib/domain/report/unit-standing.ts';
import { listCutoffs, listPeriods } from '$lib/server/db/periods.ts';
import { withdrawReport } from '$lib/server/operations/report/withdraw-report.ts';
import { cutoffText, dateText, shortDateText } from '$lib/words/format.ts';
import { myWords as words } from '$lib/words/my.ts';
import { cutoffSentence } from '$lib/words/period.ts';
import { remarkSentence } from '$lib/words/remark.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { monthHere } from '../month-here.server.ts';
import { unitHere } from '../unit-here.server.ts';
import { openOf, reportsHere, type ReportHere } from '../rows.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a unit has to file in a month, what needs it first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	const { actor, month, now, search } = here;
	const { period, phase } = month;
	const [opened, cutoffs] = await Promise.all([
		listPeriods(locals.db, actor.jurisdictionId),
		listCutoffs(locals.db, actor.jurisdictionId)
	]);
	const cutoff = cutoffs.find((each) => each.period === period.period)?.cutoff;
	const rows = reportsHere(here);
	const asked = rows.filter(({ report }) => report.isExpected);
	const at = opened.findIndex((each) => each.period === period.period);
	const href = (to: { period: string } | undefined) => to && `/my/${to.period}${search}`;
	return {
		...{ period: period.period, phase, search, unit: here.unit, others: here.others },
		...{ byOffice: here.byOffice, mayWrite: here.mayWrite },
		until: words.untilCutoff(cutoffHere(rows, period.cutoffAt), now),
		rule: ruleOf(cutoff),
		/** Whether something would still come too late. */
		isLate: rows.some(
			({ standing, report }) =>
				isOpen(standing) && !report.report?.firstSubmittedAt && !isBefore(now, report.cutoffAt)
		),
		openedOn: shortDateText(period.openedOn),
		filed: asked.filter(({ standing }) => !isOpen(standing)).length,
		filled: asked.filter(({ standing }) => standing !== 'blank' && standing !== 'missing').length,
		all: asked.length,
		returned: rows.filter(({ standing }) => standing === 'returned').map(returnedLine),
		toSign: here.rules.twoStep && here.maySign ? rows.filter(waitsForSign).length : 0,
		next: nextStep(rows, search, period.period),
		previous: href(opened[at - 1]),
		following: href(opened[at + 1]),
		rows: rows.map(rowOf)
	};
};

/** Submitted, and nobody has confirmed it yet. */
function waitsForSign({ report: { report, standing } }: ReportHere): boolean {
	return report?.state === 'submitted' && standing?.signedAt === null;
}

/** Until when the unit has time: somebody may have been given more. */
function cutoffHere(rows: readonly ReportHere[], cutoffAt: string): string {
	const [first = cutoffAt] = rows.map(({ report }) => report.cutoffAt).sort();
	return first;
}

/** Why the cutoff is when it is, where that does not go without saying. */
function ruleOf(cutoff: Cutoff | undefined): string {
	if (!cutoff) return '';
	const sentence = cutoffSentence(cutoff);
	return sentence === cutoffText(cutoff.at) ? '' : sentence;
}

function rowOf({ report, standing, remark, isWritable, href }: ReportHere) {
	const { task, before, draft } = report;
	const [last] = before;
	return {
		...{ taskId: task.id, number: task.number, title: task.title, measure: task.measure, href },
		...{ standing, remark, isWritable, isExpected: report.isExpected },
		dueOn: task.dueOn && dateText(task.dueOn),
		before: last?.percent ?? null,
		now: draft ? null : (report.report?.percent ?? null),
		savedAt: draft?.savedAt ?? null,
		withdrawable:
			isWithdrawable(report) && report.report
				? { reportId: report.report.id, version: report.report.version }
				: null
	};
}

function isWithdrawable({ report, opening }: ReportHere['report']): boolean {
	return report?.state === 'submitted' && opening === null;
}

function returnedLine({ report, href }: ReportHere) {
	const review = [...report.reviews].reverse().find(({ withdrawnAt }) => withdrawnAt === null);
	const remarks = review?.remarks ?? [];
	const reason = remarks
		.map(({ code, comment }) => remarkSentence(isReturnCode(code) ? code : 'other', comment))
		.join('；');
	const until = review?.mendUntil == null ? null : shortDateText(review.mendUntil);
	const [first] = remarks;
	const field = first?.field ?? (first && isReturnCode(first.code) && fieldOfReason[first.code]);
	return {
		href: field ? `${href}#${field}` : href,
		text: words.returnedLine(report.task.number, reason, until)
	};
}

/** What the one big button does: mend what was returned, go on where it was left, begin, or check. */
function nextStep(rows: readonly ReportHere[], search: string, period: string) {
	const open = openOf(rows);
	const returned = open.find(({ standing }) => standing === 'returned');
	if (returned) {
		return { label: words.mendFirst(returned.report.task.number), href: returned.href, note: null };
	}
	const unfilled = open.filter(({ standing }) => standing !== 'draft');
	const drafts = open.filter(({ standing }) => standing === 'draft');
	const last = drafts.reduce<ReportHere | null>(
		(latest, each) => (savedAt(each) > savedAt(latest) ? each : latest),
		null
	);
	const [first] = unfilled;
	if (first && !last) return { label: words.begin, href: first.href, note: null };
	if (first && last) {
		const nth = rows.filter(({ report }) => report.isExpected).indexOf(first) + 1;
		const label = words.goOn(nth, first.report.task.number);
		return { label, href: first.href, note: words.lastSaved(savedAt(last)) };
	}
	if (last) {
		const note = words.lastSaved(savedAt(last));
		return { label: words.check, href: `/my/${period}/check${search}`, note };
	}
	return null;
}

function savedAt(row: ReportHere | null): string {
	return row?.report.draft?.savedAt ?? '';
}

export const actions = {
	withdraw: async (event) => {
		const { actor } = await unitHere(event.locals, event.url);
		const form = await event.request.formData();
		const asked = {
			reportId: textOf(form, 'report'),
			version: Number(textOf(form, 'version'))
		};
		const now = await deedMoment(event.locals);
		const answered = await withdrawReport(event.locals.db, actor, asked, now);
		if (answered.ok) return { errors: [], said: words.withdrawn(textOf(form, 'number')) };
		return fail(400, { errors: await refusalOf(event, answered.problems), said: null });
	}
} satisfies Actions;
