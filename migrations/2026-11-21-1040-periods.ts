import { sql, type Kysely } from 'kysely';

/**
 * The month as the office runs it: opened, cut off at an exact instant, closed. The cutoff is kept
 * with the facts that moved it, so that a later change of the holiday table changes no past month.
 * Exceptions give one unit or one task more time, open it again, or take it out of a month.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table period (
		jurisdiction_id text not null references jurisdiction (id),
		period text not null,
		opened_on text not null,
		opened_by text,
		opened_at text not null,
		cutoff_on text not null,
		cutoff_at text not null,
		cutoff_basis text not null,
		closed_by text,
		closed_at text,
		primary key (jurisdiction_id, period)
	)`.execute(db);
	await sql`create table period_exception (
		jurisdiction_id text not null,
		id text not null,
		period text not null,
		kind text not null,
		unit_id text,
		task_id text,
		until_at text,
		reason text not null,
		granted_by text,
		granted_at text not null,
		ended_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index period_exception_in_period
		on period_exception (jurisdiction_id, period)`.execute(db);
}
