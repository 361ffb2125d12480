import { sql, type Kysely } from 'kysely';

/**
 * Marks on the audit chain. A "day" anchor is the chain's last link of a day, for keeping elsewhere:
 * against it the loss of the chain's end shows. A "purge" anchor is the last link that was taken
 * out because it was old enough; the walk begins there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table audit_anchor (
		jurisdiction_id text not null,
		kind text not null,
		seq integer not null,
		hash text not null,
		made_at text not null,
		primary key (jurisdiction_id, kind, seq)
	)`.execute(db);
}
