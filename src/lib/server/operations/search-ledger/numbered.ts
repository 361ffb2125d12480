import { can, type Actor } from '../../../domain/actor.ts';
import type { Db } from '../../db/client.ts';
import { listSeenTasks, listUnitIdsOf } from '../../db/search-tasks.ts';

/** The tasks of a plan that bear a number and may be read; several where a list numbers them alike. */
export async function numberedTasks(
	db: Db,
	actor: Actor,
	planId: string,
	number: string
): Promise<string[]> {
	const numbers = [...new Set([number, number.toUpperCase()])];
	const seen = await listSeenTasks(db, actor.jurisdictionId, planId, { numbers });
	const ids = seen.map(({ taskId }) => taskId);
	const unitsOf = await listUnitIdsOf(db, actor.jurisdictionId, ids);
	return ids.filter((id) => can(actor, 'task.read', { unitIds: unitsOf.get(id) ?? [] }));
}
