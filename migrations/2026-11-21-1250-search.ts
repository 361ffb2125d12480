import { PostgresAdapter, sql, type Kysely } from 'kysely';

/**
 * What can be found by its words. search_task holds the text of a task and its reports as it is
 * looked for, search_pairs which places of a plan hold which two characters, packed. Both follow from
 * other tables: triggers leave a mark at every change, whoever makes it, and whoever looks for
 * something takes the marks in first. Marks have ids by chance and are never merged, so that two
 * writers never wait for each other. What an import has only staged leaves none; the flip of the
 * batch leaves one for all of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
	await sql`create table search_task (
		jurisdiction_id text not null,
		task_id text not null,
		plan_id text not null,
		place integer not null default 0,
		form integer not null,
		text text not null,
		masked text,
		primary key (jurisdiction_id, task_id),
		foreign key (jurisdiction_id, task_id) references task (jurisdiction_id, id) on delete cascade
	)`.execute(db);
	await sql`create index search_task_at on search_task (jurisdiction_id, plan_id, place)`.execute(
		db
	);
	await sql`create table search_pairs (
		jurisdiction_id text not null,
		plan_id text not null,
		bucket integer not null,
		segment integer not null,
		packed text not null,
		primary key (jurisdiction_id, plan_id, bucket, segment),
		foreign key (jurisdiction_id, plan_id) references plan (jurisdiction_id, id) on delete cascade
	)`.execute(db);
	await sql`create table search_mark (
		jurisdiction_id text not null references jurisdiction (id) on delete cascade,
		id text not null,
		noun text not null,
		object_id text not null,
		after_id text not null default '',
		primary key (jurisdiction_id, id)
	)`.execute(db);
	const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
	for (const trigger of triggers) {
		await (isPostgres ? onPostgres(db, trigger) : onSqlite(db, trigger));
	}
	// what is there already
	const id = isPostgres ? postgresId : sqliteId;
	await sql`insert into search_mark (jurisdiction_id, id, noun, object_id)
		select id, ${sql.raw(id)}, 'district', id from jurisdiction`.execute(db);
}

type Trigger = {
	table: string;
	/** Of an update only these columns count. */
	event: 'insert' | 'delete' | `update of ${string}`;
	/** Which row's values are meant by "row." below. */
	row: 'new' | 'old';
	noun: string;
	/** The id of what has changed. */
	objectId: string;
	/** What has to hold; asked first, so that an import pays for little more than the question. */
	when?: string;
};

/** Whether anybody can see a task of this batch: no batch, or one that is committed. */
const inForce = (batch: string) => `(${batch} is null or exists (select 1 from import_batch
	where import_batch.jurisdiction_id = row.jurisdiction_id and import_batch.id = ${batch}
	and import_batch.state = 'committed'))`;

const beside = {
	noun: 'task',
	objectId: 'row.task_id',
	when: `exists (select 1 from task where task.jurisdiction_id = row.jurisdiction_id
		and task.id = row.task_id and ${inForce('task.batch_id')})`
} as const;

const ofVersion = {
	noun: 'task',
	objectId: `(select report.task_id from report
		where report.jurisdiction_id = row.jurisdiction_id and report.id = row.report_id)`
} as const;

const ownTask = { noun: 'task', objectId: 'row.task_id' } as const;

const triggers: readonly Trigger[] = [
	{
		...{ table: 'task', event: 'insert', row: 'new', noun: 'task', objectId: 'row.id' },
		// what a batch brings is marked by its flip, and whatever is put in later by its units
		when: 'row.batch_id is null'
	},
	{
		table: 'task',
		event:
			'update of plan_id, section_id, number, measure, imported_progress, imported_problem, batch_id, version',
		...{ row: 'new', noun: 'task', objectId: 'row.id' }
	},
	{ table: 'task_unit', event: 'insert', row: 'new', ...beside },
	{ table: 'task_unit', event: 'update of task_id, unit_id, until_on', row: 'new', ...beside },
	{ table: 'task_unit', event: 'delete', row: 'old', ...beside },
	{ table: 'task_collective', event: 'insert', row: 'new', ...beside },
	{ table: 'task_collective', event: 'update of task_id, printed', row: 'new', ...beside },
	{ table: 'task_collective', event: 'delete', row: 'old', ...beside },
	{ table: 'report', event: 'insert', row: 'new', ...ownTask },
	{
		...{ table: 'report', row: 'new', ...ownTask },
		event: 'update of task_id, version, first_submitted_at'
	},
	{ table: 'report', event: 'delete', row: 'old', ...ownTask },
	{ table: 'report_version', event: 'insert', row: 'new', ...ofVersion },
	{
		...{ table: 'report_version', row: 'new', ...ofVersion },
		event: 'update of version, progress, problem, next_step, no_progress_reason'
	},
	{ table: 'report_version', event: 'delete', row: 'old', ...ofVersion },
	{
		...{ table: 'section', event: 'update of title', row: 'new' },
		...{ noun: 'section', objectId: 'row.id' }
	},
	{
		...{ table: 'unit', event: 'update of name', row: 'new' },
		...{ noun: 'unit', objectId: 'row.id' }
	},
	{
		...{ table: 'import_batch', event: 'update of state', row: 'new' },
		...{ noun: 'batch', objectId: 'row.id', when: "row.state = 'committed'" }
	}
];

const sqliteId = 'lower(hex(randomblob(12)))';
const postgresId = 'md5(random()::text || clock_timestamp()::text)';

async function onSqlite(db: Kysely<unknown>, trigger: Trigger): Promise<void> {
	const { table, event } = trigger;
	const when = trigger.when === undefined ? '' : `when ${ofRow(trigger, trigger.when)}`;
	await sql`${sql.raw(`create trigger ${nameOf(trigger)} after ${event} on ${table} ${when}
		begin ${markBy(trigger, sqliteId)}; end`)}`.execute(db);
}

async function onPostgres(db: Kysely<unknown>, trigger: Trigger): Promise<void> {
	const { table, event } = trigger;
	const name = nameOf(trigger);
	const when = ofRow(trigger, trigger.when ?? 'true');
	// only a question about the row itself can stand before the function, and saves its call
	const [before, inside] = when.includes('select') ? ['true', when] : [when, 'true'];
	await sql`${sql.raw(`create function ${name}() returns trigger language plpgsql as $$
		begin if ${inside} then ${markBy(trigger, postgresId)}; end if; return null; end $$`)}`.execute(db);
	await sql`${sql.raw(`create trigger ${name} after ${event} on ${table}
		for each row when (${before}) execute procedure ${name}()`)}`.execute(db);
}

function nameOf({ table, event }: Trigger): string {
	return `search_mark_${table}_${event.split(' ')[0] ?? ''}`;
}

function markBy(trigger: Trigger, id: string): string {
	const { noun, objectId } = trigger;
	return ofRow(
		trigger,
		`insert into search_mark (jurisdiction_id, id, noun, object_id)
			values (row.jurisdiction_id, ${id}, '${noun}', ${objectId})`
	);
}

function ofRow({ row }: Trigger, text: string): string {
	return text.replaceAll('row.', `${row}.`);
}
