import type { DraftFields } from '../../domain/report/draft-fields.ts';
import type { SaidBefore } from '../../domain/report/report-facts.ts';
import type { KeptDraft } from '../../domain/report/settle-draft.ts';
import type { Db } from './client.ts';
import { toVersion, statusOf, type PairBefore, type ReportVersion } from './report-versions.ts';

/**
 * All reports of a month at once, by the month and not by their ids: a district with thousands of them
 * would have to name each.
 */

/** What stands of each report that was submitted, by the report. */
export async function listStandingVersions(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, ReportVersion>> {
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.selectAll('report_version')
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.execute();
	return new Map(rows.map((row) => [row.report_id, toVersion(row)]));
}

/** The reports into which something was typed since they were submitted, or at all. */
export async function listTypedReports(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('report_draft')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'report_draft.jurisdiction_id')
				.onRef('report.id', '=', 'report_draft.report_id')
		)
		.select('report_draft.report_id')
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		// one that was submitted is kept empty
		.where('report_draft.fields', '<>', '{}')
		.execute();
	return new Set(rows.map(({ report_id }) => report_id));
}

export type MonthReview = {
	id: string;
	version: number;
	result: 'approved' | 'returned';
	mendUntil: string | null;
	reviewedBy: string | null;
	reviewedAt: string;
	withdrawnAt: string | null;
};

/** What was typed of the reports of a month and not submitted, by the report. */
export async function listMonthDrafts(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, KeptDraft>> {
	const rows = await db
		.selectFrom('report_draft')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'report_draft.jurisdiction_id')
				.onRef('report.id', '=', 'report_draft.report_id')
		)
		.select(['report_draft.report_id', 'report_draft.revision', 'report_draft.fields'])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.where('report_draft.fields', '<>', '{}')
		.execute();
	return new Map(
		rows.map(({ report_id, revision, fields }) => [
			report_id,
			{ revision, fields: JSON.parse(fields) as DraftFields }
		])
	);
}

/** What the office concluded of each, the earliest first, with what it took back. */
export async function listMonthReviews(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, MonthReview[]>> {
	const rows = await db
		.selectFrom('review')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'review.jurisdiction_id')
				.onRef('report.id', '=', 'review.report_id')
		)
		.select([
			...(['review.id', 'review.report_id', 'review.version', 'review.result'] as const),
			...(['review.mend_until', 'review.withdrawn_at'] as const),
			...(['review.reviewed_by', 'review.reviewed_at'] as const)
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.orderBy('review.reviewed_at')
		.orderBy('review.id')
		.execute();
	const byReport = Map.groupBy(rows, ({ report_id }) => report_id);
	return new Map(
		[...byReport].map(([reportId, reviews]) => [
			reportId,
			reviews.map((row) => ({
				...{ id: row.id, version: row.version, mendUntil: row.mend_until },
				...{ reviewedBy: row.reviewed_by, reviewedAt: row.reviewed_at },
				...{ withdrawnAt: row.withdrawn_at },
				result: row.result === 'approved' ? ('approved' as const) : ('returned' as const)
			}))
		])
	);
}

/** Who looked last at the version that stands, and when, by the report. */
export async function listLastLooks(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, { by: string | null; at: string }>> {
	const rows = await db
		.selectFrom('report_opening')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'report_opening.jurisdiction_id')
				.onRef('report.id', '=', 'report_opening.report_id')
				.onRef('report.version', '=', 'report_opening.version')
		)
		.select(['report.id', 'report_opening.seen_by', 'report_opening.seen_at'])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.execute();
	return new Map(rows.map(({ id, seen_by, seen_at }) => [id, { by: seen_by, at: seen_at }]));
}

/** How much evidence stands beside each. */
export async function countMonthEvidence(
	db: Db,
	jurisdictionId: string,
	period: string
): Promise<Map<string, number>> {
	const rows = await db
		.selectFrom('evidence')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'evidence.jurisdiction_id')
				.onRef('report.id', '=', 'evidence.report_id')
		)
		.select(['report.id', (eb) => eb.fn.countAll().as('count')])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period)
		.where('evidence.removed_at', 'is', null)
		.groupBy('report.id')
		.execute();
	return new Map(rows.map(({ id, count }) => [id, Number(count)]));
}

/** What was said of the tasks of a month in the months before it, by the task, the latest month first. */
export async function listMonthsBefore(
	db: Db,
	jurisdictionId: string,
	{ period, since }: { period: string; since: string }
): Promise<Map<string, PairBefore[]>> {
	const rows = await db
		.selectFrom('report')
		.innerJoin('report_version', (join) =>
			join
				.onRef('report_version.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('report_version.report_id', '=', 'report.id')
				.onRef('report_version.version', '=', 'report.version')
		)
		.select([
			...(['report.task_id', 'report.unit_id', 'report.period', 'report.percent'] as const),
			...(['report_version.progress', 'report_version.problem'] as const),
			...(['report_version.status_claim', 'report_version.no_progress_reason'] as const)
		])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '<', period)
		.where('report.period', '>=', since)
		.where('report.first_submitted_at', 'is not', null)
		.orderBy('report.period', 'desc')
		.execute();
	const said = rows.map((row): PairBefore => {
		const words: SaidBefore = {
			...{ period: row.period, percent: row.percent, progress: row.progress },
			...{ problem: row.problem, status: statusOf(row.status_claim) },
			noProgress: row.no_progress_reason
		};
		return { ...words, taskId: row.task_id, unitId: row.unit_id };
	});
	return Map.groupBy(said, ({ taskId }) => taskId);
}
