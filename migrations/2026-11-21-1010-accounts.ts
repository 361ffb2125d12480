import { sql, type Kysely } from 'kysely';

/**
 * Who may sign in, as what, for which units; and who is signed in. Columns such as created_by hold
 * an account's id without a foreign key, here and everywhere: the actor may also be the command
 * line or the program's own clock. Of a session only the hash of its secret is kept.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table account (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		login text not null,
		display_name text not null,
		phone text,
		password_hash text,
		password_set_at text,
		must_change_password integer not null default 1 check (must_change_password in (0, 1)),
		totp_secret text,
		disabled_at text,
		last_sign_in_at text,
		version integer not null default 1,
		created_by text,
		created_at text not null,
		primary key (jurisdiction_id, id),
		unique (jurisdiction_id, login)
	)`.execute(db);
	await sql`create table account_role (
		jurisdiction_id text not null,
		account_id text not null,
		role text not null,
		granted_by text,
		granted_at text not null,
		primary key (jurisdiction_id, account_id, role),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table account_unit (
		jurisdiction_id text not null,
		account_id text not null,
		unit_id text not null,
		primary key (jurisdiction_id, account_id, unit_id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index account_unit_of_unit on account_unit (jurisdiction_id, unit_id)`.execute(
		db
	);
	await sql`create table session (
		jurisdiction_id text not null,
		id text not null,
		secret_hash text not null,
		account_id text not null,
		created_at text not null,
		seen_at text not null,
		expires_at text not null,
		ends_at text not null,
		remembered integer not null default 0 check (remembered in (0, 1)),
		address text,
		agent text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index session_of_account on session (jurisdiction_id, account_id)`.execute(db);
}
