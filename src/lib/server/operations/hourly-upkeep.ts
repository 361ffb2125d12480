import type { Db } from '../db/client.ts';
import { updateRowCounts } from '../db/row-counts.ts';

/** What the program does for itself each hour; nobody's rows change by it. */
export async function hourlyUpkeep(db: Db): Promise<void> {
	await updateRowCounts(db);
}
