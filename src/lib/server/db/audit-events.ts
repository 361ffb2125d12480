import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Anchor } from '../../domain/audit-anchor.ts';
import { maskPhones } from '../../domain/phone.ts';
import { listAnchors } from './audit-anchors.ts';
import { findChainEnd, noteChainEnd } from './chain-end.ts';
import { chainJudge, hashOfLink, type AuditRow, type ChainFault } from './audit-chain.ts';
import type { Db } from './client.ts';
import { isId } from './id.ts';
import { hasTable } from './integrity.ts';
import { noteLink } from './known-links.ts';

/** Events of the install itself, before and beside any district. */
export const installEvents = '-';

export type AuditEvent = {
	at: string;
	actorId: string | null;
	actorName: string;
	address?: string;
	/** What was done, as noun.verb: demo.load, task.cancel. */
	action: string;
	noun?: string;
	objectId?: string;
	/** Before and after in short; never a password, a token or a whole text. */
	summary?: Record<string, unknown>;
};

/** Adds the next link of a district's chain. Call it in the transaction of what it tells of. */
export async function appendAuditEvent(
	trx: Db,
	jurisdictionId: string,
	event: AuditEvent
): Promise<void> {
	const last = await findChainEnd(trx, jurisdictionId);
	const link = {
		jurisdiction_id: jurisdictionId,
		seq: (last?.seq ?? 0) + 1,
		happened_at: event.at,
		actor_id: event.actorId,
		actor_name: maskPhones(event.actorName),
		address: event.address ?? null,
		action: event.action,
		noun: event.noun ?? null,
		object_id: event.objectId ?? null,
		summary: event.summary ? JSON.stringify(event.summary, masked) : null,
		previous_hash: last?.hash ?? ''
	};
	const hash = hashOfLink(link);
	await trx
		.insertInto('audit_event')
		.values({ ...link, hash })
		.execute();
	noteLink(hash, { previousHash: link.previous_hash, action: link.action });
	noteChainEnd(trx, jurisdictionId, { seq: link.seq, hash });
}

/** When something of this kind, or anything, was last told. */
export async function findLastEventAt(
	db: Db,
	jurisdictionId: string,
	actions?: readonly string[]
): Promise<string | null> {
	let query = db
		.selectFrom('audit_event')
		.select('happened_at')
		.where('jurisdiction_id', '=', jurisdictionId);
	if (actions) query = query.where('action', 'in', actions);
	const last = await query.orderBy('seq', 'desc').limit(1).executeTakeFirst();
	return last?.happened_at ?? null;
}

/** No telephone stands in the log, whoever wrote what it tells of; an id holds digits by chance. */
function masked(_: string, value: unknown): unknown {
	return typeof value === 'string' && !isId(value) ? maskPhones(value) : value;
}

/** What was done to a district from a place in its chain on, as far as `most`. */
export async function listLinksFrom(
	db: Db,
	jurisdictionId: string,
	seq: number,
	most: number
): Promise<{ seq: number; hash: string; action: string; objectId: string | null }[]> {
	const rows = await db
		.selectFrom('audit_event')
		.select(['seq', 'hash', 'action', 'object_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('seq', '>=', seq)
		.orderBy('seq')
		.limit(most)
		.execute();
	return rows.map(({ object_id, ...link }) => ({ ...link, objectId: object_id }));
}

/**
 * Walks every chain, or some, and names each link that is missing, moved, altered or rewritten, and
 * each chain that has lost its end. `kept` are anchors from outside the database.
 */
export async function verifyAuditChains(
	db: Db,
	{ only, kept = [] }: { only?: readonly string[]; kept?: readonly Anchor[] } = {}
): Promise<{ events: number; faults: ChainFault[] }> {
	const isMeant = ({ jurisdictionId }: Anchor) => only?.includes(jurisdictionId) ?? true;
	// a database that waits for its migration has no anchors yet
	const stored = (await hasTable(db, 'audit_anchor')) ? await listAnchors(db) : [];
	const marks = { stored: stored.filter(isMeant), kept: kept.filter(isMeant) };
	const judgeOf = (chain: string) =>
		chainJudge(chain, {
			stored: marks.stored.filter(({ jurisdictionId }) => jurisdictionId === chain),
			kept: marks.kept.filter(({ jurisdictionId }) => jurisdictionId === chain)
		});

	const faults: ChainFault[] = [];
	const unseen = new Set([...marks.stored, ...marks.kept].map((mark) => mark.jurisdictionId));
	let events = 0;
	let current: { chain: string; judge: ReturnType<typeof chainJudge> } | undefined;
	for await (const row of eachEvent(db, only)) {
		events++;
		if (current?.chain !== row.jurisdiction_id) {
			faults.push(...(current?.judge.end() ?? []));
			current = { chain: row.jurisdiction_id, judge: judgeOf(row.jurisdiction_id) };
			unseen.delete(row.jurisdiction_id);
		}
		faults.push(...current.judge.see(row));
	}
	faults.push(...(current?.judge.end() ?? []));
	for (const chain of unseen) faults.push(...judgeOf(chain).end());
	return { events, faults };
}

const page = 1000;

/** In pages and not as a stream: on SQLite an open cursor would block every other query. */
async function* eachEvent(db: Db, only: readonly string[] | undefined): AsyncGenerator<AuditRow> {
	let after: { jurisdiction: string; seq: number } | undefined;
	for (;;) {
		const rows = await db
			.selectFrom('audit_event')
			.selectAll()
			.$if(only !== undefined, (query) => query.where('jurisdiction_id', 'in', only ?? []))
			.$if(after !== undefined, (query) =>
				query.where((eb) =>
					eb.or([
						eb('jurisdiction_id', '>', after?.jurisdiction ?? ''),
						eb.and([
							eb('jurisdiction_id', '=', after?.jurisdiction ?? ''),
							eb('seq', '>', after?.seq ?? 0)
						])
					])
				)
			)
			.orderBy('jurisdiction_id')
			.orderBy('seq')
			.limit(page)
			.execute();
		yield* rows;
		await nextTurn(); // on SQLite nothing waits by itself, and others want to be served
		const last = rows.at(-1);
		if (!last || rows.length < page) return;
		after = { jurisdiction: last.jurisdiction_id, seq: last.seq };
	}
}
