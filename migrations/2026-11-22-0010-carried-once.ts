import { sql, type Kysely } from 'kysely';

/**
 * A task goes on in a list once, and what it went on as is found from it: the page of a task tells
 * the whole way over the years.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create unique index task_carried_once
		on task (jurisdiction_id, carried_from_id, plan_id)
		where carried_from_id is not null`.execute(db);
}
