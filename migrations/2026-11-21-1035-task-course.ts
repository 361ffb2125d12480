import { sql, type Kysely } from 'kysely';

/**
 * How a task runs: the days its state and its deadline changed (figures of a past day need both), the claims that it is done, its milestones and
 * measured targets. A claim and its confirmation are two dates, because one decides on-time and
 * the other decides counting; a claim without a unit is of a task that nobody answers for, or was
 * done before its list came. Targets and readings are decimals as typed, hence text; a reading
 * without a unit is the district's.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table task_state_change (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		state text not null,
		since_on text not null,
		reason text,
		document text,
		changed_by text,
		changed_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index task_state_change_of_task
		on task_state_change (jurisdiction_id, task_id, changed_at)`.execute(db);
	await sql`create table deadline_change (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		due_on text,
		ongoing integer not null check (ongoing in (0, 1)),
		since_on text not null,
		reason text,
		document text,
		changed_by text,
		changed_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index deadline_change_of_task
		on deadline_change (jurisdiction_id, task_id, changed_at)`.execute(db);
	await sql`create table done_claim (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text,
		state text not null,
		done_on text not null,
		claimed_by text,
		claimed_at text not null,
		decided_on text,
		decided_by text,
		decided_at text,
		reason text,
		voided_on text,
		voided_by text,
		voided_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index done_claim_of_task on done_claim (jurisdiction_id, task_id, unit_id)`.execute(
		db
	);
	await sql`create table milestone (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		position integer not null,
		title text not null,
		due_on text,
		aspirational integer not null default 0 check (aspirational in (0, 1)),
		done_on text,
		done_by text,
		done_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index milestone_of_task on milestone (jurisdiction_id, task_id, position)`.execute(
		db
	);
	await sql`create table indicator (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		position integer not null,
		name text not null,
		comparison text not null,
		target text not null,
		measured_in text not null,
		due_on text,
		baseline text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index indicator_of_task on indicator (jurisdiction_id, task_id, position)`.execute(
		db
	);
	await sql`create table indicator_reading (
		jurisdiction_id text not null,
		id text not null,
		indicator_id text not null,
		unit_id text,
		period text not null,
		value text not null,
		note text,
		read_by text,
		read_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, indicator_id) references indicator (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index indicator_reading_of
		on indicator_reading (jurisdiction_id, indicator_id, period)`.execute(db);
}
