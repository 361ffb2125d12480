import { findLastLink } from './audit-events.ts';
import type { Db } from './client.ts';

/**
 * What a district has stood at since: whatever is done to it adds a link to its chain, and the stand
 * is the last one. Ask for it before reading, so that what is written meanwhile is read twice and
 * never missed.
 */
export async function findStand(db: Db, jurisdictionId: string): Promise<string> {
	return standAt(await findLastLink(db, jurisdictionId));
}

export function standAt(last: { seq: number; hash: string } | undefined): string {
	return last ? `${last.seq} ${last.hash}` : '';
}

/** The place in the chain that a stand was at. */
export function seqOf(stand: string): number {
	return Number(stand.split(' ', 1)[0]);
}
