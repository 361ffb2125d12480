import { can, type Actor } from '../../domain/actor.ts';
import { updateNoticesSeen } from '../db/account-notices.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';

/** Somebody has read a notice of their own, or all of them. It changes nothing that others see. */
export async function seeNotices(
	db: Db,
	actor: Actor,
	id: string | null,
	now: string
): Promise<void> {
	if (!can(actor, 'account.own', { accountId: actor.id })) return;
	const own = { accountId: actor.id, id };
	await transact(db, (trx) => updateNoticesSeen(trx, actor.jurisdictionId, own, now));
}
