import { sql, type Kysely } from 'kysely';

/**
 * The day that a figure was read on, where it was entered by itself: until now a reading had only the
 * month of the report that brought it. One of a report has no day of its own, hence null.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table indicator_reading add column read_on text`.execute(db);
}
