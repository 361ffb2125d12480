import { redirect, type RequestEvent } from '@sveltejs/kit';
import { can } from '$lib/domain/actor.ts';
import { findAddressedTask } from '$lib/server/db/addressed-tasks.ts';
import { whoIsHere } from '../../../who.server.ts';
import { lostBy } from '../past/lost.server.ts';

/** Whose task it was comes from an old address to what they filed for it; the page itself is not theirs. */
export async function leadToPast({
	locals,
	params
}: Pick<RequestEvent<{ id: string }>, 'locals' | 'params'>): Promise<void> {
	const { actor } = whoIsHere(locals);
	// who reads every task is spared the question
	if (can(actor, 'task.read', { unitIds: [] })) return;
	const task = await findAddressedTask(locals.db, actor.jurisdictionId, params.id);
	const unitIds = task?.units.map(({ id }) => id) ?? [];
	if (!task || can(actor, 'task.read', { unitIds })) return;
	const [lost] = await lostBy(locals.db, actor, params.id);
	if (lost) redirect(303, `/tasks/past/${lost.id}`);
}
