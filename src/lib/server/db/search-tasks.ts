import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { textForm } from '../../domain/search/task-text.ts';
import { engineOf, type Db } from './client.ts';
import { inForce } from './in-force.ts';

/** The text of one task as it is looked for, with its place in the list. */
export type SearchRow = { taskId: string; position: number; text: string; masked: string | null };

export type NewSearchText = {
	taskId: string;
	planId: string;
	text: string;
	masked: string | null;
};

/** What has not changed keeps its place, and with it the pairs that are known of it. */
export async function replaceSearchTexts(
	db: Db,
	jurisdictionId: string,
	texts: readonly NewSearchText[]
): Promise<void> {
	if (texts.length === 0) return;
	const known = await db
		.selectFrom('search_task')
		.select(['task_id', 'plan_id', 'text', 'masked', 'form'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(
			'task_id',
			'in',
			texts.map(({ taskId }) => taskId)
		)
		.execute();
	const before = new Map(known.map((row) => [row.task_id, row]));
	const changed = texts.filter(({ taskId, planId, text, masked }) => {
		const row = before.get(taskId);
		return (
			row?.plan_id !== planId || row.text !== text || row.masked !== masked || row.form !== textForm
		);
	});
	if (changed.length === 0) return;
	await db
		.insertInto('search_task')
		.values(
			changed.map(({ taskId, planId, text, masked }) => ({
				...{ jurisdiction_id: jurisdictionId, task_id: taskId, plan_id: planId },
				...{ place: 0, form: textForm, text, masked }
			}))
		)
		// of two processes at once PostgreSQL has one try again
		.onConflict((conflict) =>
			conflict.columns(['jurisdiction_id', 'task_id']).doUpdateSet((eb) => ({
				plan_id: eb.ref('excluded.plan_id'),
				place: eb.ref('excluded.place'),
				form: eb.ref('excluded.form'),
				text: eb.ref('excluded.text'),
				masked: eb.ref('excluded.masked')
			}))
		)
		.execute();
}

export type Scan = {
	words: readonly string[];
	/** Only tasks for which one of these units answers; null are all. */
	unitIds: readonly string[] | null;
	/** Only texts that are in no segment yet. */
	freshOnly: boolean;
	/** Also where the number itself is not shown, or only what is. */
	maskedToo: boolean;
	from: number;
	most: number;
};

/** Looks through texts one by one, in the list's own order. */
export async function scanTexts(
	db: Db,
	jurisdictionId: string,
	planId: string,
	{ words, unitIds, freshOnly, maskedToo, from, most }: Scan
): Promise<SearchRow[]> {
	const contains = engineOf(db) === 'postgres' ? sql.raw('strpos') : sql.raw('instr');
	const has = (word: string): RawBuilder<SqlBool> =>
		maskedToo
			? sql`(${contains}(search_task.text, ${word}) > 0
				or ${contains}(coalesce(search_task.masked, ''), ${word}) > 0)`
			: sql`${contains}(search_task.text, ${word}) > 0`;
	let query = visibleTexts(db, jurisdictionId, planId);
	for (const word of words) query = query.where(has(word));
	if (freshOnly) query = query.where('search_task.place', '=', 0);
	if (unitIds) {
		query = query.where('search_task.task_id', 'in', (eb) =>
			eb
				.selectFrom('task_unit')
				.select('task_id')
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('unit_id', 'in', [...unitIds, ''])
				.where('until_on', 'is', null)
		);
	}
	const rows = await query
		.orderBy('task.position')
		.orderBy('task.id')
		.limit(most)
		.offset(from)
		.execute();
	return rows.map(toRow);
}

/** The texts at some places; where one has changed since, its place is empty. */
export async function listTextsAt(
	db: Db,
	jurisdictionId: string,
	planId: string,
	places: readonly number[]
): Promise<SearchRow[]> {
	if (places.length === 0) return [];
	const rows = await visibleTexts(db, jurisdictionId, planId)
		.where('search_task.place', 'in', places)
		.orderBy('search_task.place')
		.execute();
	return rows.map(toRow);
}

/** Of some tasks those that are seen in a plan, each with its place in the list and its number. */
export async function listSeenTasks(
	db: Db,
	jurisdictionId: string,
	planId: string,
	which: { taskIds: readonly string[] } | { numbers: readonly string[] }
): Promise<{ taskId: string; position: number }[]> {
	const wanted = 'taskIds' in which ? which.taskIds : which.numbers;
	if (wanted.length === 0) return [];
	const rows = await db
		.selectFrom('task')
		.select(['id', 'position'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('taskIds' in which ? 'id' : 'number', 'in', wanted)
		.where('state', '<>', 'draft')
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(({ id, position }) => ({ taskId: id, position }));
}

/** The units that answer for some tasks now: what decides who may read them. */
export async function listUnitIdsOf(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, string[]>> {
	if (taskIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', taskIds)
		.where('until_on', 'is', null)
		.orderBy('position')
		.execute();
	const ids = new Map<string, string[]>();
	for (const { task_id, unit_id } of rows) {
		ids.set(task_id, [...(ids.get(task_id) ?? []), unit_id]);
	}
	return ids;
}

/** Tasks of a batch that is not committed are not there yet, and a draft is none of the ledger. */
function visibleTexts(db: Db, jurisdictionId: string, planId: string) {
	return db
		.selectFrom('search_task')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'search_task.jurisdiction_id')
				.onRef('task.id', '=', 'search_task.task_id')
		)
		.select(['search_task.task_id', 'task.position', 'search_task.text', 'search_task.masked'])
		.where('search_task.jurisdiction_id', '=', jurisdictionId)
		.where('search_task.plan_id', '=', planId)
		.where('task.state', '<>', 'draft')
		.where(inForce('task.batch_id', jurisdictionId));
}

function toRow(row: {
	task_id: string;
	position: number;
	text: string;
	masked: string | null;
}): SearchRow {
	return { taskId: row.task_id, position: row.position, text: row.text, masked: row.masked };
}

/** The tasks of a plan that a unit answers for, or that stand in a section, in the list's order. */
export async function listTasksOf(
	db: Db,
	jurisdictionId: string,
	planId: string,
	of: { unitIds: readonly string[] } | { sectionId: string }
): Promise<{ taskId: string; sectionId: string | null }[]> {
	let query = db
		.selectFrom('task')
		.select(['id', 'section_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('state', '<>', 'draft')
		.where(inForce('batch_id', jurisdictionId));
	if ('sectionId' in of) query = query.where('section_id', '=', of.sectionId);
	else {
		query = query.where('id', 'in', (eb) =>
			eb
				.selectFrom('task_unit')
				.select('task_id')
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('unit_id', 'in', [...of.unitIds, ''])
				.where('until_on', 'is', null)
		);
	}
	const rows = await query.orderBy('position').orderBy('id').execute();
	return rows.map((row) => ({ taskId: row.id, sectionId: row.section_id }));
}
