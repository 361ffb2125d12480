import type { Db } from './client.ts';

/** A month that was closed, with how many of its reports nobody has answered to. */
export type Unreviewed = { period: string; count: number };

/** The closed months in which something still waits for its first conclusion, the earliest first. */
export async function countUnreviewed(db: Db, jurisdictionId: string): Promise<Unreviewed[]> {
	const rows = await db
		.selectFrom('report')
		.innerJoin('period', (join) =>
			join
				.onRef('period.jurisdiction_id', '=', 'report.jurisdiction_id')
				.onRef('period.period', '=', 'report.period')
		)
		.select(['report.period', (of) => of.fn.countAll().as('count')])
		.where('report.jurisdiction_id', '=', jurisdictionId)
		.where('report.state', '=', 'submitted')
		.where('period.closed_at', 'is not', null)
		.where('period.record_only', '=', 0)
		// what is exempt waits for nobody
		.where((of) =>
			of.not(
				of.exists(
					of
						.selectFrom('period_exception as exempt')
						.select('exempt.id')
						.whereRef('exempt.jurisdiction_id', '=', 'report.jurisdiction_id')
						.whereRef('exempt.period', '=', 'report.period')
						.where('exempt.kind', '=', 'exempt')
						.where('exempt.ended_at', 'is', null)
						.where((it) =>
							it.or([
								it('exempt.unit_id', 'is', null),
								it('exempt.unit_id', '=', it.ref('report.unit_id'))
							])
						)
						.where((it) =>
							it.or([
								it('exempt.task_id', 'is', null),
								it('exempt.task_id', '=', it.ref('report.task_id'))
							])
						)
				)
			)
		)
		.groupBy('report.period')
		.orderBy('report.period')
		.execute();
	return rows.map(({ period, count }) => ({ period, count: Number(count) }));
}
