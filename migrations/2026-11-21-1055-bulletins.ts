import { sql, type Kysely } from 'kysely';

/**
 * A 通报 is drafted from a snapshot, edited by hand, numbered and issued; then it never changes, and
 * another one corrects it. The yearly one has no period; a 督办函 or 交办单 is for one unit.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table bulletin (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		year integer not null,
		period text,
		unit_id text,
		kind text not null,
		state text not null,
		title text not null,
		doc_no text,
		snapshot_id text,
		corrects_id text,
		body text not null,
		issued_on text,
		version integer not null default 1,
		created_by text,
		created_at text not null,
		updated_at text not null,
		primary key (jurisdiction_id, id),
		unique (jurisdiction_id, doc_no),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, snapshot_id) references snapshot (jurisdiction_id, id),
		foreign key (jurisdiction_id, corrects_id) references bulletin (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index bulletin_of_period on bulletin (jurisdiction_id, period)`.execute(db);
}
