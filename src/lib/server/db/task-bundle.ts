import type { Insertable, Selectable } from 'kysely';
import type { Db } from './client.ts';
import { idParts } from './id-parts.ts';
import { insertAll } from './insert-all.ts';
import type { Schema } from './schema.ts';

/**
 * What hangs on a task and has an id of its own. Whatever writes one of them raises its version. What
 * was read of an indicator is no part of it: it stays whatever is taken back.
 */
const parts = [
	...(['task_unit', 'contact', 'task_state_change', 'deadline_change'] as const),
	...(['done_claim', 'extension_request', 'milestone', 'indicator'] as const)
];
export type Part = (typeof parts)[number];
type PartRows = { [Table in Part]: Selectable<Schema[Table]>[] };

/** A task with every row that an import or an act can change about it, as the tables hold them. */
export type TaskBundle = {
	task: Selectable<Schema['task']>;
	task_collective: Selectable<Schema['task_collective']>[];
} & PartRows;

/** The rows that a new task goes in with. */
export type NewTask = {
	task: Insertable<Schema['task']>;
	task_unit: Insertable<Schema['task_unit']>[];
	task_collective: Insertable<Schema['task_collective']>[];
	contact: Insertable<Schema['contact']>[];
};

export async function findTaskBundle(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<TaskBundle | undefined> {
	return (await findTaskBundles(db, jurisdictionId, [taskId]))[0];
}

/** The tasks that are there, in the order of the ids. */
export async function findTaskBundles(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<TaskBundle[]> {
	const found = new Map<string, TaskBundle>();
	for (const some of idParts(ids)) {
		for (const bundle of await bundlesOf(db, jurisdictionId, some)) {
			found.set(bundle.task.id, bundle);
		}
	}
	return ids.flatMap((id) => found.get(id) ?? []);
}

async function bundlesOf(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<TaskBundle[]> {
	const tasks = await db
		.selectFrom('task')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
	const collectives = await db
		.selectFrom('task_collective')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', ids)
		.orderBy('position')
		.execute();
	const bundles = new Map(
		tasks.map((task): [string, TaskBundle] => [
			task.id,
			{
				...{ task, task_collective: [], task_unit: [], contact: [], task_state_change: [] },
				...{ deadline_change: [], done_claim: [], extension_request: [] },
				...{ milestone: [], indicator: [] }
			}
		])
	);
	for (const row of collectives) bundles.get(row.task_id)?.task_collective.push(row);
	for (const table of parts) {
		for (const row of await partRows(db, table, jurisdictionId, ids)) {
			const rows: Selectable<Schema[Part]>[] | undefined = bundles.get(row.task_id)?.[table];
			rows?.push(row);
		}
	}
	return [...bundles.values()];
}

/** In one order, so that two bundles of the same rows are the same. */
function partRows(db: Db, table: Part, jurisdictionId: string, ids: readonly string[]) {
	return db
		.selectFrom(table)
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', ids)
		.orderBy('id')
		.execute();
}

/**
 * Puts a task back as it was, to the last column; one that is gone comes back. A kind of rows that
 * the bundle says nothing of stays as it is.
 */
export async function replaceTaskBundle(
	db: Db,
	jurisdictionId: string,
	{ task, task_collective, ...rows }: TaskBundle
): Promise<void> {
	const { id, jurisdiction_id: _, ...columns } = task;
	const { numUpdatedRows } = await db
		.updateTable('task')
		.set(columns)
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (numUpdatedRows === 0n) await insertAll(db, 'task', [task]);
	await db
		.deleteFrom('task_collective')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', id)
		.execute();
	await insertAll(db, 'task_collective', task_collective);
	for (const table of parts) {
		const kept: readonly Selectable<Schema[Part]>[] | undefined = rows[table];
		if (kept) await replaceRows(db, table, jurisdictionId, id, kept);
	}
}

/** Only what differs is written: others may refer to a row by its id. */
export async function replaceRows(
	db: Db,
	table: Part,
	jurisdictionId: string,
	taskId: string,
	rows: readonly Selectable<Schema[Part]>[]
): Promise<void> {
	const present = await partRows(db, table, jurisdictionId, [taskId]);
	const before = new Map(present.map((row) => [row.id, JSON.stringify(row)]));
	const kept = new Set(rows.map(({ id }) => id));
	const changed = rows.filter((row) => {
		const was = before.get(row.id);
		return was !== undefined && was !== JSON.stringify(row);
	});
	for (const id of before.keys()) {
		if (kept.has(id)) continue;
		await db
			.deleteFrom(table)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', '=', id)
			.execute();
	}
	for (const { id, jurisdiction_id: _, ...columns } of changed) {
		await db
			.updateTable(table)
			.set(columns)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', '=', id)
			.execute();
	}
	await insertAll(
		db,
		table,
		rows.filter(({ id }) => !before.has(id))
	);
}

/** Takes tasks away with all that hangs on them; whoever refers to one otherwise keeps it. */
export async function deleteTaskBundles(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	for (const table of [...parts, 'task_collective', 'task_notice'] as const) {
		await db
			.deleteFrom(table)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', ids)
			.execute();
	}
	await db
		.deleteFrom('task')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
}
