import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { deleteSession } from '../db/sessions.ts';
import { transact } from '../db/transact.ts';
import type { Recognised } from '../session/recognise.ts';

/** Ends the session somebody is in; the token is worth nothing from then on. */
export async function signOut(db: Db, leaving: Recognised, now: string): Promise<void> {
	await transact(db, (trx) => endOwnSession(trx, leaving, now));
}

/** The same, as part of coming in as somebody else. */
export async function endOwnSession(
	trx: Db,
	{ session, account }: Recognised,
	now: string
): Promise<void> {
	await deleteSession(trx, session.jurisdictionId, session.id);
	await appendAuditEvent(trx, session.jurisdictionId, {
		at: now,
		actorId: account.id,
		actorName: account.name,
		...(session.address === null ? {} : { address: session.address }),
		action: 'session.sign-out'
	});
}
