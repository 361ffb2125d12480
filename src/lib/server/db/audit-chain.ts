import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Anchor } from '../../domain/audit-anchor.ts';
import { leastAuditDays } from '../../domain/audit.ts';
import { addDays, isDay } from '../../domain/date.ts';
import { dayOf, type StoredAnchor } from './audit-anchors.ts';
import { readSummary } from './audit-summary.ts';
import type { AuditEventTable } from './tables/traces.ts';

/** What is wrong with a chain, and at which link. */
export type ChainFault = { jurisdictionId: string; seq: number } & (
	| { kind: 'gap' | 'altered' }
	/** The link's text and hash fit each other, but a mark made on that day says otherwise. */
	| { kind: 'rewritten'; on: string }
	/** The chain ends at `seq`; on that day it reached to `anchored`. */
	| { kind: 'cut'; anchored: number; on: string }
	/** A mark kept elsewhere has no counterpart in the database any more. */
	| { kind: 'anchor-missing'; on: string }
	/** The start is gone, and no purge by the rules tells of it. */
	| { kind: 'purge-untold' }
);

/** The marks of one chain: of the database, and those kept outside it. */
export type ChainMarks = { stored: readonly StoredAnchor[]; kept: readonly Anchor[] };

export type AuditRow = Selectable<AuditEventTable>;

/**
 * Looks along one chain, link by link. It begins at the first link, or after the one that a purge
 * took out last; at its end it must reach every mark.
 */
export function chainJudge(jurisdictionId: string, { stored, kept }: ChainMarks) {
	const purge = stored.findLast(({ kind }) => kind === 'purge');
	const start = purge?.seq ?? 0;
	const marks = bySeq([...stored, ...kept].filter((mark) => mark.seq > start));
	let before = { seq: start, hash: purge?.hash ?? '' };
	let told = purge === undefined;
	let contradicted = false;

	return {
		see(row: AuditRow): ChainFault[] {
			const faults: ChainFault[] = [];
			const fault = faultOf(row, before);
			if (fault) faults.push({ jurisdictionId, seq: row.seq, kind: fault });
			const unlike = marks.get(row.seq)?.find(({ hash }) => hash !== row.hash);
			if (unlike && !contradicted) {
				// all later marks contradict a rewritten chain as well
				contradicted = true;
				faults.push({ jurisdictionId, seq: row.seq, kind: 'rewritten', on: unlike.on });
			}
			if (purge && !told) told = tellsOf(row, purge, kept);
			before = { seq: row.seq, hash: row.hash };
			return faults;
		},
		end(): ChainFault[] {
			const faults: ChainFault[] = [];
			if (purge && !told) faults.push({ jurisdictionId, seq: purge.seq, kind: 'purge-untold' });
			const beyond = [...marks.values()].flat().filter(({ seq }) => seq > before.seq);
			const last = beyond.sort((a, b) => b.seq - a.seq)[0];
			if (last) {
				const { seq: anchored, on } = last;
				faults.push({ jurisdictionId, seq: before.seq, kind: 'cut', anchored, on });
			}
			const there = new Set(stored.map(({ seq }) => seq));
			for (const { seq, on } of kept) {
				if (seq <= start || there.has(seq)) continue;
				there.add(seq);
				faults.push({ jurisdictionId, seq, kind: 'anchor-missing', on });
			}
			return faults;
		}
	};
}

/** Over every column but the hash itself, in a fixed order, unambiguous as JSON. */
export function hashOfLink(row: Omit<AuditRow, 'hash'>): string {
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

function faultOf(row: AuditRow, before: { seq: number; hash: string }) {
	if (row.seq !== before.seq + 1) return 'gap';
	if (row.previous_hash !== before.hash) return 'altered';
	return row.hash === hashOfLink(row) ? undefined : 'altered';
}

/**
 * Whether this event tells of the purge that the chain starts after, and whether it was old enough:
 * a link that follows one marked on a day cannot be older than that day.
 */
function tellsOf(row: AuditRow, purge: StoredAnchor, kept: readonly Anchor[]): boolean {
	if (row.action !== 'audit.purge') return false;
	const told = readSummary(row.summary);
	const day = dayOf(row.happened_at);
	if (told.through !== purge.seq || told.hash !== purge.hash || !isDay(day)) return false;
	const oldest = addDays(day, -leastAuditDays);
	return kept.every(({ seq, on }) => seq >= purge.seq || on <= oldest);
}

function bySeq(marks: readonly Anchor[]): Map<number, Anchor[]> {
	const map = new Map<number, Anchor[]>();
	for (const mark of marks) map.set(mark.seq, [...(map.get(mark.seq) ?? []), mark]);
	return map;
}
