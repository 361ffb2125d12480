import { sql, type Kysely } from 'kysely';

/**
 * Files by content hash: source workbooks, evidence, results. The bytes lie outside the web root;
 * the same file uploaded twice is one blob, and a row without its bytes is a fault that verify finds.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table blob (
		jurisdiction_id text not null references jurisdiction (id),
		sha256 text not null,
		size integer not null,
		media_type text not null,
		place text not null,
		scan_result text,
		stored_by text,
		stored_at text not null,
		primary key (jurisdiction_id, sha256)
	)`.execute(db);
}
