import { sql, type ExpressionBuilder, type Selectable, type SelectQueryBuilder } from 'kysely';
import { actionsOf, refusals, type ActionMatch, type AuditFilter } from '../../domain/audit.ts';
import { addDays, endOfDay } from '../../domain/date.ts';
import { installEvents } from './audit-events.ts';
import { readSummary } from './audit-summary.ts';
import type { Db } from './client.ts';
import { findDemoDistrict } from './jurisdictions.ts';
import type { Schema } from './schema.ts';
import type { AuditEventTable } from './tables/traces.ts';

export type LoggedEvent = ReturnType<typeof toEvent>;

/** A chain, or its part up to a link. */
export type ChainPart = { jurisdictionId: string; upTo?: number };

/**
 * The chains that somebody of a district reads: its own and the install's. Who walks through the
 * fictional district gets nothing of the real install.
 */
export async function readableChains(db: Db, jurisdictionId: string): Promise<string[]> {
	const demo = await findDemoDistrict(db);
	return demo?.id === jurisdictionId ? [jurisdictionId] : [jurisdictionId, installEvents];
}

/** The place of an event in the list, newest first. */
export type ListPlace = Pick<LoggedEvent, 'at' | 'jurisdictionId' | 'seq'>;

/**
 * Events newest first: a page of them by number, or those that come after one. Each chain is read
 * along its own index and no further than needed; a log of years would be sorted anew for every page
 * otherwise.
 */
export async function listAuditEvents(
	db: Db,
	chains: readonly ChainPart[],
	filter: AuditFilter,
	{ limit, skip = 0, after }: { limit: number; skip?: number; after?: ListPlace | undefined }
): Promise<LoggedEvent[]> {
	const [first, ...others] = chains.map((chain, rank) => {
		const newest = meant(db, [chain], filter)
			.$if(after !== undefined, (query) => query.where((eb) => isAfter(eb, chains, rank, after)))
			.selectAll()
			.select(sql<number>`${sql.lit(rank)}`.as('rank'))
			.orderBy('happened_at', 'desc')
			.orderBy('seq', 'desc')
			.limit(skip + limit);
		// SQLite takes no limit within a union otherwise
		return db.selectFrom(newest.as('newest')).selectAll();
	});
	if (!first) return [];
	const all = others.reduce((union, other) => union.unionAll(other), first);
	const rows = await db
		.selectFrom(all.as('event'))
		.selectAll()
		.orderBy('happened_at', 'desc')
		.orderBy('rank')
		.orderBy('seq', 'desc')
		.limit(limit)
		.offset(skip)
		.execute();
	return rows.map(toEvent);
}

/** How many events there are, and the moment of the oldest. */
export async function countAuditEvents(
	db: Db,
	chains: readonly ChainPart[],
	filter: AuditFilter
): Promise<{ count: number; oldest: string | null }> {
	const row = await meant(db, chains, filter)
		.select(({ fn }) => [fn.countAll().as('count'), fn.min('happened_at').as('oldest')])
		.executeTakeFirstOrThrow();
	return { count: Number(row.count), oldest: row.oldest };
}

function meant(
	db: Db,
	chains: readonly ChainPart[],
	filter: AuditFilter
): SelectQueryBuilder<Schema, 'audit_event', object> {
	let query = db
		.selectFrom('audit_event')
		.where((eb) =>
			eb.or(
				chains.map(({ jurisdictionId, upTo }) =>
					eb.and([
						eb('jurisdiction_id', '=', jurisdictionId),
						...(upTo === undefined ? [] : [eb('seq', '<=', upTo)])
					])
				)
			)
		);
	if (filter.from !== null) {
		query = query.where('happened_at', '>=', endOfDay(addDays(filter.from, -1)));
	}
	if (filter.to !== null) query = query.where('happened_at', '<', endOfDay(filter.to));
	if (filter.person !== '') query = query.where(nameHolds(filter.person));
	const { group } = filter;
	if (group !== null) query = query.where((eb) => matches(eb, actionsOf(group)));
	if (filter.refusals) query = query.where((eb) => matches(eb, refusals));
	return query;
}

type Where = ExpressionBuilder<Schema, 'audit_event'>;

/** SQLite's like knows capitals of its own, so both sides are made small for it. */
function nameHolds(part: string) {
	const pattern = `%${part.toLowerCase().replace(/[!%_]/g, '!$&')}%`;
	return sql<boolean>`lower(actor_name) like ${pattern} escape '!'`;
}

function matches(eb: Where, { nouns, verbs, butNouns, butVerbs }: ActionMatch) {
	const like = (patterns: string[]) =>
		eb.or(patterns.map((pattern) => eb('action', 'like', pattern)));
	const named = [...nouns.map((noun) => `${noun}.%`), ...verbs.map(withVerb)];
	const excluded = [...butNouns.map((noun) => `${noun}.%`), ...butVerbs.map(withVerb)];
	return eb.and([
		...(named.length > 0 ? [like(named)] : []),
		...(excluded.length > 0 ? [eb.not(like(excluded))] : [])
	]);
}

/** A verb may be more closely said: import, import-undo. */
const withVerb = (verb: string) => `%.${verb}%`;

/** Of the same moment the chains come one after the other, by their rank. */
function isAfter(
	eb: Where,
	chains: readonly ChainPart[],
	rank: number,
	after: ListPlace | undefined
) {
	if (!after) return eb.and([]);
	const { at, jurisdictionId, seq } = after;
	const rankOfPlace = chains.findIndex((chain) => chain.jurisdictionId === jurisdictionId);
	if (rank < rankOfPlace) return eb('happened_at', '<', at);
	if (rank > rankOfPlace) return eb('happened_at', '<=', at);
	return eb.and([
		eb('happened_at', '<=', at),
		eb.or([eb('happened_at', '<', at), eb('seq', '<', seq)])
	]);
}

function toEvent(row: Selectable<AuditEventTable>) {
	return {
		jurisdictionId: row.jurisdiction_id,
		seq: row.seq,
		at: row.happened_at,
		actorId: row.actor_id,
		actorName: row.actor_name,
		address: row.address,
		action: row.action,
		noun: row.noun,
		objectId: row.object_id,
		summary: readSummary(row.summary)
	};
}
