import { sql, type Kysely } from 'kysely';

/**
 * The year's plan and its 重点任务. A section keeps the heading as printed (its numeral's
 * punctuation varies) beside the number read from it, which a list may misprint or repeat, the
 * position that orders it and the title that people read.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table plan (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		year integer not null,
		title text not null,
		doc_no text,
		issued_on text,
		starts_on text not null,
		carried_from_id text,
		batch_id text,
		created_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, carried_from_id) references plan (jurisdiction_id, id),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index plan_by_year on plan (jurisdiction_id, year)`.execute(db);
	await sql`create table section (
		jurisdiction_id text not null,
		id text not null,
		plan_id text not null,
		position integer not null,
		ordinal integer,
		printed_heading text not null,
		title text not null,
		batch_id text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, id),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index section_in_plan on section (jurisdiction_id, plan_id, position)`.execute(
		db
	);
}
