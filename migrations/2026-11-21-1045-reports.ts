import { sql, type Kysely } from 'kysely';

/**
 * What units file each month and what the office says of it. There is one report per task, unit
 * and period; what it said before stays as an older version. first_submitted_at decides on-time
 * and is never moved by a return. percent and has_problem repeat the last submitted version, so
 * that a month is counted without reading its texts. version numbers what was said; revision counts
 * every save, so that two people who write at once find each other. A review may hold several
 * remarks, each on its field and with a text to take over.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table report (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		task_id text not null,
		unit_id text not null,
		period text not null,
		state text not null,
		version integer not null,
		revision integer not null default 1,
		percent integer,
		no_progress integer not null default 0 check (no_progress in (0, 1)),
		has_problem integer not null default 0 check (has_problem in (0, 1)),
		first_submitted_at text,
		submitted_at text,
		submitted_by text,
		on_behalf integer not null default 0 check (on_behalf in (0, 1)),
		late_entry integer not null default 0 check (late_entry in (0, 1)),
		created_at text not null,
		updated_at text not null,
		primary key (jurisdiction_id, id),
		unique (jurisdiction_id, task_id, unit_id, period),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period)
	)`.execute(db);
	await sql`create index report_in_period
		on report (jurisdiction_id, period, unit_id, state)`.execute(db);
	await sql`create index report_of_unit on report (jurisdiction_id, unit_id, period)`.execute(db);
	await sql`create table report_version (
		jurisdiction_id text not null,
		report_id text not null,
		version integer not null,
		progress text,
		problem text,
		next_step text,
		percent integer,
		status_claim text,
		no_progress_reason text,
		reasons text,
		saved_by text,
		saved_at text not null,
		signed_by text,
		signed_at text,
		submitted_by text,
		submitted_at text,
		on_behalf integer not null default 0 check (on_behalf in (0, 1)),
		withdrawn_at text,
		primary key (jurisdiction_id, report_id, version),
		foreign key (jurisdiction_id, report_id) references report (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table review (
		jurisdiction_id text not null,
		id text not null,
		report_id text not null,
		version integer not null,
		result text not null,
		note text,
		reviewed_by text,
		reviewed_at text not null,
		withdrawn_by text,
		withdrawn_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, report_id, version)
			references report_version (jurisdiction_id, report_id, version)
	)`.execute(db);
	await sql`create index review_of_report
		on review (jurisdiction_id, report_id, reviewed_at)`.execute(db);
	await sql`create table review_remark (
		jurisdiction_id text not null,
		review_id text not null,
		position integer not null,
		code text not null,
		field text,
		comment text,
		suggestion text,
		taken_at text,
		primary key (jurisdiction_id, review_id, position),
		foreign key (jurisdiction_id, review_id) references review (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table evidence (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text,
		report_id text,
		claim_id text,
		kind text not null,
		label text not null,
		reference text,
		sha256 text,
		added_by text,
		added_at text not null,
		removed_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id),
		foreign key (jurisdiction_id, report_id) references report (jurisdiction_id, id),
		foreign key (jurisdiction_id, claim_id) references done_claim (jurisdiction_id, id),
		foreign key (jurisdiction_id, sha256) references blob (jurisdiction_id, sha256)
	)`.execute(db);
	await sql`create index evidence_of_task on evidence (jurisdiction_id, task_id)`.execute(db);
	await sql`create index evidence_of_report on evidence (jurisdiction_id, report_id)`.execute(db);
	await sql`create table ask (
		jurisdiction_id text not null,
		id text not null,
		task_id text not null,
		unit_id text not null,
		kind text not null,
		body text not null,
		addressee text,
		raised_period text not null,
		raised_at text not null,
		solved_period text,
		solved_by text,
		solved_at text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index ask_of_pair on ask (jurisdiction_id, task_id, unit_id)`.execute(db);
}
