import { sql, type Kysely } from 'kysely';

/**
 * What a unit would find out by chance only: that a task is another unit's now, that it went on in
 * another one, that its claim fell because the task has a lead. kind: moved, merged, claim. It waits
 * until the unit has taken note of it, and stands apart from the task, which is put back without it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table task_notice (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		task_id text not null,
		unit_id text not null,
		kind text not null,
		told_by text,
		told_at text not null,
		seen_by text,
		seen_at text,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_notice_by_unit
		on task_notice (jurisdiction_id, unit_id, seen_at)`.execute(db);
}
