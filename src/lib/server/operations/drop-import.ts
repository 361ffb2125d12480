import { can, type Actor } from '../../domain/actor.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findBatch, updateBatchState } from '../db/import-batches.ts';
import { deleteParts } from '../db/import-parts.ts';
import { stopReading } from '../importing/at-work.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/** Gives up a list that was not imported: its reading goes, the batch stays in the history. */
export async function dropImport(
	db: Db,
	actor: Actor,
	batchId: string,
	now: string
): Promise<Result<null>> {
	if (can(actor, 'import.make', {}) && (await findBatch(db, actor.jurisdictionId, batchId))) {
		await stopReading(batchId);
	}
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const batch = await findBatch(trx, jurisdictionId, batchId);
		if (!batch) return refused({ code: 'import.absent', facts: {} });
		const from = ['reading', 'draft', 'refused'] as const;
		if (!(await updateBatchState(trx, jurisdictionId, batchId, { from, to: 'dropped', at: now }))) {
			return refused({ code: 'import.not-waiting', facts: {} });
		}
		await deleteParts(trx, jurisdictionId, batchId);
		const summary = { fileName: batch.fileName };
		const act = { action: 'import.drop', noun: 'import', objectId: batchId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: null };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
