import { sql, type Kysely } from 'kysely';

/**
 * 延期申请: a unit asks for a later day and says why; the office grants it, perhaps for another day,
 * or refuses. The deadline itself and its first day are the task's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table extension_request (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text not null,
		state text not null,
		asked_due_on text not null,
		reason text not null,
		asked_by text,
		asked_at text not null,
		granted_due_on text,
		note text,
		decided_by text,
		decided_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index extension_request_of_task
		on extension_request (jurisdiction_id, task_id, asked_at)`.execute(db);
	await sql`create index extension_request_by_state
		on extension_request (jurisdiction_id, state, asked_at)`.execute(db);
}
