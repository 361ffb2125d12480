import { sql, type Kysely } from 'kysely';

/**
 * A draft that its writer left for the next one is told from one that was broken off: whoever comes back
 * goes on where the typing stopped, and not behind it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table report_draft add column is_left integer not null default 0`.execute(db);
}
