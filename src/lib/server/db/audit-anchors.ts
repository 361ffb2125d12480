import type { Selectable } from 'kysely';
import type { Anchor } from '../../domain/audit-anchor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Db } from './client.ts';
import type { AuditAnchorTable } from './tables/traces.ts';

/** `day`: the end of a chain on a day. `purge`: the last link that was taken out for its age. */
export type StoredAnchor = Anchor & { kind: 'day' | 'purge' };

/** Every anchor, by chain and along it. */
export async function listAnchors(
	db: Db,
	filter: { jurisdictionIds?: readonly string[]; kind?: 'day' | 'purge' } = {}
): Promise<StoredAnchor[]> {
	const { jurisdictionIds, kind } = filter;
	const rows = await db
		.selectFrom('audit_anchor')
		.selectAll()
		.$if(jurisdictionIds !== undefined, (query) =>
			query.where('jurisdiction_id', 'in', jurisdictionIds ?? [])
		)
		.$if(kind !== undefined, (query) => query.where('kind', '=', kind ?? ''))
		.orderBy('jurisdiction_id')
		.orderBy('seq')
		.execute();
	return rows.map(toAnchor);
}

/** The youngest day anchor of each of these chains. */
export async function listLastAnchors(
	db: Db,
	jurisdictionIds: readonly string[]
): Promise<StoredAnchor[]> {
	const found: StoredAnchor[] = [];
	for (const jurisdictionId of jurisdictionIds) {
		const row = await db
			.selectFrom('audit_anchor')
			.selectAll()
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('kind', '=', 'day')
			.orderBy('seq', 'desc')
			.limit(1)
			.executeTakeFirst();
		if (row) found.push(toAnchor(row));
	}
	return found;
}

/**
 * Where each chain ends. The fictional district's is left out: it is put right again with all its
 * traces, and an anchor would tell of that for ever.
 */
export async function listChainEnds(
	db: Db
): Promise<{ jurisdictionId: string; seq: number; hash: string }[]> {
	const demos = db.selectFrom('jurisdiction').select('id').where('demo_day', 'is not', null);
	const rows = await db
		.selectFrom('audit_event as event')
		.innerJoin(
			db
				.selectFrom('audit_event')
				.select(({ fn }) => ['jurisdiction_id', fn.max('seq').as('seq')])
				.groupBy('jurisdiction_id')
				.as('last'),
			(join) =>
				join
					.onRef('last.jurisdiction_id', '=', 'event.jurisdiction_id')
					.onRef('last.seq', '=', 'event.seq')
		)
		.select(['event.jurisdiction_id', 'event.seq', 'event.hash'])
		.where('event.jurisdiction_id', 'not in', demos)
		.orderBy('event.jurisdiction_id')
		.execute();
	return rows.map(({ jurisdiction_id, ...end }) => ({ jurisdictionId: jurisdiction_id, ...end }));
}

/** A link that is marked already keeps its older mark. */
export async function insertAnchor(
	db: Db,
	kind: 'day' | 'purge',
	{ jurisdictionId, seq, hash }: { jurisdictionId: string; seq: number; hash: string },
	madeAt: string
): Promise<void> {
	await db
		.insertInto('audit_anchor')
		.values({ jurisdiction_id: jurisdictionId, kind, seq, hash, made_at: madeAt })
		.onConflict((conflict) => conflict.columns(['jurisdiction_id', 'kind', 'seq']).doNothing())
		.execute();
}

/** Anchors of links that a purge took out. */
export async function deleteAnchorsUpTo(
	db: Db,
	jurisdictionId: string,
	seq: number
): Promise<void> {
	await db
		.deleteFrom('audit_anchor')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('seq', '<=', seq)
		.execute();
}

function toAnchor(row: Selectable<AuditAnchorTable>): StoredAnchor {
	return {
		jurisdictionId: row.jurisdiction_id,
		kind: row.kind === 'purge' ? 'purge' : 'day',
		seq: row.seq,
		hash: row.hash,
		on: dayOf(row.made_at)
	};
}

/** Somebody who tampers may leave any text; it must be found and not stop the search. */
export function dayOf(madeAt: string): string {
	try {
		return shanghaiDay(madeAt);
	} catch {
		return madeAt;
	}
}
