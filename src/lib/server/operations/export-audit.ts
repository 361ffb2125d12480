import { setImmediate as nextTurn } from 'node:timers/promises';
import { can, type Actor } from '../../domain/actor.ts';
import type { AuditFilter } from '../../domain/audit.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { auditLine, auditWords, filterText } from '../../words/audit.ts';
import { installEvents } from '../db/audit-events.ts';
import { findChainEnd } from '../db/chain-end.ts';
import {
	countAuditEvents,
	listAuditEvents,
	readableChains,
	type ChainPart,
	type ListPlace
} from '../db/audit-list.ts';
import { findAuditNames } from '../db/audit-names.ts';
import type { Db } from '../db/client.ts';
import { transact } from '../db/transact.ts';
import { byteOrderMark, csvLine } from '../workbook/csv.ts';
import { recordAct } from './record-act.ts';

const perPage = 500;

/**
 * The log as a CSV table, as far as the filter shows it, for keeping elsewhere. It ends where the
 * log ended when it was asked for; that it was taken out is itself in the log, with the filter and
 * the count.
 */
export async function exportAudit(
	db: Db,
	actor: Actor,
	filter: AuditFilter,
	now: string
): Promise<Result<{ day: string; events: number; text: AsyncGenerator<string> }>> {
	if (!can(actor, 'audit.read', {})) {
		return { ok: false, problems: [{ code: 'right.missing', facts: {} }] };
	}
	return transact(db, async (trx) => {
		const chains: ChainPart[] = [];
		for (const jurisdictionId of await readableChains(trx, actor.jurisdictionId)) {
			const last = await findChainEnd(trx, jurisdictionId);
			chains.push({ jurisdictionId, upTo: last?.seq ?? 0 });
		}
		const { count: events } = await countAuditEvents(trx, chains, filter);
		const summary = { events, filter: filterText(filter) };
		await recordAct(trx, actor, { action: 'audit.export', noun: 'audit', summary }, now);
		const text = linesOf(db, actor, chains, filter);
		return { ok: true, value: { day: shanghaiDay(now), events, text } };
	});
}

/** Page by page: a log of years fits into no memory, and no read may hold the others up. */
async function* linesOf(
	db: Db,
	actor: Actor,
	chains: readonly ChainPart[],
	filter: AuditFilter
): AsyncGenerator<string> {
	const names = await findAuditNames(db, actor.jurisdictionId);
	yield byteOrderMark + csvLine(auditWords.header);
	let after: ListPlace | undefined;
	do {
		const events = await listAuditEvents(db, chains, filter, { limit: perPage, after });
		const lines = events.map((event) => {
			const { at, who, what, object, address } = auditLine(event, names);
			// each chain numbers its own links
			const chain =
				event.jurisdictionId === installEvents ? auditWords.installChain : auditWords.ownChain;
			return csvLine([at, who, what, object, address, event.action, chain, event.seq]);
		});
		if (lines.length > 0) yield lines.join('');
		await nextTurn(); // on SQLite nothing waits by itself, and others want to be served
		after = events.length < perPage ? undefined : events.at(-1);
	} while (after !== undefined);
}
