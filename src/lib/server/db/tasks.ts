import { sql, type SqlBool } from 'kysely';
import { numberless } from '../../domain/task-course.ts';
import type { TaskRole, TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';

export type LedgerTask = {
	id: string;
	number: string;
	sectionId: string | null;
	measure: string;
	title: string;
	deadlineText: string | null;
	dueOn: string | null;
	originalDueOn: string | null;
	ongoing: boolean;
	addedOn: string;
	state: TaskState;
	units: { unitId: string; name: string; role: TaskRole }[];
	/** Words that stand for many (各镇政府), as printed. They answer for nothing and are no unit. */
	collectives: { printed: string; role: TaskRole }[];
};

/** A task without who answers for it. */
export type BareTask = Omit<LedgerTask, 'units' | 'collectives'>;

/**
 * The tasks of a plan in the list's own order, each with the units that answer for it now and the
 * collectives beside them. Tasks of a batch that is not committed are not there yet.
 */
export async function listTasks(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<LedgerTask[]> {
	const tasks = await listBareTasks(db, jurisdictionId, of);
	const unitsOf = await unitsByTask(db, jurisdictionId, of);
	const collectivesOf = await collectivesByTask(db, jurisdictionId, of);
	return tasks.map((task) => ({
		...task,
		units: (unitsOf.get(task.id) ?? []).map(({ unit_id, name, role }) => ({
			unitId: unit_id,
			name,
			role
		})),
		collectives: collectivesOf.get(task.id) ?? []
	}));
}

async function unitsByTask(db: Db, jurisdictionId: string, of: PlanOrTasks) {
	const rows = await db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['task_unit.task_id', 'task_unit.unit_id', 'task_unit.role', 'unit.name'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_unit.task_id', jurisdictionId, of))
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.task_id')
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
	return Map.groupBy(rows, (row) => row.task_id);
}

/** The words of a plan's tasks that stand for many, by task, in the list's order. */
export async function collectivesByTask(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, { printed: string; role: TaskRole }[]>> {
	const rows = await db
		.selectFrom('task_collective')
		.select(['task_id', 'role', 'printed'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.orderBy('task_id')
		.orderBy('position')
		.execute();
	const all = new Map<string, { printed: string; role: TaskRole }[]>();
	for (const { task_id, printed, role } of rows) {
		const known = all.get(task_id);
		if (known) known.push({ printed, role });
		else all.set(task_id, [{ printed, role }]);
	}
	return all;
}

/** The tasks themselves, in the list's own order, without who answers for them. */
export async function listBareTasks(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<BareTask[]> {
	const rows = await db
		.selectFrom('task')
		.select([
			'task.id',
			'task.number',
			'task.section_id',
			'task.measure',
			'task.title',
			'task.deadline_text',
			'task.due_on',
			'task.original_due_on',
			'task.ongoing',
			'task.added_on',
			'task.state'
		])
		.where('task.jurisdiction_id', '=', jurisdictionId)
		.where(
			typeof of === 'string'
				? sql<SqlBool>`task.plan_id = ${of}`
				: ofPlan('task.id', jurisdictionId, of)
		)
		.where(inForce('task.batch_id', jurisdictionId))
		.orderBy('task.position')
		.orderBy('task.id')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		number: row.number,
		sectionId: row.section_id,
		measure: row.measure,
		title: row.title,
		deadlineText: row.deadline_text,
		dueOn: row.due_on,
		originalDueOn: row.original_due_on,
		ongoing: row.ongoing === 1,
		addedOn: row.added_on,
		state: row.state
	}));
}

/** The ids of a plan's tasks in the list's own order, drafts with them. */
export async function listTaskOrder(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom('task')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

/** Who bears which number in a plan now: what was cancelled or merged has set its number free. */
export async function listNumbers(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<{ id: string; number: string; title: string }[]> {
	return db
		.selectFrom('task')
		.select(['id', 'number', 'title'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('state', 'not in', numberless)
		.where(inForce('task.batch_id', jurisdictionId))
		.execute();
}

/** Where a new task of a section goes: behind its last one, or at the end of the plan. */
export async function findPlaceBehind(
	db: Db,
	jurisdictionId: string,
	planId: string,
	sectionId: string | null
): Promise<number> {
	const last = async (ofSection: boolean) => {
		const row = await db
			.selectFrom('task')
			.select('position')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('plan_id', '=', planId)
			.$if(ofSection, (query) => query.where('section_id', '=', sectionId))
			.orderBy('position', 'desc')
			.limit(1)
			.executeTakeFirst();
		return row?.position;
	};
	return ((await last(true)) ?? (await last(false)) ?? 0) + 1;
}

/** The task that bears a number in the plan of another one; what has ended bears none. */
export async function findTaskByNumber(
	db: Db,
	jurisdictionId: string,
	number: string,
	besideId: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('task')
		.innerJoin('task as beside', (join) =>
			join
				.onRef('beside.jurisdiction_id', '=', 'task.jurisdiction_id')
				.onRef('beside.plan_id', '=', 'task.plan_id')
		)
		.select('task.id')
		.where('task.jurisdiction_id', '=', jurisdictionId)
		.where('beside.id', '=', besideId)
		.where('task.number', '=', number)
		.where('task.state', 'not in', ['cancelled', 'merged'])
		.where(inForce('task.batch_id', jurisdictionId))
		.orderBy('task.position')
		.limit(1)
		.executeTakeFirst();
	return row?.id;
}
