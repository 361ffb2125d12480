import type { Actor } from '../../../domain/actor.ts';
import { addWorkdays, makeCalendar } from '../../../domain/calendar.ts';
import { shanghaiDay } from '../../../domain/date.ts';
import { isAfterClosing } from '../../../domain/period/after-closing.ts';
import { phaseOf } from '../../../domain/period/phase.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isConclusionFixed } from '../../../domain/report/conclusion-fixed.ts';
import { isOwnReport } from '../../../domain/report/queue.ts';
import { readRemarks, type TypedRemark } from '../../../domain/report/read-remarks.ts';
import type { ReturnCode } from '../../../domain/report/remark.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import { remarkSentence } from '../../../words/remark.ts';
import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import { listCalendarDays } from '../../db/calendar-days.ts';
import { findAuditNames } from '../../db/audit-names.ts';
import type { Db } from '../../db/client.ts';
import { listPeriods } from '../../db/periods.ts';
import { upsertOpening } from '../../db/report-openings.ts';
import { updateAsksSolved } from '../../db/report-traces.ts';
import { listVersions } from '../../db/report-versions.ts';
import { findReport, updateReport, type Report } from '../../db/reports.ts';
import { insertReview, listReviews } from '../../db/reviews.ts';
import { findSettings } from '../../db/settings.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { filersOf, reportHref } from './acts-for-unit.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

export type Reviewing = {
	reportId: string;
	/** The version that was on the screen. */
	version: number;
	result: 'approved' | 'returned';
	remarks?: readonly TypedRemark[];
};

/** 审核: one report is approved, or returned with what is to be mended, where, and until when. */
export async function reviewReport(
	db: Db,
	actor: Actor,
	reviewing: Reviewing,
	now: string
): Promise<Result<{ reviewId: string; mendUntil: string | null }>> {
	return transactAs<{ reviewId: string; mendUntil: string | null }>(db, actor, now, (trx, actor) =>
		reviewInside(trx, actor, reviewing, now)
	);
}

/** The same inside a transaction that does more. */
export async function reviewInside(
	trx: Db,
	actor: Actor,
	{ reportId, version, result, remarks = [] }: Reviewing,
	now: string
): Promise<Result<{ reviewId: string; mendUntil: string | null }>> {
	const { jurisdictionId } = actor;
	const report = await findReport(trx, jurisdictionId, reportId);
	const [task] = report
		? await listBareTasks(trx, jurisdictionId, { taskIds: [report.taskId] })
		: [];
	if (!actor.roles.includes('office')) return refused({ code: 'right.missing', facts: {} });
	if (!report || !task) return refused({ code: 'report.absent', facts: {} });
	const { number } = task;
	const fault = await reviewFault(trx, actor, report, { number, version }, now);
	if (fault) return refused(fault);
	const { remarks: said, problems } = readRemarks(remarks);
	if (problems.length > 0) return { ok: false, problems };
	if (result === 'returned' && said.length === 0) {
		return refused({ code: 'review.no-reason', facts: {} });
	}
	const mendUntil = result === 'returned' ? await mendDay(trx, jurisdictionId, report, now) : null;
	// what was read is not withdrawn, also where nobody opened it first
	await upsertOpening(trx, jurisdictionId, { reportId, version, by: actor.id, at: now });
	const reviewId = await insertReview(trx, jurisdictionId, {
		...{ reportId, version, result, note: null, mendUntil },
		...{ reviewedBy: actor.id, reviewedAt: now, remarks: said }
	});
	await updateReport(trx, jurisdictionId, report, { state: result }, now);
	const { taskId, unitId, period } = report;
	if (result === 'approved' && !report.hasProblem && !report.noProgress) {
		const unitIds = unitWithForebears(unitId, await listSuccessions(trx, jurisdictionId));
		const versions = (await listVersions(trx, jurisdictionId, [reportId])).get(reportId) ?? [];
		const approved = versions.find((each) => each.version === version);
		const asksAgain = (approved?.entry.ask ?? '').trim() !== '';
		const solved = { taskId, unitIds, period, asksAgain };
		await updateAsksSolved(trx, jurisdictionId, solved, { by: actor.id, at: now });
	}
	if (result === 'returned')
		await tellReturned(trx, jurisdictionId, report, { number, said, mendUntil }, now);
	const summary = {
		...{ task: number, unitId, period, result },
		...(said.length > 0 ? { codes: said.map(({ code }) => code) } : {})
	};
	const act = { action: 'report.review', noun: 'report', objectId: taskId, summary };
	await recordAct(trx, actor, act, now);
	return { ok: true, value: { reviewId, mendUntil } };
}

/** Why somebody cannot review a version now; undefined where it can. */
export async function reviewFault(
	trx: Db,
	actor: Actor,
	report: Report,
	{ number, version }: { number: string; version: number },
	now: string
): Promise<Problem | undefined> {
	const { state, period, submittedBy } = report;
	const filers = await filersOf(trx, actor.jurisdictionId, report, now);
	const unitIds = [report.unitId, ...filers];
	if (isOwnReport(actor, { unitIds, submittedBy })) {
		return { code: 'review.own', facts: { number } };
	}
	const month = (await listPeriods(trx, actor.jurisdictionId)).find(
		(each) => each.period === period
	);
	const reviews = (await listReviews(trx, actor.jurisdictionId, [report.id])).get(report.id) ?? [];
	// what is kept for the record was asked of nobody
	if (!month) return { code: 'review.record', facts: { period } };
	if (isConclusionFixed(report, reviews, month)) {
		return { code: 'review.closed', facts: { period } };
	}
	if (report.version !== version) return { code: 'review.moved', facts: { number } };
	if (state === 'submitted') return undefined;
	// whoever comes second is told who was first
	const first = reviews.findLast(
		(review) => review.version === version && review.withdrawnAt === null
	);
	if (!first) return { code: 'review.state', facts: { number, state } };
	const { accounts } = await findAuditNames(trx, actor.jurisdictionId);
	const by = accounts.get(first.reviewedBy ?? '') ?? null;
	const { result, reviewedAt: at } = first;
	return { code: 'review.concluded', facts: { number, result, by, at } };
}

type Returned = {
	number: string;
	said: readonly { code: ReturnCode; comment: string | null }[];
	mendUntil: string | null;
};

async function tellReturned(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, period }: Report,
	{ number, said, mendUntil }: Returned,
	now: string
): Promise<void> {
	const reason = said.map(({ code, comment }) => remarkSentence(code, comment)).join('；');
	const unitIds = await filersOf(trx, jurisdictionId, { taskId, unitId }, now);
	const addressees = await listAddressees(trx, jurisdictionId, { unitIds });
	const facts = { task: number, period, reason, until: mendUntil };
	const told = {
		kind: 'report.returned' as const,
		facts,
		href: reportHref({ taskId, unitId, period })
	};
	await insertAccountNotices(trx, jurisdictionId, addressees, told, now);
}

/**
 * Until when a returned report is to be mended: some workdays from today. Null where its month was closed
 * over it: the unit mends it once the month is opened again for it, and by the day that is given then.
 */
async function mendDay(
	trx: Db,
	jurisdictionId: string,
	{ period, submittedAt }: Report,
	now: string
): Promise<string | null> {
	const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
	const isOver = month !== undefined && phaseOf(month, now) === 'closed';
	if (isOver && !isAfterClosing(submittedAt, month)) return null;
	const today = shanghaiDay(now);
	const { mendDays } = await findSettings(trx, jurisdictionId, today);
	const calendar = makeCalendar(await listCalendarDays(trx, jurisdictionId));
	return addWorkdays(today, mendDays, calendar).on;
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
