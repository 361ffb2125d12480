import { sql, type Kysely } from 'kysely';

/**
 * The units that answer for tasks, under all their names, through 机构改革. A unit that is renamed,
 * merged or split ends on a date and gets successors: a split has several, so succession is a
 * table and not a column. Its reports stay with the name they were filed under. No name is unique:
 * a body may be founded again under its old name, and an alias goes over to a successor. batch_id is
 * the import that created it; there is no foreign key, because imports come after units.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table unit (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		name text not null,
		kind text not null,
		official_order integer not null,
		valid_from text,
		valid_to text,
		note text,
		version integer not null default 1,
		batch_id text,
		created_at text not null,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index unit_by_name on unit (jurisdiction_id, name)`.execute(db);
	await sql`create table unit_alias (
		jurisdiction_id text not null,
		alias text not null,
		unit_id text not null,
		origin text not null,
		created_by text,
		created_at text not null,
		primary key (jurisdiction_id, alias, unit_id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index unit_alias_of_unit on unit_alias (jurisdiction_id, unit_id)`.execute(db);
	await sql`create table unit_succession (
		jurisdiction_id text not null,
		unit_id text not null,
		successor_id text not null,
		effective_on text not null,
		kind text not null,
		document text,
		note text,
		primary key (jurisdiction_id, unit_id, successor_id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, successor_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index unit_succession_to on unit_succession (jurisdiction_id, successor_id)`.execute(
		db
	);
}
