import { sql, type Kysely } from 'kysely';

/**
 * The district that everything belongs to, with its rules and its calendar. Every later table
 * carries jurisdiction_id first in its keys, so that a province can run many districts in one
 * install and a sharded engine can split by it. Only text and integer columns: both engines then
 * return the same values. A fictional district stands still on its demo_day. Rules are rows with a first day of validity; a day that the office
 * enters by hand overrules the built-in holiday table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table jurisdiction (
		id text not null primary key,
		name text not null,
		prefix text not null,
		parent_id text references jurisdiction (id),
		demo_day text,
		created_at text not null
	)`.execute(db);
	await sql`create table setting (
		jurisdiction_id text not null references jurisdiction (id),
		name text not null,
		valid_from text not null,
		value text not null,
		reason text,
		set_by text,
		set_at text not null,
		primary key (jurisdiction_id, name, valid_from)
	)`.execute(db);
	await sql`create table calendar_day (
		jurisdiction_id text not null references jurisdiction (id),
		day text not null,
		kind text not null,
		label text,
		set_by text,
		set_at text not null,
		primary key (jurisdiction_id, day)
	)`.execute(db);
}
