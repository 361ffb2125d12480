import { sql, type Kysely } from 'kysely';

/**
 * A filled list that the office is about to file for units (代填), between the look at it and the click:
 * its rows as they were read, and for which month and unit, so that a reload keeps them. It is
 * nobody's word, and goes when it was filed, given up, or left alone for a week.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table sheet_preview (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		file_name text not null,
		period text not null,
		unit_id text,
		content text not null,
		made_by text not null,
		made_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index sheet_preview_of_account
		on sheet_preview (jurisdiction_id, made_by, made_at)`.execute(db);
}
