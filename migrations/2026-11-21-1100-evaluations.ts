import { sql, type Kysely } from 'kysely';

/**
 * The third-party evaluation: a tree of indicators with weights and a scoring kind, versioned by
 * year; rounds in which subjects get readings; what a policy reached by the register (money in fen,
 * as text: it outgrows an integer); and surveys of policies, counted by stratum. Weights are decimals
 * as the scheme prints them. A
 * reading keeps its source, its day and who entered it; a missing one is no row and not a zero.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table evaluation_scheme (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		year integer not null,
		name text not null,
		missing_reading text not null,
		created_at text not null,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table evaluation_indicator (
		jurisdiction_id text not null,
		id text not null,
		scheme_id text not null,
		parent_id text,
		position integer not null,
		code text,
		name text not null,
		weight text,
		scoring text,
		parameters text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, scheme_id) references evaluation_scheme (jurisdiction_id, id),
		foreign key (jurisdiction_id, parent_id) references evaluation_indicator (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index evaluation_indicator_in_scheme
		on evaluation_indicator (jurisdiction_id, scheme_id, position)`.execute(db);
	await sql`create table evaluation (
		jurisdiction_id text not null,
		id text not null,
		scheme_id text not null,
		title text not null,
		evaluator text not null,
		data_until_on text not null,
		published_at text,
		locked_at text,
		created_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, scheme_id) references evaluation_scheme (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table evaluation_subject (
		jurisdiction_id text not null,
		id text not null,
		evaluation_id text not null,
		position integer not null,
		name text not null,
		unit_id text,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, evaluation_id) references evaluation (jurisdiction_id, id),
		foreign key (jurisdiction_id, unit_id) references unit (jurisdiction_id, id)
	)`.execute(db);
	await sql`create index evaluation_subject_in
		on evaluation_subject (jurisdiction_id, evaluation_id, position)`.execute(db);
	await sql`create table evaluation_reading (
		jurisdiction_id text not null,
		evaluation_id text not null,
		indicator_id text not null,
		subject_id text not null,
		party text not null,
		value text not null,
		source text,
		read_on text,
		evidence text,
		entered_by text,
		entered_at text not null,
		primary key (jurisdiction_id, evaluation_id, indicator_id, subject_id, party),
		foreign key (jurisdiction_id, evaluation_id) references evaluation (jurisdiction_id, id),
		foreign key (jurisdiction_id, indicator_id)
			references evaluation_indicator (jurisdiction_id, id),
		foreign key (jurisdiction_id, subject_id) references evaluation_subject (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table policy (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		title text not null,
		doc_no text,
		issued_on text,
		created_at text not null,
		primary key (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table policy_reach (
		jurisdiction_id text not null,
		policy_id text not null,
		as_of_on text not null,
		stratum text not null,
		evaluation_id text,
		eligible integer,
		reached integer,
		applied integer,
		received integer,
		payable_fen text,
		paid_fen text,
		source text,
		entered_by text,
		entered_at text not null,
		primary key (jurisdiction_id, policy_id, as_of_on, stratum),
		foreign key (jurisdiction_id, policy_id) references policy (jurisdiction_id, id),
		foreign key (jurisdiction_id, evaluation_id) references evaluation (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table survey (
		jurisdiction_id text not null references jurisdiction (id),
		id text not null,
		evaluation_id text,
		policy_id text not null,
		held_on text not null,
		source text,
		created_at text not null,
		primary key (jurisdiction_id, id),
		foreign key (jurisdiction_id, policy_id) references policy (jurisdiction_id, id),
		foreign key (jurisdiction_id, evaluation_id) references evaluation (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table survey_stratum (
		jurisdiction_id text not null,
		survey_id text not null,
		position integer not null,
		name text not null,
		population integer,
		sent integer,
		primary key (jurisdiction_id, survey_id, position),
		foreign key (jurisdiction_id, survey_id) references survey (jurisdiction_id, id)
	)`.execute(db);
	await sql`create table survey_answer (
		jurisdiction_id text not null,
		survey_id text not null,
		stratum integer not null,
		question text not null,
		answer text not null,
		respondents integer not null,
		primary key (jurisdiction_id, survey_id, stratum, question, answer),
		foreign key (jurisdiction_id, survey_id, stratum)
			references survey_stratum (jurisdiction_id, survey_id, position)
	)`.execute(db);
}
