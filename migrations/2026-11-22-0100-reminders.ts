import { sql, type Kysely } from 'kysely';

/**
 * The program could remind nobody by itself. reminder is each run of a rule that was sent, so that it is
 * sent once, whoever asks: by its month, the rule and the day that it was for. outgoing waits to leave
 * the house: a mail to an account (its address is looked up when it is sent), a word to the group. An
 * attempt is marked before it is made (began_at) and after: one without an end is not tried again, for
 * nobody knows what became of it. mail is the address that an account gave for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table reminder (
		jurisdiction_id text not null references jurisdiction (id),
		period text not null,
		rule text not null,
		planned_on text not null,
		units integer not null,
		sent_at text not null,
		primary key (jurisdiction_id, period, rule, planned_on)
	)`.execute(db);
	await sql`create table outgoing (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		kind text not null check (kind in ('mail', 'webhook')),
		target text not null,
		subject text not null,
		body text not null,
		attempts integer not null default 0,
		made_at text not null,
		next_at text not null,
		until_at text not null,
		began_at text,
		sent_at text,
		failed_at text,
		last_error text,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index outgoing_by_turn
		on outgoing (jurisdiction_id, next_at) where sent_at is null and failed_at is null`.execute(db);
	await sql`create index outgoing_latest on outgoing (jurisdiction_id, made_at)`.execute(db);
	await sql`alter table account add column mail text`.execute(db);
}
