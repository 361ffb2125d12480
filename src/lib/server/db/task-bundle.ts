import type { Insertable, Selectable } from 'kysely';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import type { Schema } from './schema.ts';

/** A task with every row that an import can change about it, as the tables hold them. */
export type TaskBundle = {
	task: Selectable<Schema['task']>;
	task_unit: Selectable<Schema['task_unit']>[];
	task_collective: Selectable<Schema['task_collective']>[];
	contact: Selectable<Schema['contact']>[];
	task_state_change: Selectable<Schema['task_state_change']>[];
};

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
	const task = await db
		.selectFrom('task')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.executeTakeFirst();
	if (!task) return undefined;
	const [task_unit, task_collective, contact] = await Promise.all([
		rowsOf(db, 'task_unit', jurisdictionId, taskId),
		rowsOf(db, 'task_collective', jurisdictionId, taskId),
		rowsOf(db, 'contact', jurisdictionId, taskId)
	]);
	const task_state_change = await db
		.selectFrom('task_state_change')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	return { task, task_unit, task_collective, contact, task_state_change };
}

/** Puts a task back as it was, to the last column. */
export async function replaceTaskBundle(
	db: Db,
	jurisdictionId: string,
	{ task, ...rows }: TaskBundle
): Promise<void> {
	const { id, jurisdiction_id: _, ...columns } = task;
	for (const table of [...parts, 'task_state_change'] as const) {
		await db
			.deleteFrom(table)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', '=', id)
			.execute();
	}
	await db
		.updateTable('task')
		.set(columns)
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
	await insertAll(db, 'task_unit', rows.task_unit);
	await insertAll(db, 'task_collective', rows.task_collective);
	await insertAll(db, 'contact', rows.contact);
	await insertAll(db, 'task_state_change', rows.task_state_change);
}

const parts = ['contact', 'task_collective', 'task_unit'] as const;

async function rowsOf<Table extends 'task_unit' | 'task_collective' | 'contact'>(
	db: Db,
	table: Table,
	jurisdictionId: string,
	taskId: string
): Promise<Selectable<Schema[Table]>[]> {
	const rows = await db
		.selectFrom<'task_unit' | 'task_collective' | 'contact'>(table)
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.orderBy('position')
		.execute();
	return rows as Selectable<Schema[Table]>[];
}
