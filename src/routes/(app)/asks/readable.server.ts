import { can, type Actor } from '$lib/domain/actor.ts';
import { unitWithHeirs } from '$lib/domain/unit-heirs.ts';
import { listAddressedTasks, type AddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { listAsks, type Ask } from '$lib/server/db/asks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findCurrentPlan } from '$lib/server/db/plans.ts';
import { listSuccessions } from '$lib/server/db/unit-successions.ts';

export type ReadableAsk = Ask & { task: AddressedTask };

/**
 * What units have raised about the tasks of the plan in force on a day, as far as somebody may read it. What a
 * unit raised before it was renamed or merged is its successor's as well.
 */
export async function listReadableAsks(db: Db, actor: Actor, day: string): Promise<ReadableAsk[]> {
	const { jurisdictionId } = actor;
	const plan = await findCurrentPlan(db, jurisdictionId, day);
	if (!plan) return [];
	const asks = await listAsks(db, jurisdictionId, { planId: plan.id });
	const taskIds = asks.map(({ taskId }) => taskId);
	const tasks = await listAddressedTasks(db, jurisdictionId, taskIds);
	const successions = await listSuccessions(db, jurisdictionId);
	return asks.flatMap((ask) => {
		const task = tasks.get(ask.taskId);
		const mayRead = unitWithHeirs(ask.unitId, successions).some((unitId) =>
			can(actor, 'ask.read', { unitId })
		);
		return task && mayRead ? [{ ...ask, task }] : [];
	});
}
