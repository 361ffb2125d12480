import { sql, type Kysely } from 'kysely';

/**
 * The ledger: one row per 改革措施, and who answers for it. The text is no key (two items of one
 * list may read alike) and the printed number may be changed by a re-import, so identity is an id
 * of ours. The first deadline is never lost (original_due_on). Whether a task is overdue is never
 * stored. imported_progress and imported_problem are what a list brought along; they are no report.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table task (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		plan_id text not null,
		section_id text,
		number text not null,
		position integer not null,
		measure text not null,
		title text not null,
		deadline_text text,
		due_on text,
		original_due_on text,
		ongoing integer not null default 0 check (ongoing in (0, 1)),
		added_on text not null,
		state text not null,
		imported_progress text,
		imported_problem text,
		extra text,
		batch_id text,
		source_sheet text,
		source_row integer,
		source_rows integer,
		source_cells text,
		carried_from_id text,
		split_from_id text,
		merged_into_id text,
		version integer not null default 1,
		created_at text not null,
		updated_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, id),
		foreign key (jurisdiction_id, section_id) references section (jurisdiction_id, id),
		foreign key (jurisdiction_id, batch_id) references import_batch (jurisdiction_id, id),
		foreign key (jurisdiction_id, carried_from_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, split_from_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, merged_into_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_in_plan on task (jurisdiction_id, plan_id, position)`.execute(db);
	await sql`create index task_by_number on task (jurisdiction_id, plan_id, number)`.execute(db);
	await sql`create index task_by_due on task (jurisdiction_id, plan_id, due_on)`.execute(db);
	await sql`create table task_unit (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text not null,
		role text not null,
		printed text not null,
		note text,
		position integer not null,
		must_file integer check (must_file in (0, 1)),
		since_on text not null,
		until_on text,
		acknowledged_by text,
		acknowledged_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	// a unit may leave a task and come back, but never stand on it twice at one time
	await sql`create unique index task_unit_once on task_unit (jurisdiction_id, task_id, unit_id)
		where until_on is null`.execute(db);
	await sql`create index task_unit_of_unit on task_unit (jurisdiction_id, unit_id, task_id)`.execute(
		db
	);
	await sql`create table task_collective (
		jurisdiction_id text not null,
		task_id text not null,
		position integer not null,
		role text not null,
		printed text not null,
		primary key (jurisdiction_id, task_id, position),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table contact (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text,
		role text not null,
		name text not null,
		phone text,
		account_id text,
		position integer not null,
		since_on text,
		until_on text,
		source_cell text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, account_id) references account (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index contact_of_task on contact (jurisdiction_id, task_id, position)`.execute(
		db
	);
}
