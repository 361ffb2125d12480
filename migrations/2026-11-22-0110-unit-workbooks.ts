import { sql, type Kysely } from 'kysely';

/**
 * What stood in a 填报表 when it was handed out: without it nobody could tell, of one that comes back,
 * what its unit has filled in and what somebody has changed online meanwhile.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table unit_workbook (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		period text not null,
		unit_id text not null,
		issued_by text,
		issued_at text not null,
		base text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index unit_workbook_of_unit
		on unit_workbook (jurisdiction_id, unit_id, period, issued_at)`.execute(db);
}
