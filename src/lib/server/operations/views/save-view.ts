import { can, type Actor } from '../../../domain/actor.ts';
import type { GridLayout } from '../../../domain/ledger/grid-layout.ts';
import {
	keptSearch,
	mostViews,
	readViewName,
	searchProblems
} from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { insertView, listViews } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { forbidden, placeBehind, recordView } from './view-of.ts';

/** 另存为视图: what the ledger shows now, under a name of one's own. Null leaves the grid as it is. */
export async function saveView(
	db: Db,
	actor: Actor,
	{ name: typed, search, layout }: { name: string; search: string; layout: GridLayout | null },
	now: string
): Promise<Result<{ id: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const { jurisdictionId } = actor;
		const all = await listViews(trx, jurisdictionId, actor.id);
		const own = all.filter(({ accountId }) => accountId === actor.id);
		const kept = own.filter(({ publishedAt }) => publishedAt === null);
		const { name, problems } = readViewName(typed, own);
		problems.push(...searchProblems(search));
		if (kept.length >= mostViews) {
			problems.push({ code: 'view.too-many', facts: { most: mostViews } });
		}
		if (problems.length > 0) return { ok: false, problems };
		const id = newId();
		const asks = { search: keptSearch(search), layout, position: placeBehind(kept) };
		const view = { id, accountId: actor.id, room: 'tasks' as const, name, ...asks };
		await insertView(trx, jurisdictionId, view, now);
		const act = { action: 'view.save', id, name, isOpen: false };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { id } };
	});
}
