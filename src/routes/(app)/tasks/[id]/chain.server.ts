import { can, type Actor } from '$lib/domain/actor.ts';
import { findCarryChain, type CarryLink } from '$lib/server/db/carried-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listUnitIdsOf } from '$lib/server/db/search-tasks.ts';
import { dateText } from '$lib/words/format.ts';

/**
 * What a task was in the lists before and became in those after. That it was and became something is
 * no secret; whose it was not finds no link.
 */
export async function chainOf(
	db: Db,
	actor: Actor,
	{
		id,
		dueOn,
		ongoing,
		state
	}: { id: string; dueOn: string | null; ongoing: boolean; state: string }
) {
	const { jurisdictionId } = actor;
	const { before, after } = await findCarryChain(db, jurisdictionId, id);
	const ids = [...before, ...after].map((link) => link.id);
	const unitsOf = await listUnitIdsOf(db, jurisdictionId, ids);
	const shown = ({ id, year, number }: CarryLink) => ({
		...{ id, year, number },
		mayRead: can(actor, 'task.read', { unitIds: unitsOf.get(id) ?? [] })
	});
	const [last] = before;
	const isOpen = state === 'active' && dueOn === null && !ongoing;
	return {
		before: before.map(shown),
		after: after.map(shown),
		/** A deadline that had passed, while no new one is set. */
		lostDeadline: isOpen && last?.dueOn ? (last.deadlineText ?? dateText(last.dueOn)) : null
	};
}
