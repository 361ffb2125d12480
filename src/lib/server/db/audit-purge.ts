import type { Db } from './client.ts';

export type OldLinks = { events: number; from: string; to: string; through: number; hash: string };

/**
 * The start of a chain that is older than a moment, at most so many links, and never its last one.
 * A young link ends it: one with an old date behind it, from a clock set back, stays.
 */
export async function findOldLinks(
	db: Db,
	jurisdictionId: string,
	{ before, most }: { before: string; most: number }
): Promise<OldLinks | undefined> {
	const chain = db.selectFrom('audit_event').where('jurisdiction_id', '=', jurisdictionId);
	const { first, last } = await chain
		.select(({ fn }) => [fn.min('seq').as('first'), fn.max('seq').as('last')])
		.executeTakeFirstOrThrow();
	const young = await chain
		.select(({ fn }) => fn.min('seq').as('seq'))
		.where('happened_at', '>=', before)
		.executeTakeFirstOrThrow();
	const end = Math.min(young.seq ?? last, last, first + most) - 1;
	if (end < first) return undefined;
	const from = await chain.select('happened_at').where('seq', '=', first).executeTakeFirstOrThrow();
	const through = await chain
		.select(['seq', 'happened_at', 'hash'])
		.where('seq', '<=', end)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirstOrThrow();
	const counted = await chain
		.select(({ fn }) => fn.countAll().as('events'))
		.where('seq', '<=', through.seq)
		.executeTakeFirstOrThrow();
	return {
		events: Number(counted.events),
		from: from.happened_at,
		to: through.happened_at,
		through: through.seq,
		hash: through.hash
	};
}

export async function deleteLinksUpTo(db: Db, jurisdictionId: string, seq: number): Promise<void> {
	await db
		.deleteFrom('audit_event')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('seq', '<=', seq)
		.execute();
}

/** Every chain that has events. */
export async function listChains(db: Db): Promise<string[]> {
	const rows = await db
		.selectFrom('audit_event')
		.select('jurisdiction_id')
		.distinct()
		.orderBy('jurisdiction_id')
		.execute();
	return rows.map((row) => row.jurisdiction_id);
}
