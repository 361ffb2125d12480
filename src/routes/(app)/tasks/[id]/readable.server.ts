import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listUnitIdsOf } from '$lib/server/db/search-tasks.ts';
import { listTaskVersions } from '$lib/server/db/task-changes.ts';

/** Those of some tasks that are still there and that somebody may open. */
export async function readableTasks(
	db: Db,
	actor: Actor,
	ids: readonly string[]
): Promise<Set<string>> {
	const { jurisdictionId } = actor;
	const once = [...new Set(ids)];
	const [present, unitsOf] = await Promise.all([
		listTaskVersions(db, jurisdictionId, once),
		listUnitIdsOf(db, jurisdictionId, once)
	]);
	const mayRead = (id: string) => can(actor, 'task.read', { unitIds: unitsOf.get(id) ?? [] });
	return new Set(once.filter((id) => present.has(id) && mayRead(id)));
}
