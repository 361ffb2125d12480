import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { Problem } from '$lib/domain/problem.ts';
import { isInView, neighboursOf } from '$lib/domain/report/queue.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { findAuditNames } from '$lib/server/db/audit-names.ts';
import { listAddressees } from '$lib/server/db/account-notices.ts';
import { findReport } from '$lib/server/db/reports.ts';
import { listBareTasks } from '$lib/server/db/tasks.ts';
import { openForReview } from '$lib/server/operations/report/open-for-review.ts';
import { readQueue } from '$lib/server/operations/report/read-queue.ts';
import { reviewReport } from '$lib/server/operations/report/review-report.ts';
import { withdrawReport } from '$lib/server/operations/report/withdraw-report.ts';
import { takeBackReview } from '$lib/server/operations/report/take-back-review.ts';
import { errorSentence } from '$lib/words/error.ts';
import { dateText } from '$lib/words/format.ts';
import { myWords } from '$lib/words/my.ts';
import { reviewWords as words } from '$lib/words/review.ts';
import { textOf } from '../../../../form.server.ts';
import { deedMoment, ledgerMoment } from '../../../../ledger-moment.server.ts';
import { refusalOf } from '../../../../refusal.server.ts';
import { whoIsHere } from '../../../../who.server.ts';
import { concludedHere } from '../concluded.server.ts';
import { hasMoved } from '../moved.server.ts';
import { chosenIn, searchOf } from '../queue-here.server.ts';
import { lookerOf, marksOf, mayReview, mayWithdraw } from '../row.server.ts';
import { contentOf } from './content.server.ts';
import { remarksIn } from './remarks.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** One report: what was said last month, what is said now, and what is remarkable about it. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { actor } = whoIsHere(locals);
	const { jurisdictionId } = actor;
	const now = await ledgerMoment(locals);
	const { queue, row } = await reportHere(locals, params.id, now);
	const { standing, number, unit } = row;
	const period = queue.period.period;
	const [names, at, [task]] = await Promise.all([
		findAuditNames(locals.db, jurisdictionId),
		// of a moment that was written by the clock, not by the day that the demo stands at
		deedMoment(locals),
		listBareTasks(locals.db, jurisdictionId, { taskIds: [row.taskId] })
	]);
	const people = names.accounts;
	const isOwn = !mayReview(row, actor);
	const colleagues = isOwn
		? await listAddressees(locals.db, jurisdictionId, { roles: ['office'] })
		: [];
	const isAlone = isOwn && colleagues.every((id) => id === actor.id);
	const asked = url.searchParams.get('against');
	const content = await contentOf(locals.db, { row, jurisdictionId, period, people, asked });
	const part = { period, ...chosenIn(url) };
	const concluded = concludedHere(locals, url, queue);
	const kept = { did: concluded?.did ?? null, against: asked === 'none' ? asked : null };
	const ofUnit = queue.rows.filter(({ unitId }) => part.unitId === '' || unitId === part.unitId);
	const around = neighboursOf(ofUnit, row.reportId, part.view);
	const shown = ofUnit.filter((each) => isInView(each, part.view));
	const nth = shown.findIndex(({ reportId }) => reportId === row.reportId) + 1;
	const isClosed = queue.phase === 'closed';
	const isOpen = isInView(row, 'waiting') && !isOwn;
	const looker = isInView(row, 'waiting') ? lookerOf(row, { actor, people, at }) : null;
	const isConcluded = standing === 'approved' || standing === 'returned';
	const hrefOf = (to: { reportId: string | null } | null) =>
		to && `/desk/review/${to.reportId}${searchOf(part, kept)}`;
	return {
		...{ reportId: row.reportId, version: row.version, number, unit, period, content },
		...{ measure: task?.measure ?? row.title, standing, remark: row.remark },
		due: task?.dueOn ? dateText(task.dueOn) : myWords.noDue,
		isLate: task?.dueOn ? task.dueOn < shanghaiDay(now) : false,
		marks: marksOf(row, shanghaiDay(now)),
		place: nth > 0 ? words.place(nth, shown.length) : null,
		looking: looker && words.looking(looker.who, looker.at, at),
		againsts: (content?.againsts ?? []).map((each) => ({
			...{ label: words.against[each], current: each === content?.against },
			href: `/desk/review/${row.reportId}${searchOf(part, { ...kept, against: each })}`
		})),
		...{ isOpen, why: whyNot(row, { isOwn, isAlone }, period) },
		undone: standing === 'submitted' ? undoneText(url, row) : null,
		mayWithdraw: mayWithdraw(row, actor),
		closed: isClosed && isOpen ? words.closedStill(period) : null,
		isMendable: !isClosed || row.isReopened,
		undo:
			isConcluded && row.review && !isOwn && !row.isFixed
				? { reviewId: row.review.id, what: standing }
				: null,
		concluded: concluded?.reportId === row.reportId ? null : concluded,
		// what another has concluded meanwhile stands last in its month, and the next one waits all the same
		...{
			previous: hrefOf(around.before),
			next: hrefOf(around.after ?? (isOpen ? null : around.waiting))
		},
		toNext: isOpen ? null : hrefOf(around.waiting),
		isLast: around.waiting === null,
		...{ search: searchOf(part, kept), isRecord: row.isRecord },
		// a month that was never opened is none of the desk's
		desk: row.isRecord ? '/desk' : `/desk?month=${period}`,
		back: row.isRecord ? '/desk/file' : `/desk/review${searchOf(part)}`
	};
};

