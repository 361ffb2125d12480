import { sql, type Kysely } from 'kysely';

/**
 * What somebody looks at again and again could only be kept as a bookmark, and the office could not
 * give it to everybody: views of the ledger under a name, and the one that a person's ledger opens
 * with (one of these or one that comes with the program, so it refers to no row). layout: how the
 * grid stood, as JSON. withdrawn_by: who took a published one back. removed_at: deleted, and still to
 * be taken back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table saved_view (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		account_id text not null,
		room text not null,
		name text not null,
		search text not null,
		layout text,
		position integer not null,
		published_by text,
		published_at text,
		withdrawn_by text,
		created_at text not null,
		changed_at text not null,
		removed_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create unique index saved_view_by_name
		on saved_view (jurisdiction_id, account_id, room, name) where removed_at is null`.execute(db);
	await sql`create index saved_view_published
		on saved_view (jurisdiction_id, published_at)`.execute(db);
	await sql`create table opening_view (
		jurisdiction_id text not null,
		account_id text not null,
		view_id text not null,
		primary key (jurisdiction_id, account_id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
}
