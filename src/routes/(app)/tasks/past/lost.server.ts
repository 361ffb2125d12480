import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listLostTasks, type LostTask } from '$lib/server/db/lost-tasks.ts';

/** The tasks that the units of somebody lost, or one of them, as far as they may read what they filed. */
export async function lostBy(
	db: Db,
	actor: Actor,
	taskId: string | null = null
): Promise<LostTask[]> {
	const own = actor.unitIds.filter((unitId) => can(actor, 'report.read', { unitId }));
	return listLostTasks(db, actor.jurisdictionId, own, taskId);
}
