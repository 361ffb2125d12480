import type { PairOf } from '../../domain/period/exception.ts';
import type { Db } from './client.ts';

/** What was filed after the closing of its month (补报), of these months. */
export async function listLateEntries(
	db: Db,
	jurisdictionId: string,
	periods: readonly string[]
): Promise<(PairOf & { period: string })[]> {
	if (periods.length === 0) return [];
	const rows = await db
		.selectFrom('report')
		.select(['task_id', 'unit_id', 'period'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', 'in', [...periods])
		.where('late_entry', '=', 1)
		.where('first_submitted_at', 'is not', null)
		.execute();
	return rows.map(({ task_id: taskId, unit_id: unitId, period }) => ({ taskId, unitId, period }));
}
