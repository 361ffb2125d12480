import { programName } from '../../words/actor.ts';
import { appendAuditEvent, installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';

/** The trail tells when the program started, and whether it was opened to the network unencrypted. */
export async function noteStart(
	db: Db,
	{ version, plainLan }: { version: string; plainLan: boolean },
	now: string
): Promise<void> {
	await transact(db, (trx) =>
		appendAuditEvent(trx, installEvents, {
			at: now,
			actorId: null,
			actorName: programName,
			action: plainLan ? 'server.start-plain' : 'server.start',
			summary: { version }
		})
	);
}
