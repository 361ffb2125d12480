import { sql } from 'kysely';
import type { Db } from './client.ts';

/** Whether the database answers within two seconds. */
export async function isAnswering(db: Db): Promise<boolean> {
	const late = new Promise<false>((resolve) => setTimeout(resolve, 2000, false).unref());
	const answer = sql`select 1`.execute(db).then(
		() => true,
		() => false
	);
	return Promise.race([answer, late]);
}
