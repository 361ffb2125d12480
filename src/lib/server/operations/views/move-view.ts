import { can, type Actor } from '../../../domain/actor.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listViews, updateView } from '../../db/saved-views.ts';
import { transactAs } from '../transact-as.ts';
import { changeableView, forbidden, recordView } from './view-of.ts';

/** One up or down among the own ones, or among the published; past either end it stays. */
export async function moveView(
	db: Db,
	actor: Actor,
	{ id, by }: { id: string; by: 1 | -1 },
	now: string
): Promise<Result<{ name: string }>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const found = await changeableView(trx, actor, id);
		if (!found.ok) return found;
		const { name, publishedAt } = found.value;
		const isOpen = publishedAt !== null;
		const all = await listViews(trx, actor.jurisdictionId, actor.id);
		const ids = all.filter((view) => (view.publishedAt !== null) === isOpen).map((view) => view.id);
		const from = ids.indexOf(id);
		const other = ids[from + by];
		if (other === undefined) return { ok: true, value: { name } };
		ids[from] = other;
		ids[from + by] = id;
		for (const [at, each] of ids.entries()) {
			const known = all.find((view) => view.id === each);
			if (known?.position === at + 1) continue;
			await updateView(trx, actor.jurisdictionId, each, { position: at + 1 }, now);
		}
		const act = { action: 'view.move', id, name, isOpen };
		await recordView(trx, actor, act, now);
		return { ok: true, value: { name } };
	});
}
