import { can } from '$lib/domain/actor.ts';
import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import { heldSaid } from '$lib/server/db/said-todos.ts';
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

/** The tasks on which a 批示 of whoever is here has no answer yet; null for who is no leader. */
export async function saidHere(locals: App.Locals): Promise<readonly TodoTask[] | null> {
	const { actor } = locals;
	// the office chases every one of them, whoever said it
	const isLeader =
		can(actor, 'directive.give', { kind: 'instruction' }) &&
		!can(actor, 'directive.give', { kind: 'supervision' });
	if (!actor || !isLeader) return null;
	const { jurisdictionId, id } = actor;
	return heldSaid(locals.db, jurisdictionId, id, await standOf(locals, jurisdictionId));
}

/** Both, for a view that shows the tasks of one of them. */
export async function ownTasksHere(locals: App.Locals): Promise<readonly TodoTask[]> {
	const [todos, said] = [await todosHere(locals), await saidHere(locals)];
	return [...(todos ?? []), ...(said ?? [])];
}
