import { sql, type Kysely } from 'kysely';

/**
 * A list on its way into the ledger: the file, what was read, what was decided about each row, and
 * every problem with its place. Tasks that a batch stages carry its id and are seen only once the
 * batch's state says committed, so that an import becomes visible by one flip.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table import_batch (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		state text not null,
		form text,
		file_name text not null,
		source_sha256 text,
		sheet text,
		plan_id text,
		counts text,
		decisions text,
		created_by text,
		created_at text not null,
		committed_by text,
		committed_at text,
		undone_by text,
		undone_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, source_sha256) references blob (jurisdiction_id, sha256)
	)`.execute(db);
	await sql`create table import_row (
		jurisdiction_id text not null,
		batch_id text not null,
		position integer not null,
		draft text not null,
		match_kind text,
		match_task_id text,
		confidence integer,
		decision text,
		primary key (jurisdiction_id, batch_id, position),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table import_problem (
		jurisdiction_id text not null,
		batch_id text not null,
		position integer not null,
		level text not null,
		code text not null,
		facts text not null,
		sheet text,
		cell text,
		value text,
		resolution text,
		resolved_by text,
		resolved_at text,
		primary key (jurisdiction_id, batch_id, position),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
}
