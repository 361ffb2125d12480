import { can, type Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { listPartsOf } from '$lib/server/db/split-parts.ts';
import type { Done } from '../sent.ts';

/**
 * What brought whoever is here to this page: a task that was just added, or parts that were just
 * split from it, each by its link. The address says so, for a form of another page was sent; anybody
 * can write an address, so that it is believed only of what was really done, by who may do it.
 */
export async function arrivedOf(
	db: Db,
	actor: Actor,
	search: URLSearchParams,
	{ taskId, lastVerb }: { taskId: string; lastVerb: string | undefined }
): Promise<Done | null> {
	const done = search.get('done');
	if (done === null || !can(actor, 'task.edit', {})) return null;
	if (done === 'add') {
		return lastVerb === 'add' ? { deed: 'add', act: null, count: 1 } : null;
	}
	if (done !== 'split') return null;
	const ids = search.getAll('part').slice(0, 20);
	const came = await listPartsOf(db, actor.jurisdictionId, taskId, ids);
	return came.length === 0 ? null : { deed: 'split', act: null, count: came.length, came };
}
