import { sql, type Kysely } from 'kysely';

/**
 * A batch keeps what its pages show (reading), which source it came from, and the two dates that a
 * reading hangs on; staged_by is the process that commits it. Whatever its commit changes in rows that were there before is kept as it was
 * (import_before; null for a row that was not there), so that undoing it gives back the very rows.
 * column_synonym holds the headings that an office has confirmed for a field.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const column of [
		'source_kind text',
		'source_form text',
		'source_size integer',
		'reading text',
		'title_year integer',
		'plan_starts_on text',
		'staged_by text',
		'version integer not null default 1',
		'updated_at text'
	]) {
		await sql`alter table import_batch add column ${sql.raw(column)}`.execute(db);
	}
	await sql`create index import_batch_by_moment on import_batch (jurisdiction_id, created_at)`.execute(
		db
	);
	await sql`create table import_before (
		jurisdiction_id text not null,
		batch_id text not null,
		position integer not null,
		noun text not null,
		object_id text not null,
		before text,
		primary key (jurisdiction_id, batch_id, position),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table column_synonym (
		jurisdiction_id text not null references jurisdiction (id),
		heading text not null,
		field text not null,
		batch_id text,
		created_by text,
		created_at text not null,
		primary key (jurisdiction_id, heading)
	)`.execute(db);
	await sql`create index task_of_batch on task (jurisdiction_id, batch_id)`.execute(db);
}
