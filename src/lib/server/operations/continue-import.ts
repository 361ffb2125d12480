import { can, type Actor } from '../../domain/actor.ts';
import { followerOf } from '../../domain/list/follower.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { newId } from '../db/id.ts';
import { findBatch, insertBatch, listSources, updateBatch } from '../db/import-batches.ts';
import { storedDecisions } from '../importing/stored.ts';
import { recordAct } from './record-act.ts';
import { transactAs } from './transact-as.ts';

/**
 * Opens a list again whose import left tasks waiting: the same file and the same answers, in a batch
 * of its own. What it was to the ledger is asked anew, for most of it is there now. Where such a batch
 * is on its way already, that is the one: `isNew` is false, and nothing of it is to be read again.
 */
export async function continueImport(
	db: Db,
	actor: Actor,
	batchId: string,
	now: string
): Promise<Result<{ batchId: string; isNew: boolean }>> {
	return transactAs<{ batchId: string; isNew: boolean }>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const { jurisdictionId } = actor;
		const batch = await findBatch(trx, jurisdictionId, batchId);
		if (!batch) return refused({ code: 'import.absent', facts: {} });
		const isOver = batch.state === 'committed' || batch.state === 'undone';
		if (!isOver || batch.sha256 === null) {
			return refused({ code: 'import.not-waiting', facts: {} });
		}
		const follower = followerOf(batch, await listSources(trx, jurisdictionId));
		if (follower && follower.state !== 'committed') {
			return { ok: true, value: { batchId: follower.id, isNew: false } };
		}
		const { fileName, sourceKind, sha256, size } = batch;
		const id = newId();
		const again = { id, fileName, sourceKind, sha256, size: size ?? 0 };
		await insertBatch(trx, jurisdictionId, { ...again, createdBy: actor.id, createdAt: now });
		const decisions = { ...storedDecisions(batch.decisions), match: {}, merge: {} };
		await updateBatch(trx, jurisdictionId, id, { decisions: JSON.stringify(decisions) });
		const summary = { fileName, size, sha256 };
		const act = { action: 'import.begin', noun: 'import', objectId: id, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: { batchId: id, isNew: true } };
	});
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
