import type { Actor } from '../../lib/domain/actor.ts';
import { isClean, isOwnReport } from '../../lib/domain/report/queue.ts';
import { listReports } from '../../lib/server/db/reports.ts';
import { listReviews } from '../../lib/server/db/reviews.ts';
import { insist } from '../../lib/server/operations/half-done.ts';
import { openForReview } from '../../lib/server/operations/report/open-for-review.ts';
import {
	mostPassed,
	passClean,
	takeBackPassed,
	type Listed
} from '../../lib/server/operations/report/pass-clean.ts';
import type { QueueRow } from '../../lib/server/operations/report/queue-row.ts';
import { readQueue } from '../../lib/server/operations/report/read-queue.ts';
import { neededIn, unread } from './fields.ts';
import { reportNamed } from './named-report.ts';
import { lineOf, unitSaid } from './named-units.ts';
import { momentIn } from './read-line.ts';
import { rowsNamed } from './rows-named.ts';
import type { Turn, Verbs } from './turn.ts';

/** What the office does with the queue of a month. */
export const queueVerbs = {
	'report.openForReview': async (turn) => {
		const { id } = await reportNamed(turn);
		return openForReview(turn.db, turn.actor, id, turn.now);
	},
	'report.passClean': async (turn) => {
		const period = neededIn(turn.fields, 'period');
		const reports = await listedIn(turn, period);
		return passClean(turn.db, turn.actor, { period, reports }, turn.now);
	},
	'report.takeBackPassed': async (turn) => {
		const { db, actor, fields, now } = turn;
		const period = neededIn(fields, 'period');
		const text = neededIn(fields, 'passedAt');
		const passedAt = momentIn(text) ?? unread('passedAt', text);
		const reports = await listReports(db, actor.jurisdictionId, { period });
		const ids = reports.map(({ id }) => id);
		const reviews = [...(await listReviews(db, actor.jurisdictionId, ids)).values()].flat();
		const passed = reviews
			.filter(({ result, reviewedBy }) => result === 'approved' && reviewedBy === actor.id)
			.filter(({ reviewedAt, withdrawnAt }) => reviewedAt === passedAt && withdrawnAt === null)
			.map(({ reportId, id: reviewId }) => ({ reportId, reviewId }));
		return takeBackPassed(db, actor, passed, now);
	}
} satisfies Verbs;

/** What the page would list to be passed, or the reports of the tasks that a line names; of a unit or all. */
async function listedIn(turn: Turn, period: string): Promise<Listed[]> {
	const { db, actor, fields, now } = turn;
	const queue = await readQueue(db, actor.jurisdictionId, period, now);
	if (!queue) {
		const problem = { code: 'report.no-period' as const, facts: { period } };
		return insist<Listed[]>({ ok: false, problems: [problem] });
	}
	const begun = queue.rows.flatMap(({ reportId, ...row }) =>
		reportId === null ? [] : [{ reportId, ...row }]
	);
	const unitId = await unitSaid(turn);
	const line = unitId === undefined ? null : await lineOf(turn, unitId);
	const own = begun.filter((row) => line?.includes(row.unitId) ?? true);
	return (
		rowsNamed(fields, own) ??
		own.filter((row) => isClean(row, isOwn(actor, row))).slice(0, mostPassed)
	);
}

function isOwn(actor: Actor, { unitId, filerId, submittedBy }: QueueRow): boolean {
	return isOwnReport(actor, { unitIds: [unitId, filerId], submittedBy });
}
