import { can, type Actor } from '../../../domain/actor.ts';
import type { Problem, Result } from '../../../domain/problem.ts';
import { isClean } from '../../../domain/report/queue.ts';
import type { Db } from '../../db/client.ts';
import { listReports } from '../../db/reports.ts';
import { transactAs } from '../transact-as.ts';
import { readQueue } from './read-queue.ts';
import { reviewFault, reviewInside } from './review-report.ts';
import { takeBackInside } from './take-back-review.ts';

/** More than this nobody has looked at. */
export const mostPassed = 200;

/** A report at the version that was on the list. */
export type Listed = { reportId: string; version: number };
export type Passed = { reportId: string; reviewId: string };

/**
 * 无提示的一次通过: all of the reports that were listed, or none of them. One that has something
 * remarkable by now, or has moved since, is named, and nothing is passed.
 */
export async function passClean(
	db: Db,
	actor: Actor,
	{ period, reports }: { period: string; reports: readonly Listed[] },
	now: string
): Promise<Result<Passed[]>> {
	return transactAs<Passed[]>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
		const queue = await readQueue(trx, actor.jurisdictionId, period, now);
		const rows = new Map(queue?.rows.map((row) => [row.reportId, row]));
		const listed = [...new Map(reports.map((each) => [each.reportId, each])).values()];
		if (listed.length === 0 || listed.length > mostPassed) {
			return refused({ code: 'review.none-chosen', facts: { most: mostPassed } });
		}
		const ids = listed.map(({ reportId }) => reportId);
		const kept = await listReports(trx, actor.jurisdictionId, { period, ids });
		const faults: Problem[] = [];
		// all of them are looked at before the first is passed: what is written is not taken back
		for (const { reportId, version } of listed) {
			const [row, report] = [rows.get(reportId), kept.find(({ id }) => id === reportId)];
			if (!row || !report) faults.push({ code: 'report.absent', facts: {} });
			else {
				const { number } = row;
				const fault = await reviewFault(trx, actor, report, { number, version }, now);
				if (fault) faults.push(fault);
				else if (!isClean(row, false)) faults.push({ code: 'review.doubtful', facts: { number } });
			}
		}
		if (faults.length > 0) return { ok: false, problems: faults };
		const passed: Passed[] = [];
		for (const { reportId, version } of listed) {
			const reviewing = { reportId, version, result: 'approved' as const };
			const reviewed = await reviewInside(trx, actor, reviewing, now);
			if (!reviewed.ok) return reviewed;
			passed.push({ reportId, reviewId: reviewed.value.reviewId });
		}
		return { ok: true, value: passed };
	});
}

/**
 * Takes back what was passed at once. Where somebody has taken one back or concluded otherwise since,
 * that one stays as it is by now; how many went is told.
 */
export async function takeBackPassed(
	db: Db,
	actor: Actor,
	passed: readonly Passed[],
	now: string
): Promise<Result<{ back: number; left: number }>> {
	return transactAs<{ back: number; left: number }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'desk.read', {})) return refused({ code: 'right.missing', facts: {} });
		if (passed.length === 0) return refused({ code: 'report.absent', facts: {} });
		let back = 0;
		const problems: Problem[] = [];
		for (const each of passed.slice(0, mostPassed)) {
			const taken = await takeBackInside(trx, actor, each, now);
			if (taken.ok) back += 1;
			else problems.push(...taken.problems);
		}
		if (back === 0 && problems.length > 0) return { ok: false, problems };
		return { ok: true, value: { back, left: problems.length } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
