import { can, type Actor } from '../../domain/actor.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findBatch, updateBatch, updateBatchState } from '../db/import-batches.ts';
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
		if (!(await findBatch(trx, jurisdictionId, batchId)))
			return refused({ code: 'import.absent', facts: {} });
		const from = ['reading', 'draft', 'refused'] as const;
		// what was read before these answers is not what they mean: nobody may import that meanwhile
		if (!(await updateBatchState(trx, jurisdictionId, batchId, { from, to: 'reading', at: now }))) {
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
