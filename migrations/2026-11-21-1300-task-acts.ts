import { sql, type Kysely } from 'kysely';

/**
 * What somebody did to tasks in one go can be taken back in one go: an act keeps each task as it was
 * before (null where there was none) and the version that it left it at (null where it took it
 * away), so that nothing is taken back over what others did since. Taking back is an act as well,
 * and can be taken back itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table task_act (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		verb text not null,
		made_by text,
		made_at text not null,
		undoes_id text,
		undone_by_id text,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_act_by_moment on task_act (jurisdiction_id, made_at)`.execute(db);
	await sql`create table task_act_before (
		jurisdiction_id text not null,
		act_id text not null,
		task_id text not null,
		before text,
		version_after integer,
		primary key (jurisdiction_id, act_id, task_id),
		foreign key (jurisdiction_id, act_id) references task_act (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_act_before_of_task
		on task_act_before (jurisdiction_id, task_id)`.execute(db);
}
