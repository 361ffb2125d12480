import type { Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listOpenings, upsertOpening } from '../../db/report-openings.ts';
import { findReport } from '../../db/reports.ts';
import { transactAs } from '../transact-as.ts';

/** Who else looks at a report, since when. */
export type Beside = { by: string | null; at: string } | null;

/**
 * Somebody of the office opens a report to review it: from then on the unit does not take it back. It
 * tells who was at it before, so that two do not read the same one.
 */
export async function openForReview(
	db: Db,
	actor: Actor,
	reportId: string,
	now: string
): Promise<Result<Beside>> {
	return transactAs<Beside>(db, actor, now, async (trx, actor) => {
		if (!actor.roles.includes('office')) {
			return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
		}
		const { jurisdictionId, id: by } = actor;
		const report = await findReport(trx, jurisdictionId, reportId);
		if (!report) return { ok: false, problems: [{ code: 'report.absent', facts: {} }] };
		const { version } = report;
		if (report.state !== 'submitted') return { ok: true, value: null };
		const openings = await listOpenings(trx, jurisdictionId, [reportId]);
		const before = openings.find((each) => each.version === version);
		// whoever entered it (代填) does not review it, and takes it back as long as nobody else is at it
		if (report.submittedBy !== by) {
			await upsertOpening(trx, jurisdictionId, { reportId, version, by, at: now });
		}
		const isOther = before !== undefined && before.seenBy !== by;
		return { ok: true, value: isOther ? { by: before.seenBy, at: before.seenAt } : null };
	});
}
