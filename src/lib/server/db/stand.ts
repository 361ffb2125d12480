import type { Link } from '../../domain/ledger/touched-tasks.ts';
import { listLinksFrom } from './audit-events.ts';
import { findChainEnd, type ChainEnd } from './chain-end.ts';
import type { Db } from './client.ts';

/**
 * What a district has stood at since: whatever is done to it adds a link to its chain, and the stand
 * is the last one. Ask for it before reading, so that what is written meanwhile is read twice and
 * never missed.
 */
export async function findStand(db: Db, jurisdictionId: string): Promise<string> {
	return standAt(await findChainEnd(db, jurisdictionId));
}

export function standAt(last: ChainEnd | undefined): string {
	return last ? `${last.seq} ${last.hash}` : '';
}

/** The link that a stand is; none where nothing was ever done. */
export function endAt(stand: string): ChainEnd | undefined {
	const [seq, hash] = stand.split(' ');
	return hash === undefined ? undefined : { seq: Number(seq), hash };
}

/**
 * What was done to a district since it stood there, as far as `most`; undefined where its chain does
 * not go on from there: the fictional district begins anew when it is put right.
 */
export async function linksSince(
	db: Db,
	jurisdictionId: string,
	stand: string,
	most: number
): Promise<Link[] | undefined> {
	const seq = Number(stand.split(' ', 1)[0]);
	const [last, ...links] = await listLinksFrom(db, jurisdictionId, seq, most + 1);
	return last && standAt(last) === stand ? links : undefined;
}
