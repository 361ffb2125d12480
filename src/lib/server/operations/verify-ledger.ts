import { verifyAuditChains } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { listIntegrityFaults } from '../db/integrity.ts';
import { migrationState } from '../db/migrate.ts';

export type Verification = {
	/** Changes of the schema that the database lacks, or has and this program does not know. */
	pending: string[];
	unknown: string[];
	integrityFaults: string[];
	auditEvents: number;
	auditFaults: { jurisdictionId: string; seq: number; kind: 'gap' | 'altered' }[];
};

/** Looks the whole database over and changes nothing; it is sound when every list is empty. */
export async function verifyLedger(db: Db): Promise<Verification> {
	const { applied, pending, unknown } = await migrationState(db);
	const integrityFaults = await listIntegrityFaults(db);
	const audited = pending.length === 0 && applied.length > 0;
	const { events, faults } = audited ? await verifyAuditChains(db) : { events: 0, faults: [] };
	return { pending, unknown, integrityFaults, auditEvents: events, auditFaults: faults };
}

export function isSound(found: Verification): boolean {
	const lists = [found.pending, found.unknown, found.integrityFaults, found.auditFaults];
	return lists.every((list) => list.length === 0);
}
