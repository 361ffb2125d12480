import { can } from '$lib/domain/actor.ts';
import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import { heldTodos } from '$lib/server/db/unit-todos.ts';
import { standOf } from './districts-here.server.ts';

/** What waits for the units of whoever is here; null for those who work for none. */
export async function todosHere(locals: App.Locals): Promise<readonly TodoTask[] | null> {
	const { actor } = locals;
	if (!actor) return null;
	const unitIds = actor.unitIds.filter((unitId) => can(actor, 'task.acknowledge', { unitId }));
	if (unitIds.length === 0) return null;
	const { jurisdictionId } = actor;
	return heldTodos(locals.db, jurisdictionId, unitIds, await standOf(locals, jurisdictionId));
}
