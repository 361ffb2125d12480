import { can, type Actor } from '../../../domain/actor.ts';
import { mostViews, readViewName } from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { deleteRemovedViews, findView, listViews, updateView } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { absent, changeableView, forbidden, recordView } from './view-of.ts';

/**
 * Deletes one's own view; until the next is deleted it can be taken back. What is published is
 * withdrawn first: nobody takes it from everybody by the way.
 */
export async function dropView(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const found = await changeableView(trx, actor, id);
		if (!found.ok) return found;
		const { name, publishedAt } = found.value;
		if (publishedAt !== null) return forbidden;
		await deleteRemovedViews(trx, actor.jurisdictionId, actor.id);
		await updateView(trx, actor.jurisdictionId, id, { removedAt: now }, now);
		const act = { action: 'view.drop', id, name, isOpen: false };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name } };
	});
}

/** Brings back the view that one deleted last, where it stood; its name must still be free. */
export async function takeBackView(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const view = await findView(trx, actor.jurisdictionId, id);
		if (!view || !can(actor, 'view.save', view)) return absent;
		// pressed twice: it is back, as was asked
		if (view.removedAt === null) return { ok: true, value: { name: view.name } };
		const all = await listViews(trx, actor.jurisdictionId, actor.id);
		const own = all.filter(({ accountId }) => accountId === actor.id);
		const { name, problems } = readViewName(view.name, own);
		if (own.filter(({ publishedAt }) => publishedAt === null).length >= mostViews) {
			problems.push({ code: 'view.too-many', facts: { most: mostViews } });
		}
		if (problems.length > 0) return { ok: false, problems };
		await updateView(trx, actor.jurisdictionId, id, { removedAt: null }, now);
		const act = { action: 'view.take-back', id, name, isOpen: false };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name } };
	});
}
