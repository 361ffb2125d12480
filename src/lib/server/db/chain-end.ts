import type { Db } from './client.ts';

/** The last link of a chain. */
export type ChainEnd = { seq: number; hash: string };

/** By transaction, of those that do many deeds: nobody else can add a link that they see. */
const ends = new WeakMap<Db, Map<string, ChainEnd>>();

/** From now on a transaction asks only once where a chain ends. */
export function keepChainEnds(trx: Db): void {
	ends.set(trx, new Map());
}

/** What it has added was taken back. */
export function forgetChainEnds(trx: Db): void {
	ends.get(trx)?.clear();
}

/** A transaction that keeps them has added a link. */
export function noteChainEnd(trx: Db, jurisdictionId: string, { seq, hash }: ChainEnd): void {
	ends.get(trx)?.set(jurisdictionId, { seq, hash });
}

/** Where the chain of a district ends. */
export async function findChainEnd(db: Db, jurisdictionId: string): Promise<ChainEnd | undefined> {
	const kept = ends.get(db)?.get(jurisdictionId);
	if (kept) return kept;
	const end = await db
		.selectFrom('audit_event')
		.select(['seq', 'hash'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (end) noteChainEnd(db, jurisdictionId, end);
	return end;
}
