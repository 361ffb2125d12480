import { leastAuditDays } from '../../domain/audit.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { programName } from '../../words/actor.ts';
import { deleteAnchorsUpTo, insertAnchor } from '../db/audit-anchors.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import { deleteLinksUpTo, findOldLinks, listChains } from '../db/audit-purge.ts';
import type { Db } from '../db/client.ts';
import { findSettings } from '../db/settings.ts';
import { transact } from '../db/transact.ts';

/** In one transaction, so that no other write has to wait for long. */
const mostAtOnce = 10_000;
const dayLength = 86_400_000;

/**
 * Takes out of every chain what is older than its district keeps (保存天数), from the start only and
 * never the last link. The last one taken out stays as an anchor, by which the rest can still be
 * verified, and the log tells how much went. `days` keeps more than the district asks for; fewer
 * than the law's six months is refused.
 */
export async function purgeAudit(
	db: Db,
	{ days = leastAuditDays }: { days?: number },
	now: string
): Promise<number> {
	if (!(days >= leastAuditDays)) {
		throw new RangeError(`the log is kept for ${leastAuditDays} days at least, not ${days}`);
	}
	let events = 0;
	for (const chain of await listChains(db)) {
		const { auditDays } = await findSettings(db, chain, shanghaiDay(now));
		const keep = Math.max(days, auditDays);
		const before = new Date(Date.parse(now) - keep * dayLength).toISOString();
		for (;;) {
			const taken = await purgeChain(db, chain, { before, keep }, now);
			if (taken === 0) break;
			events += taken;
		}
	}
	return events;
}

async function purgeChain(
	db: Db,
	chain: string,
	{ before, keep }: { before: string; keep: number },
	now: string
): Promise<number> {
	return transact(db, async (trx) => {
		const old = await findOldLinks(trx, chain, { before, most: mostAtOnce });
		if (!old) return 0;
		await deleteLinksUpTo(trx, chain, old.through);
		await deleteAnchorsUpTo(trx, chain, old.through);
		const last = { jurisdictionId: chain, seq: old.through, hash: old.hash };
		await insertAnchor(trx, 'purge', last, now);
		await appendAuditEvent(trx, chain, {
			at: now,
			actorId: null,
			actorName: programName,
			action: 'audit.purge',
			summary: { ...old, keptDays: keep }
		});
		return old.events;
	});
}
