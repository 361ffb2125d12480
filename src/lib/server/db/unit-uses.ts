import type { Db } from './client.ts';

/** The tables in which business hangs on a unit; its names, accounts and successions are told apart. */
const tables = [
	'indicator_reading',
	'period_exception',
	'report',
	'evidence',
	'ask',
	'directive_unit',
	'directive_reply',
	'bulletin',
	'evaluation_subject',
	'contact_change'
] as const;

/** What hangs on a unit by a task. */
const ofTasks = ['task_unit', 'contact', 'done_claim', 'extension_request'] as const;

/** Whether anything of the ledger stands under a unit, but for what it has by these tasks. */
export async function existsUse(
	db: Db,
	jurisdictionId: string,
	unitId: string,
	butTasks: readonly string[] = []
): Promise<boolean> {
	for (const table of ofTasks) {
		const row = await db
			.selectFrom(table)
			.select('unit_id')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('unit_id', '=', unitId)
			.$if(butTasks.length > 0, (query) => query.where('task_id', 'not in', butTasks))
			.limit(1)
			.executeTakeFirst();
		if (row) return true;
	}
	for (const table of tables) {
		const row = await db
			.selectFrom(table)
			.select('unit_id')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('unit_id', '=', unitId)
			.limit(1)
			.executeTakeFirst();
		if (row) return true;
	}
	return false;
}
