import { listLedger } from '$lib/server/db/ledger-rows.ts';
import type { Plan } from '$lib/server/db/plans.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Done } from '../sent.ts';

/**
 * What brought whoever is here to this page: a task that was just added, or parts that were just
 * split from it, each by its link. The address says so, for a form of another page was sent.
 */
export async function arrivedOf(
	locals: App.Locals,
	search: URLSearchParams,
	{ plan, now }: { plan: Plan; now: string }
): Promise<Done | null> {
	const done = search.get('done');
	if (done === 'add') return { deed: 'add', act: null, count: 1 };
	if (done !== 'split') return null;
	const { jurisdictionId } = whoIsHere(locals).actor;
	const ids = search.getAll('part').slice(0, 20);
	const rows = await listLedger(locals.db, jurisdictionId, plan, now, ids, { drafts: false });
	const came = rows.filter(({ id }) => ids.includes(id)).map(({ id, number }) => ({ id, number }));
	return came.length === 0 ? null : { deed: 'split', act: null, count: came.length, came };
}
