import { can, type Actor } from '$lib/domain/actor.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { listAddressedTasks, type AddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { listAsks, type Ask } from '$lib/server/db/asks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';
import { otherYears } from '../other-years.server.ts';

export type ReadableAsk = Ask & {
	task: AddressedTask;
	/** The year of the list that the task belongs to, where that is not the one in force. */
	otherYear: number | null;
};

/**
 * What units have raised about the tasks of the plan in force on a day, and what is unsolved of other
 * years, as far as somebody may read it. What a unit raised before it was renamed or merged is its
 * successor's as well.
 */
export async function listReadableAsks(db: Db, actor: Actor, day: string): Promise<ReadableAsk[]> {
	const { jurisdictionId } = actor;
	const { running, yearOf } = await otherYears(db, jurisdictionId, day);
	if (!running) return [];
	const asks = await listAsks(db, jurisdictionId, { planId: running.id });
	const taskIds = asks.map(({ taskId }) => taskId);
	const tasks = await listAddressedTasks(db, jurisdictionId, taskIds);
	const successions = await listSuccessions(db, jurisdictionId);
	return asks.flatMap((ask) => {
		const task = tasks.get(ask.taskId);
		const mayRead = unitWithHeirs(ask.unitId, successions).some((unitId) =>
			can(actor, 'ask.read', { unitId })
		);
		return task && mayRead ? [{ ...ask, task, otherYear: yearOf(task.planId) }] : [];
	});
}
