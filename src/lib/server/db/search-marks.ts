import { sql } from 'kysely';
import type { Db } from './client.ts';
import { newId } from './id.ts';

/** What changed since texts were made of it: one task, or many at once (MarkedMany). */
export type SearchMark = { id: string; noun: string; objectId: string; afterId: string };

/** Marks are taken in a handful at a time, so that nobody's write waits for a long list. */
export async function listMarks(db: Db, jurisdictionId: string): Promise<SearchMark[]> {
	const rows = await db
		.selectFrom('search_mark')
		.select(['id', 'noun', 'object_id', 'after_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('id')
		.limit(2000)
		.execute();
	return rows.map((row) => ({
		...{ id: row.id, noun: row.noun, objectId: row.object_id, afterId: row.after_id }
	}));
}

export async function hasMarks(db: Db, jurisdictionId: string): Promise<boolean> {
	const row = await db
		.selectFrom('search_mark')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export async function insertMark(
	db: Db,
	jurisdictionId: string,
	{ noun, objectId, afterId }: Omit<SearchMark, 'id'>
): Promise<void> {
	await db
		.insertInto('search_mark')
		.values({
			...{ jurisdiction_id: jurisdictionId, id: newId() },
			...{ noun, object_id: objectId, after_id: afterId }
		})
		.execute();
}

/** Exactly these: what was left since is another mark. */
export async function deleteMarks(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.deleteFrom('search_mark')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
}

/** The tasks that one mark stands for, by their ids, from behind the last that was taken in. */
export async function listTasksUnder(
	db: Db,
	jurisdictionId: string,
	{ noun, objectId, afterId }: Omit<SearchMark, 'id'>,
	most: number
): Promise<string[]> {
	let query = db
		.selectFrom('task')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '>', afterId);
	if (noun === 'task') query = query.where('id', '=', objectId);
	else if (noun === 'batch') query = query.where('batch_id', '=', objectId);
	else if (noun === 'section') query = query.where('section_id', '=', objectId);
	else if (noun === 'unit') {
		query = query.where('id', 'in', (eb) =>
			eb
				.selectFrom('task_unit')
				.select('task_id')
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('unit_id', '=', objectId)
		);
	}
	const rows = await query.orderBy('id').limit(most).execute();
	return rows.map(({ id }) => id);
}

/** Every task whose text may have changed since it was made: it has to be looked at itself. */
export async function listMarkedTasks(db: Db, jurisdictionId: string): Promise<Set<string>> {
	const marks = await db
		.selectFrom('search_mark')
		.select(['noun', 'object_id', 'after_id'])
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	const marked = new Set<string>();
	for (const { noun, object_id: objectId, after_id: afterId } of marks) {
		if (noun === 'task') marked.add(objectId);
		else {
			const under = await listTasksUnder(
				db,
				jurisdictionId,
				{ noun, objectId, afterId },
				1_000_000
			);
			for (const id of under) marked.add(id);
		}
	}
	return marked;
}

/** Marks whatever an older release made by other rules. */
export async function insertMarksOfOtherForms(
	db: Db,
	jurisdictionId: string,
	form: number
): Promise<void> {
	await sql`insert into search_mark (jurisdiction_id, id, noun, object_id)
		select jurisdiction_id, 'form ' || task_id, 'task', task_id from search_task
		where jurisdiction_id = ${jurisdictionId} and form <> ${form}
		on conflict do nothing`.execute(db);
}
