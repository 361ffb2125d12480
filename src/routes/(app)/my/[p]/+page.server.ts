import { fail, redirect } from '@sveltejs/kit';
import { isBefore } from '$lib/domain/date.ts';
import { isSubmitted } from '$lib/domain/figures/filing-sets.ts';
import type { Cutoff } from '$lib/domain/cutoff.ts';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import { readPercent } from '$lib/domain/report/read-percent.ts';
import { fieldOfReason, isReturnCode } from '$lib/domain/report/remark.ts';
import { isOpen } from '$lib/domain/report/unit-standing.ts';
import { listReceiptPeriods } from '$lib/server/db/submissions.ts';
import { withdrawReport } from '$lib/server/operations/report/withdraw-report.ts';
import { cutoffText, dateText, shortDateText } from '$lib/words/format.ts';
import { myWords as words } from '$lib/words/my.ts';
import { cutoffSentence } from '$lib/words/period.ts';
import { remarkSentence } from '$lib/words/remark.ts';
import { textOf } from '../../../form.server.ts';
import { deedMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { monthHere, type MonthHere } from '../month-here.server.ts';
import { openOf, reportsHere, type ReportHere } from '../rows.server.ts';
import { effectOf, withdrawableOf } from '../withdrawable.server.ts';
import type { UnitMonth } from '$lib/server/operations/report/unit-month.ts';
import type { Actions, PageServerLoad } from './$types';

/** What a unit has to file in a month, what needs it first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	const { actor, month, now, search } = here;
	const { period, phase } = month;
	const { periods, cutoffs } = await here.held.frame();
	const opened = periods.filter(({ recordOnly }) => !recordOnly);
	const receipts = await listReceiptPeriods(locals.db, actor.jurisdictionId, here.unit.id);
	const cutoff = cutoffs.find((each) => each.period === period.period)?.cutoff;
	const rows = reportsHere(here);
	const asked = rows.filter(({ report }) => report.isExpected);
	const returned = rows.filter(({ standing }) => standing === 'returned');
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
		/** Taken back only after a question. */
		withdrawing: withdrawingHere(rows, url.searchParams.get('withdraw'), here),
		hasReceipt: receipts.has(period.period),
		openedOn: shortDateText(period.openedOn),
		filed: asked.filter(({ report: { report } }) => report !== null && isSubmitted(report)).length,
		isDone: asked.length > 0 && asked.every(({ standing }) => !isOpen(standing)),
		filled: asked.filter(({ standing }) => standing !== 'blank' && standing !== 'missing').length,
		all: asked.length,
		returned: returned
			.filter(({ isWritable }) => isWritable || phase !== 'closed')
			.map(returnedLine),
		/** Returned, and the month was closed over it. */
		left: numbersOf(returned.filter(({ isWritable }) => !isWritable && phase === 'closed')),
		reopened: phase === 'closed' && !here.byOffice ? numbersOf(rows.filter(isToFill)) : [],
		toSign: here.rules.twoStep && here.maySign ? rows.filter(waitsForSign).length : 0,
		next: nextStep(rows, search, here.month),
		previous: href(opened[at - 1]),
		following: href(opened[at + 1]),
		isWritable: rows.some(({ isWritable }) => isWritable),
		rows: rows.map((row) => rowOf(row, here))
	};
};

function isToFill({ isWritable, standing }: ReportHere): boolean {
	return isWritable && isOpen(standing);
}

function numbersOf(rows: readonly ReportHere[]): string[] {
	return [...new Set(rows.map(({ report }) => report.task.number))];
}

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

function rowOf(
	{ report, standing, remark, isWritable, href }: ReportHere,
	{ month, search, now }: MonthHere
) {
	const { task, before, draft } = report;
	const [last] = before;
	return {
		...{ taskId: task.id, number: task.number, title: task.title, measure: task.measure, href },
		...{ standing, remark, isWritable, isExpected: report.isExpected },
		dueOn: task.dueOn && dateText(task.dueOn),
		before: last?.percent ?? null,
		now: percentNow(report),
		savedAt: draft?.savedAt ?? null,
		withdrawable: withdrawableOf(report, { month, search, now })
	};
}

/** What is typed, else what was submitted; null where that is no percent, or none is said this month. */
function percentNow({ draft, report, standing }: ReportHere['report']): number | null {
	if (!draft) return standing && standing.noProgress === null ? (report?.percent ?? null) : null;
	const { percent = '', noProgress = '' } = entryOf(draft.fields);
	const read = readPercent(percent);
	return noProgress === '' && 'percent' in read ? read.percent : null;
}

/** The report whose withdrawal is asked about, as long as there is something to ask. */
function withdrawingHere(rows: readonly ReportHere[], reportId: string | null, here: MonthHere) {
	const own = rows.find(({ report }) => report.report !== null && report.report.id === reportId);
	const found = own && withdrawableOf(own.report, here);
	return found?.ask ? { ...found, back: `/my/${here.month.period.period}${here.search}` } : null;
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
function nextStep(rows: readonly ReportHere[], search: string, { period, reports }: UnitMonth) {
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
	// where the typing stopped, or behind what was left for the next one
	if (first && last) {
		const goOn = last.report.draft?.isLeft === true ? first : last;
		// by the order of the list, as the form counts them
		const nth = reports.filter(({ isExpected }) => isExpected).indexOf(goOn.report) + 1;
		const label = words.goOn(nth, goOn.report.task.number);
		return { label, href: goOn.href, note: words.lastSaved(savedAt(last)) };
	}
	if (last) {
		const note = words.lastSaved(savedAt(last));
		return { label: words.check, href: `/my/${period.period}/check${search}`, note };
	}
	return null;
}

function savedAt(row: ReportHere | null): string {
	return row?.report.draft?.savedAt ?? '';
}

export const actions = {
	withdraw: async (event) => {
		const here = await monthHere(event.locals, event);
		const form = await event.request.formData();
		const asked = {
			reportId: textOf(form, 'report'),
			version: Number(textOf(form, 'version'))
		};
		const now = await deedMoment(event.locals);
		const own = here.month.reports.find(({ report }) => report?.id === asked.reportId);
		const ask = own && withdrawableOf(own, { ...here, now })?.ask;
		// the cutoff may have passed since the page came
		if (ask && textOf(form, 'late') !== 'yes') redirect(303, ask);
		const answered = await withdrawReport(event.locals.db, here.actor, asked, now);
		if (answered.ok) {
			const isKept = own !== undefined && effectOf(own, now) === 'kept';
			const first = isKept ? (own.report?.firstSubmittedAt ?? null) : null;
			return { errors: [], said: words.withdrawn(own?.task.number ?? '', first) };
		}
		return fail(400, { errors: await refusalOf(event, answered.problems), said: null });
	}
} satisfies Actions;
