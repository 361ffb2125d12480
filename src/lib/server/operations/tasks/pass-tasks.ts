import type { Actor } from '../../../domain/actor.ts';
import type { Db } from '../../db/client.ts';
import { updateTask } from '../../db/task-changes.ts';
import { listTasksOfUnit, replaceUnitOfTask } from '../../db/unit-pairs.ts';
import { keepAct, tasksOf } from './keep-act.ts';

type Passing = {
	unitId: string;
	heirId: string;
	/** The first day of the heir. */
	on: string;
	document: string | null;
	/** The act goes by the id of what it is part of. */
	id: string;
};

/**
 * 机构改革: the tasks that a unit answers for are its heir's from the day on; what it filed stays
 * under its own name. Part of a succession, in its transaction, and taken back with it.
 */
export async function passTasks(
	trx: Db,
	actor: Actor,
	{ unitId, heirId, on, document, id }: Passing,
	now: string
): Promise<number> {
	const { jurisdictionId } = actor;
	const taskIds = await listTasksOfUnit(trx, jurisdictionId, unitId);
	if (taskIds.length === 0) return 0;
	const before = (await tasksOf(trx, jurisdictionId, taskIds)) ?? [];
	for (const taskId of taskIds) {
		await replaceUnitOfTask(trx, jurisdictionId, { taskId, unitId, heirId, on });
		await updateTask(trx, jurisdictionId, taskId, {}, now);
	}
	const verb = 'succeed' as const;
	const to = { unitId, toUnitId: heirId, on, document };
	const deeds = taskIds.map((taskId) => ({ taskId, verb, ...to }));
	await keepAct(trx, actor, { id, verb, before, deeds }, now);
	return taskIds.length;
}
