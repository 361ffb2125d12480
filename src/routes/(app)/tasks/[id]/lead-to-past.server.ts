import { redirect } from '@sveltejs/kit';
import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { lostTaskOf } from '../past/lost.server.ts';

/** Whose task it was comes from an old address to what they filed for it; the page itself is not theirs. */
export async function leadToPast(db: Db, actor: Actor, taskId: string): Promise<void> {
	// who reads every task is spared the question
	if (can(actor, 'task.read', { unitIds: [] })) return;
	const lost = await lostTaskOf(db, actor, taskId);
	if (lost) redirect(303, `/tasks/past/${lost.id}`);
}
