import { sql, type Kysely } from 'kysely';

/**
 * What filing needs beside what was said. A draft is nobody's word yet, so it stands apart: its fields
 * as they were typed, each with the revision in which it changed, so that two people who write into
 * different fields both keep theirs. report_version holds only what was submitted, with everything
 * that was typed for it (entry). A submission is one act over the reports of a unit, known by the key
 * of the form, so that sending it twice is the same act, and by a number on its receipt.
 * report_opening tells that the office has opened a version for review, from when on it is not
 * withdrawn, and who sees it now.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table report_draft (
		jurisdiction_id text not null,
		report_id text not null,
		revision integer not null,
		fields text not null,
		saved_by text,
		saved_at text not null,
		primary key (jurisdiction_id, report_id),
		foreign key (jurisdiction_id, report_id) references report (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table submission (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		submit_key text not null,
		period text not null,
		unit_id text not null,
		number integer not null,
		submitted_by text,
		submitted_at text not null,
		on_behalf integer not null default 0 check (on_behalf in (0, 1)),
		primary key (jurisdiction_id, id),
		unique (jurisdiction_id, submit_key),
		unique (jurisdiction_id, period, number),
		foreign key (jurisdiction_id, period) references period (jurisdiction_id, period),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index submission_of_unit
		on submission (jurisdiction_id, unit_id, period)`.execute(db);
	await sql`create table report_opening (
		jurisdiction_id text not null,
		report_id text not null,
		version integer not null,
		opened_by text,
		opened_at text not null,
		seen_by text,
		seen_at text not null,
		primary key (jurisdiction_id, report_id, version),
		foreign key (jurisdiction_id, report_id, version)
			references report_version (jurisdiction_id, report_id, version)
	)`.execute(db);
	await sql`alter table report_version add column submission_id text`.execute(db);
	await sql`alter table report_version add column done_on text`.execute(db);
	await sql`alter table report_version add column expected_on text`.execute(db);
	await sql`alter table report_version add column entry text`.execute(db);
	await sql`alter table review add column mend_until text`.execute(db);
	await sql`create index report_version_of_submission
		on report_version (jurisdiction_id, submission_id)`.execute(db);
	await moveDrafts(db);
}

type OldDraft = {
	jurisdiction_id: string;
	report_id: string;
	version: number;
	saved_by: string | null;
	saved_at: string;
	percent: number | null;
} & Record<'progress' | 'problem' | 'next_step' | 'status_claim', string | null>;

/** What was a draft until now lay as a version of its own, with no moment of submission. */
async function moveDrafts(db: Kysely<unknown>): Promise<void> {
	const { rows } =
		await sql<OldDraft>`select jurisdiction_id, report_id, version, saved_by, saved_at,
			progress, problem, next_step, percent, status_claim
		from report_version where submitted_at is null`.execute(db);
	for (const draft of rows) {
		const fields = {
			progress: draft.progress,
			problem: draft.problem,
			nextStep: draft.next_step,
			percent: draft.percent === null ? null : String(draft.percent),
			status: draft.status_claim
		};
		const typed = Object.entries(fields).filter(([, value]) => value !== null);
		const text = JSON.stringify(
			Object.fromEntries(typed.map(([name, value]) => [name, [value, 1]]))
		);
		const { jurisdiction_id: jurisdiction, report_id: report, version } = draft;
		await sql`insert into report_draft
			(jurisdiction_id, report_id, revision, fields, saved_by, saved_at)
			values (${jurisdiction}, ${report}, 1, ${text}, ${draft.saved_by}, ${draft.saved_at})`.execute(db);
		await sql`delete from report_version where jurisdiction_id = ${jurisdiction}
			and report_id = ${report} and version = ${version}`.execute(db);
		await sql`update report set version = ${version - 1} where jurisdiction_id = ${jurisdiction}
			and id = ${report} and version = ${version}`.execute(db);
	}
}
