import { sql, type Kysely } from 'kysely';

/**
 * 批示 and 督办: what a leader or the office wants of a task by a day, which units must answer, and
 * what came back; and what was said of a task without asking anything. A 督办 has a number and a
 * level, a 批示 has who said it: an account, or a name where it was written down from paper.
 * answers_since: replies before that moment no longer count, for the units were asked again. An ask
 * could not say how it was solved.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table directive (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		kind text not null,
		task_id text not null,
		number text,
		level text,
		body text not null,
		due_on text not null,
		said_by text,
		said_name text,
		issued_on text not null,
		issued_by text,
		issued_at text not null,
		answers_since text,
		closed_on text,
		closed_by text,
		closed_at text,
		closing_note text,
		withdrawn_on text,
		withdrawn_by text,
		withdrawn_at text,
		withdrawal_reason text,
		version integer not null default 1,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, said_by) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create unique index directive_by_number
		on directive (jurisdiction_id, number)`.execute(db);
	await sql`create index directive_of_task
		on directive (jurisdiction_id, task_id, issued_at)`.execute(db);
	await sql`create table directive_unit (
		jurisdiction_id text not null,
		directive_id text not null,
		unit_id text not null,
		position integer not null,
		primary key (jurisdiction_id, directive_id, unit_id),
		foreign key (jurisdiction_id, directive_id) references directive (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index directive_unit_of_unit
		on directive_unit (jurisdiction_id, unit_id)`.execute(db);
	await sql`create table directive_reply (
		jurisdiction_id text not null,
		id text not null,
		directive_id text not null,
		unit_id text not null,
		body text not null,
		replied_on text not null,
		replied_by text,
		replied_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, directive_id) references directive (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index directive_reply_of_directive
		on directive_reply (jurisdiction_id, directive_id, replied_at)`.execute(db);
	await sql`create table task_comment (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		body text not null,
		written_by text,
		written_at text not null,
		removed_by text,
		removed_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_comment_of_task
		on task_comment (jurisdiction_id, task_id, written_at)`.execute(db);
	await sql`alter table ask add column solved_note text`.execute(db);
}
