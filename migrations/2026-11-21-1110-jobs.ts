import { sql, type Kysely } from 'kysely';

/**
 * Work that takes long: who runs it is a lease with an end, so that several nodes share the queue
 * and a job of a dead one is taken up again. Its result is kept until expires_at. step is a code whose
 * words the page knows. Jobs of the install itself (a backup) stand under the jurisdiction "-".
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table job (
		jurisdiction_id text not null,
		id text not null,
		kind text not null,
		state text not null,
		input text not null,
		done integer not null default 0,
		total integer,
		step text,
		result text,
		failure text,
		leased_by text,
		leased_until text,
		created_by text,
		created_at text not null,
		started_at text,
		finished_at text,
		expires_at text,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index job_by_state on job (jurisdiction_id, state, created_at)`.execute(db);
}
