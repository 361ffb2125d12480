import { can, type Actor } from '$lib/domain/actor.ts';
import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import type { Db } from '$lib/server/db/client.ts';
import { keeper } from '$lib/server/db/keeper.ts';
import { listDifferences } from '$lib/server/operations/tasks/read-differences.ts';

/** As many lists are looked at in turn. */
const keep = keeper<readonly TodoTask[]>(20);

/**
 * The tasks of a list whose formers were changed since they were carried over, for the office: it says
 * of each whether it goes along. Read again once anything was done to the district (`stand`).
 */
export async function formerTodosOf(
	db: Db,
	actor: Actor,
	{ planId, day }: { planId: string; day: string },
	stand: string
): Promise<readonly TodoTask[]> {
	if (!can(actor, 'task.edit', {})) return [];
	const { jurisdictionId } = actor;
	return keep(db, [jurisdictionId, planId, day].join(' '), stand, async () => {
		const all = await listDifferences(db, jurisdictionId, { planId }, day);
		const ids = new Set(all.map(({ heir }) => heir.task.id));
		return [...ids].map((taskId) => ({ todo: 'former' as const, taskId, planId }));
	});
}
