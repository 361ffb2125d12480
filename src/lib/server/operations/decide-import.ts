import { can, type Actor } from '../../domain/actor.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findBatch, updateBatch } from '../db/import-batches.ts';
import { transactAs } from './transact-as.ts';

/**
 * Keeps what a person has decided about an import. It counts from the next reading of the list on;
 * nothing of it is in the ledger yet.
 */
export async function decideImport(
	db: Db,
	actor: Actor,
	batchId: string,
	decisions: ImportDecisions,
	now: string
): Promise<Result<null>> {
	return transactAs(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const batch = await findBatch(trx, jurisdictionId, batchId);
		if (!batch) return refused({ code: 'import.absent', facts: {} });
		if (!['reading', 'draft', 'refused'].includes(batch.state)) {
			return refused({ code: 'import.not-waiting', facts: {} });
		}
		const change = { decisions: JSON.stringify(decisions), updatedAt: now };
		await updateBatch(trx, jurisdictionId, batchId, change);
		return { ok: true, value: null };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
