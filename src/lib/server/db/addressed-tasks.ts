import { bearsNumber } from '../../domain/task-course.ts';
import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** A task as something is said to those who answer for it now. */
export type AddressedTask = {
	id: string;
	planId: string;
	sectionId: string | null;
	number: string;
	title: string;
	state: TaskState;
	units: { id: string; name: string; role: string }[];
};

/** One task with its units in the list's order; undefined where there is none in force. */
export async function findAddressedTask(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<AddressedTask | undefined> {
	return (await listAddressedTasks(db, jurisdictionId, [taskId])).get(taskId);
}

/** Those of these tasks that are in force, whatever list they belong to. */
export async function listAddressedTasks(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, AddressedTask>> {
	const ids = [...new Set(taskIds)];
	if (ids.length === 0) return new Map();
	const tasks = await db
		.selectFrom('task')
		.select(['id', 'plan_id', 'section_id', 'number', 'title', 'state'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.where(inForce('batch_id', jurisdictionId))
		.execute();
	const units = await db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['task_unit.task_id', 'unit.id', 'unit.name', 'task_unit.role'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_unit.task_id', 'in', ids)
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
	const unitsOf = Map.groupBy(units, ({ task_id }) => task_id);
	return new Map(
		tasks.map(({ plan_id: planId, section_id: sectionId, ...task }) => {
			const own = (unitsOf.get(task.id) ?? []).map(({ id, name, role }) => ({ id, name, role }));
			return [task.id, { ...task, planId, sectionId, units: own }];
		})
	);
}

/**
 * The task of a plan that is printed under a number: who bears it now before what was cancelled or
 * merged, and of two alike the one that comes first.
 */
export async function findTaskByNumber(
	db: Db,
	jurisdictionId: string,
	planId: string,
	number: string
): Promise<AddressedTask | undefined> {
	const rows = await db
		.selectFrom('task')
		.select(['id', 'state'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('number', '=', number)
		.where('state', '<>', 'draft')
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('position')
		.orderBy('id')
		.execute();
	const row = rows.find(({ state }) => bearsNumber(state)) ?? rows[0];
	return row && findAddressedTask(db, jurisdictionId, row.id);
}
