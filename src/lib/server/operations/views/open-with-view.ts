import { can, type Actor } from '../../../domain/actor.ts';
import { isReadyView } from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { listViews, replaceOpeningView } from '../../db/saved-views.ts';
import { recordAct } from '../record-act.ts';
import { transactAs } from '../transact-as.ts';
import { absent, forbidden } from './view-of.ts';

/** Which view of the menu one's own ledger opens with; null is all tasks, as at first. */
export async function openWithView(
	db: Db,
	actor: Actor,
	id: string | null,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'view.save', { accountId: actor.id })) return forbidden;
		const { jurisdictionId } = actor;
		if (id !== null && !isReadyView(id)) {
			const all = await listViews(trx, jurisdictionId, actor.id);
			if (!all.some((view) => view.id === id)) return absent;
		}
		await replaceOpeningView(trx, jurisdictionId, actor.id, id);
		const summary = { whole: id === null };
		const of = id === null ? {} : { objectId: id };
		const act = { action: 'view.open-with', noun: 'view', ...of, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}