type Queued = NonNullable<Awaited<ReturnType<typeof readQueue>>>;
type Row = Queued['rows'][number];

/** The report of the address among the others of its month. */
async function reportHere(locals: App.Locals, id: string, now: string) {
	const { jurisdictionId } = whoIsHere(locals).actor;
	const report = await findReport(locals.db, jurisdictionId, id);
	const queue = report && (await readQueue(locals.db, jurisdictionId, report.period, now));
	const row = queue?.rows.find((each): each is Row & { reportId: string } => each.reportId === id);
	if (!queue || !row) error(404, errorSentence(404));
	return { queue, row };
}

/** Why there is nothing to be concluded here; null where there is, or where it has been. */
function whyNot(
	{ standing, isExempt, isRecord, isFixed }: Row,
	{ isOwn, isAlone }: { isOwn: boolean; isAlone: boolean },
	period: string
): string | null {
	if (standing === 'draft' || standing === 'missing') return words.notSubmitted;
	if (isRecord) return words.record;
	if (isExempt) return words.exempt;
	if (isFixed) return words.closed(period);
	if (standing !== 'submitted') return isOwn ? words.own : null;
	if (isAlone) return words.ownAlone;
	return isOwn ? words.own : null;
}

/** What was taken back to come here, as the address tells. */
function undoneText(url: URL, { number, unit }: Row): string | null {
	const undid = url.searchParams.get('undid');
	if (undid !== 'approved' && undid !== 'returned') return null;
	return words.undone(undid, number, unit);
}

export const actions = {
	/**
	 * Sent by script once the page is there, for nothing is written by opening an address: from now on the
	 * unit does not take the report back, and others see who is at it. Without a script nobody is told, and
	 * the first press of 通过 or 退回 settles it as well: both leave nothing to be taken back.
	 */
	look: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const now = await deedMoment(event.locals);
		const opened = await openForReview(event.locals.db, actor, event.params.id, now);
		if (!opened.ok) return fail(400, { errors: await refusalOf(event, opened.problems) });
		return {};
	},
	approve: async (event) => {
		const version = Number(textOf(await event.request.formData(), 'version'));
		return conclude(event, { version, result: 'approved' });
	},
	return: async (event) => {
		const form = await event.request.formData();
		const version = Number(textOf(form, 'version'));
		const remarks = remarksIn(form);
		const answer = await conclude(event, { version, result: 'returned', remarks });
		return fail(400, { ...answer.data, typed: remarks });
	},
	/** 撤回代填, by whoever entered it. */
	withdraw: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const asked = { reportId: event.params.id, version: Number(textOf(form, 'version')) };
		const taken = await withdrawReport(
			event.locals.db,
			actor,
			asked,
			await deedMoment(event.locals)
		);
		if (!taken.ok) return refused(event, taken.problems);
		return { errors: [], isOvertaken: false, said: words.withdrew(textOf(form, 'number')) };
	},
	undo: async (event) => {
		const { actor } = whoIsHere(event.locals);
		const form = await event.request.formData();
		const reportId = textOf(form, 'report');
		const now = await deedMoment(event.locals);
		const taking = { reportId, reviewId: textOf(form, 'review') };
		const taken = await takeBackReview(event.locals.db, actor, taking, now);
		if (!taken.ok) return refused(event, taken.problems);
		const report = await findReport(event.locals.db, actor.jurisdictionId, reportId);
		const part = { period: report?.period ?? '', ...chosenIn(event.url) };
		// where it can be decided anew
		const undid = taken.value.result;
		redirect(303, `/desk/review/${reportId}${searchOf(part, { undid })}`);
	}
} satisfies Actions;

type Event = Pick<
	RequestEvent<{ id: string }, '/(app)/desk/review/[id]'>,
	'locals' | 'route' | 'params' | 'url'
>;
type Concluding = Omit<Parameters<typeof reviewReport>[2], 'reportId'>;

/** Writes a conclusion and leads to what waits next, with what takes the conclusion back. */
async function conclude(event: Event, concluding: Concluding) {
	const { locals, params, url } = event;
	const { actor } = whoIsHere(locals);
	const now = await deedMoment(locals);
	const reviewing = { reportId: params.id, ...concluding };
	const reviewed = await reviewReport(locals.db, actor, reviewing, now);
	if (!reviewed.ok) return refused(event, reviewed.problems);
	const { queue, row } = await reportHere(locals, params.id, await ledgerMoment(locals));
	const part = { period: queue.period.period, ...chosenIn(url) };
	const ofUnit = queue.rows.filter(({ unitId }) => part.unitId === '' || unitId === part.unitId);
	const { waiting } = neighboursOf(ofUnit, row.reportId, part.view);
	const did = `${row.reportId}.${reviewed.value.reviewId}`;
	// who reads texts without their changes goes on so
	const against = url.searchParams.get('against') === 'none' ? 'none' : null;
	const search = searchOf(part, { did, against });
	redirect(303, waiting ? `/desk/review/${waiting.reportId}${search}` : `/desk/review${search}`);
}

async function refused(event: Event, problems: readonly Problem[]) {
	const errors = await refusalOf(event, problems);
	return fail(400, { errors, isOvertaken: hasMoved(problems) });
}
