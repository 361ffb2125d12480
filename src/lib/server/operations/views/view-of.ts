import { can, type Actor } from '../../../domain/actor.ts';
import type { SavedView } from '../../../domain/ledger/saved-view.ts';
import type { Result } from '../../../domain/problem.ts';
import type { Db } from '../../db/client.ts';
import { findView } from '../../db/saved-views.ts';
import { recordAct } from '../record-act.ts';

/**
 * A view that an actor may change: the own one, or a published one for the office. Another's is not
 * there; a published one is there to be seen, so that a missing right is said.
 */
export async function changeableView(
	trx: Db,
	actor: Actor,
	id: string
): Promise<Result<SavedView>> {
	const view = await findView(trx, actor.jurisdictionId, id);
	if (view?.removedAt !== null) return absent;
	if (view.publishedAt !== null) {
		return can(actor, 'view.publish', {}) ? { ok: true, value: view } : forbidden;
	}
	return can(actor, 'view.save', view) ? { ok: true, value: view } : absent;
}

export const absent: Result<never> = {
	ok: false,
	problems: [{ code: 'view.absent', facts: {} }]
};
export const forbidden: Result<never> = {
	ok: false,
	problems: [{ code: 'right.missing', facts: {} }]
};

/** The place behind the last of those that it will stand among. */
export function placeBehind(views: readonly SavedView[]): number {
	return Math.max(0, ...views.map(({ position }) => position)) + 1;
}

type ViewAct = { action: string; id: string; name: string; isOpen: boolean };

/** What somebody keeps for themselves is told without its name; what everybody has, with it. */
export function recordView(
	trx: Db,
	actor: Actor,
	{ action, id, name, isOpen }: ViewAct,
	now: string,
	more: Record<string, string> = {}
): Promise<void> {
	const summary = isOpen ? { name, ...more } : {};
	return recordAct(trx, actor, { action, noun: 'view', objectId: id, summary }, now);
}
