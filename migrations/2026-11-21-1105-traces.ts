import { sql, type Kysely } from 'kysely';

/**
 * Nothing is overwritten without a trace. field_change tells the history of one field in the words
 * of the business (group_id ties what one act changed, so that it can be undone as one); audit_event is the append-only chain in which each row carries the hash of the
 * one before. The chain has no foreign key: events of the install itself (no district yet) stand
 * under the jurisdiction "-".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table field_change (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		noun text not null,
		object_id text not null,
		field text not null,
		from_value text,
		to_value text,
		reason text,
		group_id text,
		batch_id text,
		source_sheet text,
		source_cell text,
		changed_by text,
		changed_at text not null,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index field_change_of_object
		on field_change (jurisdiction_id, noun, object_id, changed_at)`.execute(db);
	await sql`create table audit_event (
		jurisdiction_id text not null,
		seq integer not null,
		happened_at text not null,
		actor_id text,
		actor_name text not null,
		address text,
		action text not null,
		noun text,
		object_id text,
		summary text,
		previous_hash text not null,
		hash text not null,
		primary key (jurisdiction_id, seq)
	)`.execute(db);
	await sql`create index audit_event_by_time
		on audit_event (jurisdiction_id, happened_at)`.execute(db);
}
