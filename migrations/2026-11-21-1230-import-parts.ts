import { sql, type Kysely } from 'kysely';

/**
 * The tasks of a list that waits are kept in packed parts, not row by row: a list of 30,000 tasks was
 * written twice as large as its ledger. Drafts that were read before are read again when somebody
 * opens them. Problems have been part of the reading all along.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`drop table import_row`.execute(db);
	await sql`drop table import_problem`.execute(db);
	await sql`create table import_part (
		jurisdiction_id text not null,
		batch_id text not null,
		position integer not null,
		row_count integer not null,
		packed text not null,
		primary key (jurisdiction_id, batch_id, position),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
	await sql`update import_batch set state = 'reading', reading = null where state = 'draft'`.execute(
		db
	);
}
