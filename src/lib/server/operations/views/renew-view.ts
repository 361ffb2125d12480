import { can, type Actor } from '../../../domain/actor.ts';
import type { GridLayout } from '../../../domain/ledger/grid-layout.ts';
import { keptSearch, searchProblems } from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { updateView } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { changeableView, forbidden, recordView } from './view-of.ts';

/** 更新视图: it asks for what is shown now. From the list, where there is no grid, its columns stay. */
export async function renewView(
	db: Db,
	actor: Actor,
	{ id, search, layout }: { id: string; search: string; layout: GridLayout | null },
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const found = await changeableView(trx, actor, id);
		if (!found.ok) return found;
		const problems = searchProblems(search);
		if (problems.length > 0) return { ok: false, problems };
		const { name, publishedAt } = found.value;
		const columns = layout === null ? {} : { layout };
		const asks = { search: keptSearch(search), ...columns };
		await updateView(trx, actor.jurisdictionId, id, asks, now);
		const act = { action: 'view.renew', id, name, isOpen: publishedAt !== null };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name } };
	});
}
