import { can, type Actor } from '$lib/domain/actor.ts';
import { listAddressedTasks } from '$lib/server/db/addressed-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';

export type ToldTasks = {
	/** In the order in which they were asked for. */
	ids: readonly string[];
	/** Of those that are there. */
	numbers: ReadonlyMap<string, string>;
};

/**
 * Those of the tasks that a form named whose history somebody may be told. Another unit's task is as
 * absent as one that never was; of drafts and of tasks that are gone the office alone knows.
 */
export async function listToldTasks(
	db: Db,
	actor: Actor,
	taskIds: readonly string[]
): Promise<ToldTasks> {
	const there = await listAddressedTasks(db, actor.jurisdictionId, taskIds);
	const ids = taskIds.filter((id) => {
		const task = there.get(id);
		if (!task || task.state === 'draft') return can(actor, 'task.edit', {});
		return can(actor, 'task.read', { unitIds: task.units.map((unit) => unit.id) });
	});
	const told = new Set(ids);
	const known = [...there.values()].filter(({ id }) => told.has(id));
	return { ids, numbers: new Map(known.map(({ id, number }) => [id, number])) };
}
