import type { Db } from '../../db/client.ts';
import { listJurisdictions } from '../../db/jurisdictions.ts';
import type { Outside } from '../../outgoing/outside.ts';
import { sendReminders } from './send-reminders.ts';
import { workOffOutgoing } from './work-off-outgoing.ts';

export type Reminded = { units: number; sent: number };

/** What every minute looks for: reminders that are due, and what waits to leave the house. */
export async function remindByClock(
	db: Db,
	outside: Outside,
	now: string,
	signal: AbortSignal
): Promise<Reminded> {
	const ways = { mail: outside.mail !== null, webhook: outside.webhook !== null };
	const done = { units: 0, sent: 0 };
	for (const { id, demoDay } of await listJurisdictions(db)) {
		// the fictional district stands still, and nobody there can be written to
		if (demoDay !== null) continue;
		done.units += await sendReminders(db, id, ways, now);
		done.sent += await workOffOutgoing(db, id, outside, now, { signal });
	}
	return done;
}
