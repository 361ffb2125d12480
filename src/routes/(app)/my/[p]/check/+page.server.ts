import { fail, redirect } from '@sveltejs/kit';
import { isBefore } from '$lib/domain/date.ts';
import type { DoubtCode } from '$lib/domain/report/doubt.ts';
import { entryOf } from '$lib/domain/report/draft-fields.ts';
import { holdsBack, weighDraft } from '$lib/domain/report/weigh-draft.ts';
import { newId } from '$lib/server/db/id.ts';
import { factsOf } from '$lib/server/operations/report/facts-of.ts';
import { saveDraft } from '$lib/server/operations/report/save-draft.ts';
import { signReports } from '$lib/server/operations/report/sign-reports.ts';
import { submitReports } from '$lib/server/operations/report/submit-reports.ts';
import { checkWords as words } from '$lib/words/my.ts';
import { noProgressText } from '$lib/words/report-said.ts';
import { statusClaimWords } from '$lib/words/report-field.ts';
import { textOf, textsOf } from '../../../../form.server.ts';
import { deedMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { monthHere, type MonthHere } from '../../month-here.server.ts';
import { openOf, reportsHere, type ReportHere } from '../../rows.server.ts';
import { doubtsShown } from '../doubts.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { answersIn, markOf } from './answers.server.ts';

/** The reasons that were typed, by the report and the doubt. */
type Typed = Record<string, Partial<Record<DoubtCode, string>>>;

/** Everything that is ready to go, what stands in the way first. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await monthHere(locals, { params, url });
	const rows = reportsHere(here);
	const typed = openOf(rows).filter(({ report }) => report.draft !== null);
	const cards = typed
		.map((row) => cardOf(here, row))
		.sort((a, b) => Number(a.isReady) - Number(b.isReady));
	return {
		...{ period: params.p, phase: here.month.phase, unit: here.unit, search: here.search },
		...{ byOffice: here.byOffice, mayWrite: here.mayWrite },
		/** Made with the page: sending the page twice is one act. */
		key: newId(),
		cards,
		ready: cards.filter(({ isReady }) => isReady).length,
		late: typed.filter(({ report }) => isLate(report, here.now)).length,
		unfilled: openOf(rows).length - typed.length,
		toSign: here.rules.twoStep && here.maySign ? unsignedOf(rows) : [],
		back: `/my/${params.p}${here.search}`
	};
};

function cardOf(here: MonthHere, { report, href }: ReportHere) {
	const { month, rules, now } = here;
	const { task, fields, revision } = report;
	const { said, doubts } = weighDraft(fields, factsOf(month, report, rules, now));
	const [last] = report.before;
	// what only waits for a reason is ready once that was given here
	const isBlocked = doubts.some((doubt) => holdsBack(doubt, everyReason));
	return {
		mark: markOf({ taskId: task.id, unitId: report.unitId }),
		...{ number: task.number, title: task.title, revision, isReady: !isBlocked },
		href: `${href}${href.includes('?') ? '&' : '?'}mend`,
		status: said.status === null ? null : statusClaimWords[said.status],
		percent: words.percent(last?.percent ?? null, said.percent ?? last?.percent ?? null),
		progress: said.progress ?? entryOf(fields).progress ?? '',
		problem: said.problem,
		noProgress: said.noProgress && noProgressText(said.noProgress),
		ask: said.ask && [said.ask.addressee, said.ask.body].filter(Boolean).join('：'),
		evidence: report.evidence,
		doubts: doubtsShown(task.number, doubts, said.reasons)
	};
}

/** Whether sending it now is its first time, and too late: what was returned has been in time once. */
function isLate({ report, cutoffAt }: ReportHere['report'], now: string): boolean {
	return (report?.firstSubmittedAt ?? null) === null && !isBefore(now, cutoffAt);
}

/** As if every reason had been given. */
const everyReason = new Proxy({}, { get: () => '…' });

function unsignedOf(rows: readonly ReportHere[]) {
	return rows.flatMap(({ report: { report, standing, task } }) =>
		report?.state === 'submitted' && standing?.signedAt === null
			? [{ id: report.id, version: report.version, number: task.number, title: task.title }]
			: []
	);
}

export const actions = {
	submit: async (event) => {
		const here = await monthHere(event.locals, event);
		const { actor, unit } = here;
		const form = await event.request.formData();
		const reasonsOf = answersIn(form);
		const wanted = new Set(textsOf(form, 'report'));
		const reports = reportsHere(here).flatMap(({ report }) => {
			const pair = { taskId: report.task.id, unitId: report.unitId };
			const revision = textOf(form, `revision.${markOf(pair)}`);
			return wanted.has(markOf(pair))
				? [{ ...pair, revision: Number(revision), reasons: reasonsOf(pair) }]
				: [];
		});
		const { period } = here.month.period;
		const now = await deedMoment(event.locals);
		const input = { unitId: unit.id, period, key: textOf(form, 'key'), reports };
		const sent = await submitReports(event.locals.db, actor, input, now);
		if (sent.ok) {
			const named = here.search === '' ? '?' : `${here.search}&`;
			redirect(303, `/my/${period}/receipt${named}id=${sent.value.submissionId}`);
		}
		return fail(400, {
			errors: await refusalOf(event, sent.problems),
			reasons: Object.fromEntries(reports.map((each) => [markOf(each), each.reasons])) as Typed,
			said: null
		});
	},

	/** One click that settles a doubt: a field gets the value that the button names. */
	mend: async (event) => {
		const here = await monthHere(event.locals, event);
		const form = await event.request.formData();
		const [mark = '', code = '', at = '0'] = textOf(form, 'mend').split(' ');
		const own = reportsHere(here).find(
			({ report }) => markOf({ taskId: report.task.id, unitId: report.unitId }) === mark
		);
		if (!own) return fail(400, { errors: [], reasons: {} as Typed, said: null });
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
			: fail(400, { errors, reasons: {} as Typed, said: null });
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
			reasons: {} as Typed,
			said: null
		});
	}
} satisfies Actions;
