import { anchorLine } from '../../domain/audit-anchor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import { insertAnchor, listChainEnds, listLastAnchors } from '../db/audit-anchors.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';

/**
 * Marks the end of every chain once a day, and answers with the youngest mark of each as a line of
 * text, for keeping where nobody who can reach the database can change it. A chain that has not
 * grown keeps the mark it has.
 */
export async function anchorAudit(db: Db, now: string): Promise<string[]> {
	return transact(db, async (trx) => {
		const today = shanghaiDay(now);
		const ends = await listChainEnds(trx);
		const chains = ends.map(({ jurisdictionId }) => jurisdictionId);
		const marks = await listLastAnchors(trx, chains);
		const done = new Set(marks.filter(({ on }) => on === today).map((mark) => mark.jurisdictionId));
		for (const end of ends) {
			if (!done.has(end.jurisdictionId)) await insertAnchor(trx, 'day', end, now);
		}
		return (await listLastAnchors(trx, chains)).map(anchorLine);
	});
}
