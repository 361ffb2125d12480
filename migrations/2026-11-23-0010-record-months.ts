import { sql, type Kysely } from 'kysely';

/**
 * 补录 of a month that was never opened in the program: what units said in it is kept for the record, and
 * nothing was ever asked, so that the month counts nowhere.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table period add column record_only integer not null default 0
		check (record_only in (0, 1))`.execute(db);
}
