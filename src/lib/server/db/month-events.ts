import { sql } from 'kysely';
import type { Db } from './client.ts';

/** Something that happened in a month: one submission, or what one person of the office did at once. */
export type MonthEvent = {
	kind: 'submitted' | 'withdrawn' | 'approved' | 'returned' | 'taken-back';
	at: string;
	by: string | null;
	count: number;
	/** One of the reports; where there is one only, that one. */
	reportId: string;
	onBehalf: boolean;
};

/** What happened last in a month, the latest first. */
export async function listMonthEvents(
	db: Db,
	jurisdictionId: string,
	period: string,
	most: number
): Promise<MonthEvent[]> {
	const versions = db
		.selectFrom('report_version')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'report_version.jurisdiction_id')
				.onRef('report.id', '=', 'report_version.report_id')
		)
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period);
	const reviews = db
		.selectFrom('review')
		.innerJoin('report', (join) =>
			join
				.onRef('report.jurisdiction_id', '=', 'review.jurisdiction_id')
				.onRef('report.id', '=', 'review.report_id')
		)
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.period', '=', period);
	const [submitted, withdrawn, reviewed, takenBack] = await Promise.all([
		versions
			.select([
				...(['report_version.submitted_at as at', 'report_version.submitted_by as by'] as const),
				...(['report_version.on_behalf', 'report.unit_id'] as const)
			])
			.select((eb) => [eb.fn.countAll().as('count'), eb.fn.min('report.id').as('report_id')])
			.select(sql<string>`'submitted'`.as('kind'))
			.where('report_version.submitted_at', 'is not', null)
			.groupBy(['report_version.submitted_at', 'report_version.submitted_by'])
			.groupBy(['report_version.on_behalf', 'report.unit_id'])
			.orderBy('report_version.submitted_at', 'desc')
			.limit(most)
			.execute(),
		versions
			.select(['report_version.withdrawn_at as at', 'report.id as report_id'])
			.select(sql<string | null>`null`.as('by'))
			.select(sql<string>`'withdrawn'`.as('kind'))
			.where('report_version.withdrawn_at', 'is not', null)
			.orderBy('report_version.withdrawn_at', 'desc')
			.limit(most)
			.execute(),
		reviews
			.select([
				...(['review.reviewed_at as at', 'review.reviewed_by as by'] as const),
				'review.result as kind'
			])
			.select((eb) => [eb.fn.countAll().as('count'), eb.fn.min('report.id').as('report_id')])
			.groupBy(['review.reviewed_at', 'review.reviewed_by', 'review.result'])
			.orderBy('review.reviewed_at', 'desc')
			.limit(most)
			.execute(),
		reviews
			.select(['review.withdrawn_at as at', 'review.withdrawn_by as by'])
			.select((eb) => [eb.fn.countAll().as('count'), eb.fn.min('report.id').as('report_id')])
			.select(sql<string>`'taken-back'`.as('kind'))
			.where('review.withdrawn_at', 'is not', null)
			.groupBy(['review.withdrawn_at', 'review.withdrawn_by'])
			.orderBy('review.withdrawn_at', 'desc')
			.limit(most)
			.execute()
	]);
	const all = [...submitted, ...withdrawn, ...reviewed, ...takenBack].flatMap((row) => {
		const kind = kinds.find((each) => each === row.kind);
		if (!kind || row.at === null) return [];
		const count = 'count' in row ? Number(row.count) : 1;
		const onBehalf = 'on_behalf' in row && row.on_behalf === 1;
		return [{ kind, at: row.at, by: row.by, count, reportId: row.report_id, onBehalf }];
	});
	return all.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, most);
}

const kinds = ['submitted', 'withdrawn', 'approved', 'returned', 'taken-back'] as const;
