import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { findView, listViews, updatePublished } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { namesOfPublished, publishedProblems } from './published-names.ts';
import { absent, changeableView, forbidden, placeBehind, recordView } from './view-of.ts';

/** 发布给全体: everybody finds it in the menu, and sees in it what they may see. The office alone. */
export async function publishView(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.publish', {})) return forbidden;
		const { jurisdictionId } = actor;
		const view = await findView(trx, jurisdictionId, id);
		// one's own, or what one has just taken back from everybody
		const isAtHand = view && (can(actor, 'view.save', view) || view.withdrawnBy === actor.id);
		if (!isAtHand || view.removedAt !== null) return absent;
		const { name } = view;
		if (view.publishedAt !== null) return { ok: true, value: { name } };
		const all = await listViews(trx, jurisdictionId, actor.id);
		const problems = publishedProblems(name, namesOfPublished(all));
		if (problems.length > 0) return { ok: false, problems };
		const place = placeBehind(all.filter(({ publishedAt }) => publishedAt !== null));
		const published = { by: actor.id, at: now };
		await updatePublished(trx, jurisdictionId, id, { published }, place);
		const act = { action: 'view.publish', id, name, isOpen: true };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name } };
	});
}

/** 撤回发布: it is a view of its owner alone again, whoever of the office takes it back. */
export async function withdrawView(
	db: Db,
	actor: Actor,
	id: string,
	now: string
): Promise<Result<{ name: string; isOwn: boolean }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.publish', {})) return forbidden;
		const found = await changeableView(trx, actor, id);
		if (!found.ok) return found;
		const { name, accountId, publishedAt } = found.value;
		const isOwn = accountId === actor.id;
		// pressed twice: it is withdrawn, as was asked
		if (publishedAt === null) return { ok: true, value: { name, isOwn } };
		const all = await listViews(trx, actor.jurisdictionId, accountId);
		const place = placeBehind(all.filter((view) => view.publishedAt === null));
		const withdrawn = { by: actor.id };
		await updatePublished(trx, actor.jurisdictionId, id, { withdrawn }, place);
		const act = { action: 'view.withdraw', id, name, isOpen: true };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name, isOwn } };
	});
}
