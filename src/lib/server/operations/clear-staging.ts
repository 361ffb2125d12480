import { draftDays } from '../../domain/list/batch.ts';
import { later } from '../../domain/session-life.ts';
import type { Db } from '../db/client.ts';
import { listDraftsBefore, listLeftOver, updateBatchState } from '../db/import-batches.ts';
import { deleteParts } from '../db/import-parts.ts';
import { deleteStaged } from '../db/staged.ts';
import { transact } from '../db/transact.ts';
import { isDead } from '../importing/this-process.ts';
import { takeBack } from './commit-import.ts';

/** Of a process on another machine it is not known whether it lives: it may be this long at it. */
const patienceMinutes = 30;

/**
 * Clears up after imports whose process has died: what was staged and never seen is taken out, and
 * the batch waits among the drafts again; what was undone goes to the last row. A batch that a living
 * process is at is left alone.
 */
export async function clearStaging(db: Db, now: string): Promise<void> {
	const stale = later(now, -patienceMinutes);
	for (const batch of await listLeftOver(db)) {
		const { jurisdictionId, id, state, updatedAt, stagedBy } = batch;
		if (state === 'undone') await deleteStaged(db, jurisdictionId, id);
		else if (updatedAt < stale || isDead(stagedBy)) await takeBack(db, jurisdictionId, id, now);
	}
}

/** Drafts that nobody has touched for a month; what was read of them goes, the batch stays. */
export async function dropOldDrafts(db: Db, now: string): Promise<void> {
	const oldest = later(now, -draftDays * 24 * 60);
	for (const { jurisdictionId, id } of await listDraftsBefore(db, oldest)) {
		const from = ['reading', 'draft', 'refused'] as const;
		await transact(db, async (trx) => {
			const dropped = { from, to: 'dropped', at: now } as const;
			if (await updateBatchState(trx, jurisdictionId, id, dropped)) {
				await deleteParts(trx, jurisdictionId, id);
			}
		});
	}
}
