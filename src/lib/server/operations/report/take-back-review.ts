import type { Actor } from '../../../domain/actor.ts';
import { isConclusionFixed } from '../../../domain/report/conclusion-fixed.ts';
import { isOwnReport } from '../../../domain/report/queue.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { insertAccountNotices, listAddressees } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { listPeriods } from '../../db/periods.ts';
import { listObjections } from '../../db/objections.ts';
import { findReport, updateReport, type Report } from '../../db/reports.ts';
import { listReviews, updateReviewWithdrawn, type ReviewResult } from '../../db/reviews.ts';
import { listBareTasks } from '../../db/tasks.ts';
import { unitWithForebears } from '../../../domain/unit-heirs.ts';
import { updateAsksReopened } from '../../db/report-traces.ts';
import { listSuccessions } from '../../db/unit-successions.ts';
import { filersOf, reportHref } from './acts-for-unit.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';

export type TakingBack = {
	reportId: string;
	/** The conclusion that was on the screen; without it the last one. */
	reviewId?: string;
};

/** The conclusion that stands no more. */
export type TakenBack = { result: ReviewResult };

/**
 * 撤销审核: the last conclusion is taken back, and counts as none. A return goes only while the unit has
 * not submitted anew; what it has written since stays in its draft. What an approval had solved is open
 * again. What stood when the month was closed stays.
 */
export async function takeBackReview(
	db: Db,
	actor: Actor,
	taking: TakingBack,
	now: string
): Promise<Result<TakenBack>> {
	return transactAs<TakenBack>(db, actor, now, (trx, actor) =>
		takeBackInside(trx, actor, taking, now)
	);
}

/** The same inside a transaction that does more. */
export async function takeBackInside(
	trx: Db,
	actor: Actor,
	{ reportId, reviewId }: TakingBack,
	now: string
): Promise<Result<TakenBack>> {
	const { jurisdictionId } = actor;
	const report = await findReport(trx, jurisdictionId, reportId);
	if (!actor.roles.includes('office')) return refused({ code: 'right.missing', facts: {} });
	if (!report) return refused({ code: 'report.absent', facts: {} });
	const [task] = await listBareTasks(trx, jurisdictionId, { taskIds: [report.taskId] });
	const number = task?.number ?? '';
	const filers = await filersOf(trx, jurisdictionId, report, now);
	const { submittedBy } = report;
	if (isOwnReport(actor, { unitIds: [report.unitId, ...filers], submittedBy })) {
		return refused({ code: 'review.own', facts: { number } });
	}
	const { taskId, unitId, period } = report;
	const month = (await listPeriods(trx, jurisdictionId)).find((each) => each.period === period);
	const reviews = (await listReviews(trx, jurisdictionId, [reportId])).get(reportId) ?? [];
	const isFrozen = !month || isConclusionFixed(report, reviews, month);
	// a return that the office owned to be wrong goes all the same, and counts with the next 更正
	if (isFrozen && !(await isConceded(trx, jurisdictionId, report))) {
		return refused({ code: 'review.closed', facts: { period } });
	}
	const last = reviews.findLast(({ withdrawnAt }) => withdrawnAt === null);
	const stands =
		last?.version === report.version &&
		last.result === report.state &&
		(reviewId === undefined || reviewId === last.id);
	if (!last || !stands) return refused({ code: 'review.not-returned', facts: { number } });
	await updateReviewWithdrawn(trx, jurisdictionId, last.id, { by: actor.id, at: now });
	await updateReport(trx, jurisdictionId, report, { state: 'submitted' }, now);
	if (last.result === 'approved') {
		const line = unitWithForebears(unitId, await listSuccessions(trx, jurisdictionId));
		const solved = { taskId, unitIds: line };
		await updateAsksReopened(trx, jurisdictionId, solved, last.reviewedAt);
	}
	if (last.result === 'returned') {
		const unitIds = await filersOf(trx, jurisdictionId, { taskId, unitId }, now);
		const addressees = await listAddressees(trx, jurisdictionId, { unitIds });
		const facts = { task: number, period };
		const told = {
			kind: 'report.return-taken-back' as const,
			facts,
			href: reportHref({ taskId, unitId, period })
		};
		await insertAccountNotices(trx, jurisdictionId, addressees, told, now);
	}
	const summary = { task: number, unitId, period, result: last.result };
	const act = { action: 'report.take-back-review', noun: 'report', objectId: taskId, summary };
	await recordAct(trx, actor, act, now);
	return { ok: true, value: { result: last.result } };
}

/** Whether an 异议 against the return was accepted. */
async function isConceded(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, period, state }: Report
): Promise<boolean> {
	if (state !== 'returned') return false;
	const raised = await listObjections(trx, jurisdictionId, { period, unitId });
	return raised.some(
		(each) => each.taskId === taskId && each.mark === 'returned' && each.accepted === true
	);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
