import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { AuditEventTable } from './tables/traces.ts';

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
	const last = await trx
		.selectFrom('audit_event')
		.select(['seq', 'hash'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('seq', 'desc')
		.limit(1)
		.executeTakeFirst();
	const link = {
		jurisdiction_id: jurisdictionId,
		seq: (last?.seq ?? 0) + 1,
		happened_at: event.at,
		actor_id: event.actorId,
		actor_name: event.actorName,
		address: event.address ?? null,
		action: event.action,
		noun: event.noun ?? null,
		object_id: event.objectId ?? null,
		summary: event.summary ? JSON.stringify(event.summary) : null,
		previous_hash: last?.hash ?? ''
	};
	await trx
		.insertInto('audit_event')
		.values({ ...link, hash: hashOf(link) })
		.execute();
}

export type ChainFault = { jurisdictionId: string; seq: number; kind: 'gap' | 'altered' };

/** Walks every chain and names each link that is missing, moved or altered. */
export async function verifyAuditChains(db: Db): Promise<{ events: number; faults: ChainFault[] }> {
	const faults: ChainFault[] = [];
	let events = 0;
	let previous: { jurisdiction: string; seq: number; hash: string } | undefined;
	for await (const row of allEvents(db)) {
		events++;
		const sameChain = previous?.jurisdiction === row.jurisdiction_id;
		const before = sameChain && previous ? previous : { seq: 0, hash: '' };
		const fault = faultOf(row, before);
		if (fault) faults.push({ jurisdictionId: row.jurisdiction_id, seq: row.seq, kind: fault });
		previous = { jurisdiction: row.jurisdiction_id, seq: row.seq, hash: row.hash };
	}
	return { events, faults };
}

function faultOf(row: Selectable<AuditEventTable>, before: { seq: number; hash: string }) {
	if (row.seq !== before.seq + 1) return 'gap';
	if (row.previous_hash !== before.hash) return 'altered';
	return row.hash === hashOf(row) ? undefined : 'altered';
}

const page = 1000;

/** In pages and not as a stream: on SQLite an open cursor would block every other query. */
async function* allEvents(db: Db): AsyncGenerator<Selectable<AuditEventTable>> {
	let after: { jurisdiction: string; seq: number } | undefined;
	for (;;) {
		const rows = await db
			.selectFrom('audit_event')
			.selectAll()
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
		const last = rows.at(-1);
		if (!last || rows.length < page) return;
		after = { jurisdiction: last.jurisdiction_id, seq: last.seq };
	}
}

/** Over every column but the hash itself, in a fixed order, unambiguous as JSON. */
function hashOf(row: Omit<Selectable<AuditEventTable>, 'hash'>): string {
	const columns = [
		row.jurisdiction_id,
		row.seq,
		row.happened_at,
		row.actor_id,
		row.actor_name,
		row.address,
		row.action,
		row.noun,
		row.object_id,
		row.summary,
		row.previous_hash
	];
	return createHash('sha256').update(JSON.stringify(columns)).digest('hex');
}
