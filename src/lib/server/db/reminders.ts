import type { Db } from './client.ts';

/** A rule that was sent, for the day that it was for. */
export type ReminderRun = { period: string; rule: string; plannedOn: string; units: number };

/** Takes a run for whoever asks first; false where it was sent before. */
export async function insertReminderRun(
	db: Db,
	jurisdictionId: string,
	{ period, rule, plannedOn, units }: ReminderRun,
	now: string
): Promise<boolean> {
	const inserted = await db
		.insertInto('reminder')
		.values({
			...{ jurisdiction_id: jurisdictionId, period, rule, planned_on: plannedOn },
			...{ units, sent_at: now }
		})
		.onConflict((conflict) =>
			conflict.columns(['jurisdiction_id', 'period', 'rule', 'planned_on']).doNothing()
		)
		.executeTakeFirst();
	return Number(inserted.numInsertedOrUpdatedRows) > 0;
}

/** What was sent for these months. */
export async function listReminderRuns(
	db: Db,
	jurisdictionId: string,
	periods: readonly string[]
): Promise<ReminderRun[]> {
	if (periods.length === 0) return [];
	const rows = await db
		.selectFrom('reminder')
		.select(['period', 'rule', 'planned_on', 'units'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('period', 'in', [...periods])
		.execute();
	return rows.map(({ planned_on, ...run }) => ({ ...run, plannedOn: planned_on }));
}
