import { sql, type Kysely } from 'kysely';

/**
 * Whom the office had reminded, when and how, was known to nobody but the one who had: each 催办 is a
 * row, with the units it spoke to and how many reports each had open then. rule names the reminder of
 * the program that sent it, chased_by is null then. body is what was said, where it holds nobody's
 * telephone but the office's. chase_text keeps an office's own wording of a text.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table chase (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		period text not null,
		way text not null,
		rule text,
		body text,
		chased_by text,
		chased_at text not null,
		undone_at text,
		undone_by text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period)
	)`.execute(db);
	await sql`create index chase_in_period
		on chase (jurisdiction_id, period, chased_at)`.execute(db);
	await sql`create table chase_unit (
		jurisdiction_id text not null,
		chase_id text not null,
		unit_id text not null,
		reports integer not null,
		primary key (jurisdiction_id, chase_id, unit_id),
		foreign key (jurisdiction_id, chase_id) references chase (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table chase_text (
		jurisdiction_id text not null references jurisdiction (id),
		kind text not null,
		body text not null,
		saved_by text,
		saved_at text not null,
		primary key (jurisdiction_id, kind)
	)`.execute(db);
}
