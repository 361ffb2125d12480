import type { Actor } from '../../domain/actor.ts';
import { actorName } from '../../words/actor.ts';
import { appendAuditEvent, type AuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';

type Act = Pick<AuditEvent, 'action' | 'noun' | 'objectId' | 'summary'>;

/** Adds what somebody did to the chain of the district. Call it in the transaction of the deed. */
export function recordAct(trx: Db, actor: Actor, act: Act, now: string): Promise<void> {
	return appendAuditEvent(trx, actor.jurisdictionId, {
		...act,
		at: now,
		actorId: actor.id,
		actorName: actorName(actor),
		...(actor.address === null ? {} : { address: actor.address })
	});
}
