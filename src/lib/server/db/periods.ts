import type { LightPeriod } from '../../domain/light/filing-facts.ts';
import type { Db } from './client.ts';

/** The months that were opened, the earliest first. */
export async function listPeriods(
	db: Db,
	jurisdictionId: string
): Promise<(LightPeriod & { openedAt: string })[]> {
	const rows = await db
		.selectFrom('period')
		.select(['period', 'opened_on', 'cutoff_on', 'cutoff_at', 'closed_at', 'opened_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('period')
		.execute();
	return rows.map((row) => ({
		...{ period: row.period, openedOn: row.opened_on },
		...{ cutoffOn: row.cutoff_on, cutoffAt: row.cutoff_at, closedAt: row.closed_at },
		openedAt: row.opened_at
	}));
}
