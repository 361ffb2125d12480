import { sql, type Kysely } from 'kysely';

/**
 * What is told to people: a notice stands under the account until it was read, with the facts of its
 * sentence and the place that it leads to. An objection (异议) is a unit's against a mark on one of its
 * reports (late, returned, missing) or against a whole month; it waits for an answer of the office.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table account_notice (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		account_id text not null,
		kind text not null,
		facts text not null,
		href text not null,
		told_at text not null,
		seen_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index account_notice_of_account
		on account_notice (jurisdiction_id, account_id, seen_at)`.execute(db);
	await sql`create table objection (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		period text not null,
		unit_id text not null,
		task_id text not null,
		mark text not null,
		body text not null,
		raised_by text,
		raised_at text not null,
		answer text,
		accepted integer check (accepted in (0, 1)),
		answered_by text,
		answered_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index objection_in_period
		on objection (jurisdiction_id, period, unit_id)`.execute(db);
}
