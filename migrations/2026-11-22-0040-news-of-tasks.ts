import { sql, type Kysely } from 'kysely';

/**
 * What a unit is told of: when it signed a task last, while what it signed has changed since, so that
 * it is told what; and who of it has taken note of the answer to its 延期申请. Answers from before were
 * read on the task's page as it was then: nobody is asked for them once more.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table task_unit add column last_acknowledged_at text`.execute(db);
	await sql`alter table extension_request add column seen_by text`.execute(db);
	await sql`alter table extension_request add column seen_at text`.execute(db);
	await sql`update extension_request set seen_at = decided_at
		where state in ('granted', 'refused')`.execute(db);
}
