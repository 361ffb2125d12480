import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { heldLostTasks, listLostTasks, type LostTask } from '$lib/server/db/lost-tasks.ts';

/** All tasks that the units of somebody lost and filed for, as far as they may read that. */
export function lostBy(db: Db, actor: Actor, stand: string): Promise<readonly LostTask[]> {
	return heldLostTasks(db, actor.jurisdictionId, readingUnits(actor), stand);
}

/** One of them; undefined where it is not lost, or never was theirs. */
export async function lostTaskOf(
	db: Db,
	actor: Actor,
	taskId: string
): Promise<LostTask | undefined> {
	const left = await leftTaskOf(db, actor, taskId);
	return left && left.months > 0 ? left : undefined;
}

/** One that they answered for and do no more, filed for or not. */
export async function leftTaskOf(
	db: Db,
	actor: Actor,
	taskId: string
): Promise<LostTask | undefined> {
	return (await listLostTasks(db, actor.jurisdictionId, readingUnits(actor), taskId))[0];
}

function readingUnits(actor: Actor): string[] {
	return actor.unitIds.filter((unitId) => can(actor, 'report.read', { unitId }));
}
