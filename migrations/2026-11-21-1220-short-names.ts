import { sql, type Kysely } from 'kysely';

/**
 * Which of its other names a unit is called by for short could not be said; the form shown was made
 * by rule. A unit has one 简称 at most.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table unit_alias add column is_short integer not null default 0`.execute(db);
	await sql`create unique index unit_short_name on unit_alias (jurisdiction_id, unit_id)
		where is_short = 1`.execute(db);
}
