import { error, fail, redirect } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { isBefore } from '$lib/domain/date.ts';
import type { DoubtCode } from '$lib/domain/report/doubt.ts';
import type { Said } from '$lib/domain/report/entry.ts';
import { longText } from '$lib/domain/report/text-bounds.ts';
import { weighDraft } from '$lib/domain/report/weigh-draft.ts';
import { lengthAsSeen } from '$lib/domain/length-as-seen.ts';
import type { Db } from '$lib/server/db/client.ts';
import { mapEvidence } from '$lib/server/db/evidence.ts';
import { newId } from '$lib/server/db/id.ts';
import { factsOf } from '$lib/server/operations/report/facts-of.ts';
import { saveDraft } from '$lib/server/operations/report/save-draft.ts';
import { signReports } from '$lib/server/operations/report/sign-reports.ts';
import { submitReports } from '$lib/server/operations/report/submit-reports.ts';
import { errorSentence } from '$lib/words/error.ts';
import { doubtNames } from '$lib/words/doubt.ts';
import { dateText, instantText } from '$lib/words/format.ts';
import { checkWords as words, fillWords } from '$lib/words/my.ts';
import { noProgressText } from '$lib/words/report-said.ts';
import { reportFieldWords as labels, statusClaimWords } from '$lib/words/report-field.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { monthHere, type MonthHere } from '../../month-here.server.ts';
import { unitHere } from '../../unit-here.server.ts';
import { openOf, reportsHere, type ReportHere } from '../../rows.server.ts';
import { weighedHere } from '../doubts.server.ts';
import { remarksOf } from '../remarks.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { answersIn, markOf, pairOf } from './answers.server.ts';
import { sentAlready } from './sent-already.server.ts';

/** The reasons that were typed, by the report and the doubt. */
type Typed = Record<string, Partial<Record<DoubtCode, string>>>;

/** Everything that is ready to go, what stands in the way first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	const rows = reportsHere(here);
	const typed = openOf(rows).filter(({ report }) => report.draft !== null);
	const rest = openOf(rows).filter(({ report }) => report.draft === null);
	const returned = rest.filter(({ standing }) => standing === 'returned');
	const pieces = await evidenceOf(locals.db, here, typed);
	const cards = typed
		.map((row) => cardOf(here, row, pieces))
		.sort((a, b) => Number(a.isReady) - Number(b.isReady));
	return {
		...{ period: params.p, phase: here.month.phase, unit: here.unit, search: here.search },
		...{ byOffice: here.byOffice, mayWrite: here.mayWrite },
		/** Made with the page: sending the page twice is one act. */
		key: newId(),
		cards,
		/** Returned, and nobody has written anything since. */
		untouched: returned.map(({ report, href }) => ({ number: report.task.number, href })),
		unfilled: rest.length - returned.length,
		toSign: here.rules.twoStep && here.maySign ? unsignedOf(rows) : [],
		back: `/my/${params.p}${here.search}`
	};
};

/** The evidence beside these reports, by the report. */
function evidenceOf(db: Db, { actor }: MonthHere, rows: readonly ReportHere[]) {
	const ids = rows.flatMap(({ report }) => report.report?.id ?? []);
	return mapEvidence(db, actor.jurisdictionId, ids);
}

function cardOf(
	here: MonthHere,
	{ report, standing, href }: ReportHere,
	evidence: Awaited<ReturnType<typeof evidenceOf>>
) {
	const { task, revision, unitId, draft } = report;
	const { entry, said, weighed } = weighedHere(here, report);
	const [last] = report.before;
	const progress = said.progress ?? entry.progress ?? '';
	const more = lengthAsSeen(progress) - longText;
	const pieces = evidence.get(report.report?.id ?? '') ?? [];
	return {
		mark: markOf({ taskId: task.id, unitId }),
		key: { taskId: task.id, unitId, period: here.month.period.period },
		...{ number: task.number, title: task.title, revision, entry, ...weighed },
		savedAt: draft && instantText(draft.savedAt),
		href: `${href}${href.includes('?') ? '&' : '?'}mend`,
		status: said.status === null ? null : statusClaimWords[said.status],
		percent: weighed.doubts.some(({ code }) => code === 'percent-unread')
			? doubtNames['percent-unread']
			: words.percent(last?.percent ?? null, said.percent ?? last?.percent ?? null),
		remarks: standing === 'returned' ? (remarksOf(report)?.remarks ?? []) : [],
		...timeOf(report, here.now),
		noProgress: said.noProgress && noProgressText(said.noProgress),
		progress: said.noProgress ? '' : progress,
		tooLong:
			!said.noProgress && more > 0
				? words.tooLong(task.number, labels.progress, longText, more)
				: null,
		facts: factsSaid(said, task),
		evidence:
			pieces.length === 0
				? words.noEvidence
				: words.evidence(pieces.length, pieces.map(({ label }) => label).join('、'))
	};
}

