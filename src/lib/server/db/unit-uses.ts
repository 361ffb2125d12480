import type { Db } from './client.ts';

/** The tables in which business hangs on a unit; its names, accounts and successions are told apart. */
const tables = [
	'task_unit',
	'contact',
	'done_claim',
	'indicator_reading',
	'extension_request',
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

/** Whether anything of the ledger stands under a unit. */
export async function existsUse(db: Db, jurisdictionId: string, unitId: string): Promise<boolean> {
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
