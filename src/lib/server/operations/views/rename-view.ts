import { can, type Actor } from '../../../domain/actor.ts';
import { readViewName } from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listViews, updateView } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { namesOfPublished, publishedProblems } from './published-names.ts';
import { changeableView, forbidden, recordView } from './view-of.ts';

/** Another name; a published one must differ from what else everybody has. */
export async function renameView(
	db: Db,
	actor: Actor,
	{ id, name: typed }: { id: string; name: string },
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const found = await changeableView(trx, actor, id);
		if (!found.ok) return found;
		const { accountId, name: from, publishedAt } = found.value;
		const isOpen = publishedAt !== null;
		const all = await listViews(trx, actor.jurisdictionId, accountId);
		const others = all.filter((view) => view.id !== id);
		const own = others.filter((view) => view.accountId === accountId);
		const { name, problems } = readViewName(typed, own);
		if (problems.length === 0 && isOpen) {
			problems.push(...publishedProblems(name, namesOfPublished(others)));
		}
		if (problems.length > 0) return { ok: false, problems };
		if (name === from) return { ok: true, value: { name } };
		await updateView(trx, actor.jurisdictionId, id, { name }, now);
		const act = { action: 'view.rename', id, name, isOpen };
		await recordView(trx, actor, act, now, { from });
		return { ok: true, value: { name } };
	});
}
