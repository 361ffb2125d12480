import { sql, type Kysely } from 'kysely';

/**
 * What signing in needs beside accounts and sessions: tries that survive a restart (kind says what
 * the key is: a login or an address, both as hashes, so that nobody's typing is kept), browsers
 * that signed in before and are not locked out by strangers, older passwords that must not come
 * back, recovery codes. A session whose stage is "code" has shown a password and nothing more.
 * totp_step is the last thirty seconds whose code was taken: a code opens once.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`alter table account add column totp_step integer`.execute(db);
	await sql`alter table account add column password_expires_at text`.execute(db);
	await sql`alter table session add column stage text not null default 'full'`.execute(db);
	await sql`create table sign_in_try (
		jurisdiction_id text not null,
		kind text not null,
		key text not null,
		failures integer not null,
		last_at text not null,
		until text,
		primary key (jurisdiction_id, kind, key)
	)`.execute(db);
	await sql`create table known_browser (
		jurisdiction_id text not null,
		account_id text not null,
		token_hash text not null,
		first_at text not null,
		last_at text not null,
		primary key (jurisdiction_id, account_id, token_hash),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table former_password (
		jurisdiction_id text not null,
		account_id text not null,
		set_at text not null,
		password_hash text not null,
		primary key (jurisdiction_id, account_id, set_at),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table recovery_code (
		jurisdiction_id text not null,
		account_id text not null,
		code_hash text not null,
		used_at text,
		primary key (jurisdiction_id, account_id, code_hash),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
}
