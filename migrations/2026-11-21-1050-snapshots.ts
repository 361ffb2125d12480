import { sql, type Kysely } from 'kysely';

/**
 * What closing a month freezes: the figures, the values of the rules they were computed with, and
 * every row that was counted. Past months and issued bulletins read from here and never live. The
 * closing is correction 0; a 更正 is a further snapshot with a number, and changes none before it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table snapshot (
		jurisdiction_id text not null,
		id text not null,
		period text not null,
		correction integer not null default 0,
		corrects_id text,
		reason text,
		rules text not null,
		figures text not null,
		taken_by text,
		taken_at text not null,
		primary key (jurisdiction_id, id),
		unique (jurisdiction_id, period, correction),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, corrects_id) references snapshot (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table snapshot_row (
		jurisdiction_id text not null,
		snapshot_id text not null,
		kind text not null,
		row_key text not null,
		facts text not null,
		primary key (jurisdiction_id, snapshot_id, kind, row_key),
		foreign key (jurisdiction_id, snapshot_id) references snapshot (jurisdiction_id, id)
	)`.execute(db);
}
