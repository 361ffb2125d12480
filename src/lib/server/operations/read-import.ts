import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { BatchReading } from '../../domain/list/batch-reading.ts';
import { readList } from '../../domain/list/read-list.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import { readBlob } from '../evidence/blobs.ts';
import type { Db } from '../db/client.ts';
import { findBatch, updateBatchState } from '../db/import-batches.ts';
import { transact } from '../db/transact.ts';
import { readSource } from '../importing/read-source.ts';
import { storedDecisions } from '../importing/stored.ts';
import { storeList, storeReading } from './hold-list.ts';
import { importContext } from './import-context.ts';

/**
 * Reads the list of a batch and holds it against the ledger, by all that people have decided so far.
 * Nothing is written but the batch. It takes its time and its memory: for a process of its own, which
 * is told (`onRead`) when the file itself is done with.
 */
export async function readImport(
	db: Db,
	dataFolder: string,
	actor: Actor,
	batchId: string,
	now: string,
	onRead: () => Promise<void> = async () => {}
): Promise<Result<null>> {
	const { jurisdictionId } = actor;
	if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
	const batch = await findBatch(db, jurisdictionId, batchId);
	if (!batch) return refused({ code: 'import.absent', facts: {} });
	const begun = { from: ['reading', 'draft', 'refused'], to: 'reading', at: now } as const;
	const isBegun = await transact(db, (trx) =>
		updateBatchState(trx, jurisdictionId, batchId, begun)
	);
	if (!isBegun) {
		return refused({ code: 'import.not-waiting', facts: {} });
	}
	const bytes = batch.sha256 === null ? null : readBlob(dataFolder, batch.sha256);
	if (!bytes) {
		await storeReading(
			db,
			jurisdictionId,
			batchId,
			unopened([{ code: 'import.source-gone', facts: {} }]),
			now
		);
		return { ok: true, value: null };
	}
	const opened = readSource(bytes, batch.sourceKind, batch.fileName);
	if (!opened.ok) {
		await storeReading(db, jurisdictionId, batchId, unopened(opened.problems), now);
		return { ok: true, value: null };
	}
	const { form, notes } = opened.value;
	const decisions = storedDecisions(batch.decisions);
	const today = shanghaiDay(now);
	const context = await importContext(db, jurisdictionId, decisions, batch.fileName, today);
	const reading = readList(opened.value, context);
	await onRead();
	if (reading.status !== 'ready') {
		await storeReading(db, jurisdictionId, batchId, { ...reading, form, notes }, now);
		return { ok: true, value: null };
	}
	await storeList(db, jurisdictionId, batchId, { reading, form, notes, decisions }, now);
	return { ok: true, value: null };
}

function unopened(problems: Problem[]): BatchReading {
	return { status: 'unopened', problems };
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
