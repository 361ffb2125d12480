import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';

type Filed = {
	taskId: string;
	unitId: string;
	period: string;
	percent?: number | null;
	progress?: string;
	at?: string;
};

/** A month that a unit filed for a task, and that was approved; the month is opened where it was not. */
export async function fileReport(db: Db, jurisdictionId: string, filed: Filed): Promise<string> {
	const { taskId, unitId, period, percent = null, progress = '已办' } = filed;
	const at = filed.at ?? `${period}-20T02:00:00.000Z`;
	const own = { jurisdiction_id: jurisdictionId };
	const id = newId();
	await db
		.insertInto('period')
		.values({
			...{ ...own, period, opened_on: `${period}-01`, opened_at: `${period}-01T00:00:00.000Z` },
			...{ cutoff_on: `${period}-25`, cutoff_at: `${period}-25T16:00:00.000Z` },
			cutoff_basis: '{}'
		})
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	await db
		.insertInto('report')
		.values({
			...{ ...own, id, task_id: taskId, unit_id: unitId, period, state: 'approved', version: 1 },
			...{ percent, first_submitted_at: at, created_at: at, updated_at: at }
		})
		.execute();
	await db
		.insertInto('report_version')
		.values({ ...own, report_id: id, version: 1, progress, percent, saved_at: at })
		.execute();
	return id;
}
