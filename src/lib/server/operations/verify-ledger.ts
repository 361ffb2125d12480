import { anchorLine, type Anchor } from '../../domain/audit-anchor.ts';
import type { ChainFault } from '../db/audit-chain.ts';
import { verifyAuditChains } from '../db/audit-events.ts';
import { listBlobHashes } from '../db/blobs.ts';
import type { Db } from '../db/client.ts';
import { hasTable, listIntegrityFaults, readDespiteDamage } from '../db/integrity.ts';
import { migrationState } from '../db/migrate.ts';
import { readBlob } from '../evidence/blobs.ts';

export type Verification = {
	/** Changes of the schema that the database lacks, or has and this program does not know. */
	pending: string[];
	unknown: string[];
	integrityFaults: string[];
	auditEvents: number;
	/** Files that rows speak of, and those whose bytes are gone or are no longer what they were. */
	files: number;
	fileFaults: string[];
	/** Marks from outside the database that the chains were held against. */
	auditAnchors: number;
	auditFaults: ChainFault[];
	/** What could not be read, because it is not there yet or is damaged: nothing is known of it. */
	unread: ('schema' | 'audit')[];
};

/**
 * Looks the whole database over and changes nothing; it is sound when every list is empty. `kept`
 * are audit anchors from outside the database: only they show that a chain and all its marks in it
 * were cut or rewritten together. The files that rows speak of are looked for in
 * `dataFolder`.
 */
export async function verifyLedger(
	db: Db,
	kept: readonly Anchor[] = [],
	dataFolder: string | null = null
): Promise<Verification> {
	const integrityFaults = await listIntegrityFaults(db);
	const state = await readDespiteDamage(integrityFaults, () => migrationState(db));
	const audit = await readDespiteDamage(integrityFaults, async () =>
		(await hasTable(db, 'audit_event')) ? await verifyAuditChains(db, { kept }) : undefined
	);
	const files = await readDespiteDamage(integrityFaults, async () =>
		(await hasTable(db, 'blob')) ? await listBlobHashes(db) : []
	);
	return {
		pending: state?.pending ?? [],
		unknown: state?.unknown ?? [],
		integrityFaults,
		files: files?.length ?? 0,
		fileFaults: (files ?? []).filter(
			(sha256) => dataFolder !== null && readBlob(dataFolder, sha256) === null
		),
		auditEvents: audit?.events ?? 0,
		auditAnchors: new Set(kept.map(anchorLine)).size,
		auditFaults: audit?.faults ?? [],
		unread: [...(state ? [] : ['schema' as const]), ...(audit ? [] : ['audit' as const])]
	};
}

export function isSound(found: Verification): boolean {
	const { pending, unknown, integrityFaults, fileFaults, auditFaults, unread } = found;
	const lists = [pending, unknown, integrityFaults, fileFaults, auditFaults, unread];
	return lists.every((list) => list.length === 0);
}
