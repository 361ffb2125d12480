import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** A task as something is said to those who answer for it now. */
export type AddressedTask = {
	id: string;
	planId: string;
	number: string;
	state: TaskState;
	units: { id: string; name: string; role: string }[];
};

/** One task with its units in the list's order; undefined where there is none in force. */
export async function findAddressedTask(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<AddressedTask | undefined> {
	const task = await db
		.selectFrom('task')
		.select(['id', 'plan_id', 'number', 'state'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.where(inForce('batch_id', jurisdictionId))
		.executeTakeFirst();
	if (!task) return undefined;
	const units = await db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['unit.id', 'unit.name', 'task_unit.role'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_unit.task_id', '=', taskId)
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
	const { id, plan_id: planId, number, state } = task;
	return { id, planId, number, state, units };
}