/** What else is said, as the office will read it. */
function factsSaid(said: Said, task: ReportHere['report']['task']): [string, string][] {
	const measured = said.readings.map(({ indicatorId, value }) => {
		const indicator = task.indicators.find(({ id }) => id === indicatorId);
		return `${indicator?.name ?? ''} ${value}${indicator?.measuredIn ?? ''}`;
	});
	const reached = task.milestones.filter(({ id }) => said.milestones.includes(id));
	const lines: [string, string | null][] = [
		[labels.doneOn, said.doneOn && dateText(said.doneOn)],
		[labels.problem, said.problem],
		[labels.nextStep, said.nextStep],
		[labels.ask, said.ask && [said.ask.addressee, said.ask.body].filter(Boolean).join('：')],
		[fillWords.milestones, reached.map(({ title }) => title).join('；')],
		[fillWords.readings, measured.join('；')]
	];
	return lines.flatMap(([label, text]): [string, string][] => (text ? [[label, text]] : []));
}

/** Past the cutoff: whether it will be late. What was returned and mended has been in time once. */
function timeOf({ report, cutoffAt }: ReportHere['report'], now: string) {
	if (isBefore(now, cutoffAt)) return { isLate: false, time: null };
	const first = report?.firstSubmittedAt ?? null;
	if (first === null) return { isLate: true, time: words.willBeLate };
	const isInTime = isBefore(first, cutoffAt);
	return { isLate: false, time: isInTime ? words.inTime(first) : words.wasLate(first) };
}

function unsignedOf(rows: readonly ReportHere[]) {
	return rows.flatMap(({ report: { report, standing, task } }) =>
		report?.state === 'submitted' && standing?.signedAt === null
			? [{ id: report.id, version: report.version, number: task.number, title: task.title }]
			: []
	);
}

export const actions = {
	submit: async (event) => {
		const { actor, unit, search } = await unitHere(event.locals, event.url);
		const form = await event.request.formData();
		const reasonsOf = answersIn(form);
		const reports = [...new Set(textsOf(form, 'report'))].map(pairOf).map((pair) => {
			const revision = textOf(form, `revision.${markOf(pair)}`);
			return { ...pair, revision: Number(revision), reasons: reasonsOf(pair) };
		});
		const period = event.params.p;
		const now = await deedMoment(event.locals);
		const input = { unitId: unit.id, period, key: textOf(form, 'key'), reports };
		const sent = await submitReports(event.locals.db, actor, input, now);
		const receipt = `/my/${period}/receipt${search === '' ? '?' : `${search}&`}id=`;
		if (sent.ok) redirect(303, `${receipt}${sent.value.submissionId}`);
		if (sent.problems.some(({ code }) => code === 'report.no-period')) {
			error(404, errorSentence(404));
		}
		if (can(actor, 'report.write', { unitId: unit.id })) {
			const asked = { jurisdictionId: actor.jurisdictionId, ...input };
			const before = await sentAlready(event.locals.db, asked);
			if (before !== null) redirect(303, `${receipt}${before}&already`);
		}
		const reasons: Typed = {};
		for (const each of reports) reasons[markOf(each)] = each.reasons;
		return fail(400, { errors: await refusalOf(event, sent.problems), reasons, said: null });
	},

	/** One click that settles a doubt: a field gets the value that the button names. */
	mend: async (event) => {
		const here = await monthHere(event.locals, event);
		const form = await event.request.formData();
		const [mark = '', code = '', at = '0'] = textOf(form, 'mend').split(' ');
		const own = reportsHere(here).find(
			({ report }) => markOf({ taskId: report.task.id, unitId: report.unitId }) === mark
		);
		if (!own) return fail(400, { errors: [], reasons: {}, said: null });
		const { report } = own;
		const { doubts } = weighDraft(report.fields, factsOf(here.month, report, here.rules, here.now));
		const mend = doubts.find((doubt) => doubt.code === (code as DoubtCode))?.mends[Number(at)];
		if (!mend) return { errors: [], reasons: {} as Typed, said: null };
		const key = {
			taskId: report.task.id,
			unitId: report.unitId,
			period: here.month.period.period
		};
		const typed = { ...key, base: report.revision, fields: mend.fields };
		const now = await deedMoment(event.locals);
		const saved = await saveDraft(event.locals.db, here.actor, typed, now);
		const errors = saved.ok ? [] : await refusalOf(event, saved.problems);
		return saved.ok
			? { errors, reasons: {} as Typed, said: null }
			: fail(400, { errors, reasons: {}, said: null });
	},

	sign: async (event) => {
		const here = await monthHere(event.locals, event);
		const wanted = unsignedOf(reportsHere(here)).map(({ id, version }) => ({
			reportId: id,
			version
		}));
		const now = await deedMoment(event.locals);
		const signed = await signReports(event.locals.db, here.actor, wanted, now);
		if (signed.ok) return { errors: [], reasons: {} as Typed, said: words.signed(wanted.length) };
		return fail(400, {
			errors: await refusalOf(event, signed.problems),
			reasons: {},
			said: null
		});
	}
} satisfies Actions;
