import { sql } from 'kysely';
import type { Db } from './client.ts';

/** A task that an import brought or changed, and whether anybody has worked with it since. */
export type BatchTask = {
	id: string;
	number: string;
	version: number;
	planId: string;
	sectionId: string | null;
	/** Something was filed, claimed, signed or decided about it, or it went on in another list. */
	worked: boolean;
};

/** The tasks that a batch has brought, in the list's own order. */
export function listBatchTasks(
	db: Db,
	jurisdictionId: string,
	batchId: string
): Promise<BatchTask[]> {
	return tasksWhere(db, jurisdictionId, sql`task.batch_id = ${batchId}`);
}

export async function findBatchTask(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<BatchTask | undefined> {
	return (await tasksWhere(db, jurisdictionId, sql`task.id = ${taskId}`))[0];
}

async function tasksWhere(
	db: Db,
	jurisdictionId: string,
	condition: ReturnType<typeof sql>
): Promise<BatchTask[]> {
	const { rows } = await sql<{
		id: string;
		number: string;
		version: number;
		plan_id: string;
		section_id: string | null;
		worked: number;
	}>`select task.id, task.number, task.version, task.plan_id, task.section_id,
		case when ${sql.join(
			workTables.map(
				(table) => sql`exists (select 1 from ${sql.table(table)} as work
				where work.jurisdiction_id = task.jurisdiction_id and work.task_id = task.id)`
			),
			sql` or `
		)} or exists (select 1 from task_unit where task_unit.jurisdiction_id = task.jurisdiction_id
			and task_unit.task_id = task.id and task_unit.acknowledged_at is not null)
		or exists (select 1 from task as next where next.jurisdiction_id = task.jurisdiction_id
			and next.carried_from_id = task.id)
		then 1 else 0 end as worked
		from task where task.jurisdiction_id = ${jurisdictionId} and ${condition}
		order by task.position, task.id`.execute(db);
	return rows.map((row) => ({
		...{ id: row.id, number: row.number, version: row.version, planId: row.plan_id },
		sectionId: row.section_id,
		worked: row.worked === 1
	}));
}

/** Where work on a task leaves its traces. */
const workTables = [
	...(['report', 'done_claim', 'deadline_change', 'task_state_change', 'milestone'] as const),
	...(['indicator', 'ask', 'extension_request', 'directive', 'task_comment'] as const)
];

/** Takes rows out of their batch: they stay when it is undone. */
export async function removeFromBatch(
	db: Db,
	jurisdictionId: string,
	table: 'task' | 'section' | 'plan' | 'unit',
	ids: readonly string[]
): Promise<void> {
	if (ids.length === 0) return;
	await db
		.updateTable(table)
		.set({ batch_id: null })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.execute();
}

/**
 * What a batch brought beside its tasks and what others have come to need: a plan or a section that
 * holds a task of another origin, a plan that another goes on from, a unit with accounts, work or a task of another origin.
 */
export async function listNeeded(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	table: 'plan' | 'section' | 'unit'
): Promise<string[]> {
	const held = {
		plan: sql`select plan_id from task where ${notOf(batchId)}
			union select plan_id from section where batch_id is null or batch_id <> ${batchId}
			union select carried_from_id from plan where carried_from_id is not null`,
		section: sql`select section_id from task where ${notOf(batchId)} and section_id is not null`,
		unit: sql`select unit_id from account_unit
			union select unit_id from report union select unit_id from contact_change
			union select unit_id from directive_unit
			union select unit_id from period_exception union select successor_id from unit_succession
			union select task_unit.unit_id from task_unit join task
				on task.jurisdiction_id = task_unit.jurisdiction_id and task.id = task_unit.task_id
				where ${notOf(batchId)}`
	}[table];
	const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} as brought
		where jurisdiction_id = ${jurisdictionId} and batch_id = ${batchId} and id in (${held})
		order by id`.execute(db);
	return rows.map(({ id }) => id);
}

function notOf(batchId: string) {
	return sql`(task.batch_id is null or task.batch_id <> ${batchId})`;
}
