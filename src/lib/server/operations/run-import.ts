import { can, type Actor } from '../../domain/actor.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findBatch } from '../db/import-batches.ts';
import { transact } from '../db/transact.ts';
import { startWork } from '../importing/at-work.ts';
import { problemOfEnd, type Ended } from '../importing/run-worker.ts';
import type { BatchTask } from '../importing/worker-task.ts';
import { takeBack } from './commit-import.ts';
import { storeReading } from './hold-list.ts';

export type Place = { database: string; dataFolder: string };

/** How long a page waits for the end of it before it shows how far it is. */
const patienceMs = 1500;

/**
 * Reads, commits or undoes a batch in a process of its own. What is soon done is answered; for the
 * rest the answer is `running`, and the page of the batch tells how far it is. A process that had to
 * be ended leaves nothing half-done.
 */
export async function runImport(
	db: Db,
	place: Place,
	actor: Actor,
	{ what, batchId }: { what: BatchTask['do']; batchId: string },
	now: string
): Promise<Result<'done' | 'running'>> {
	if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
	const { jurisdictionId } = actor;
	if (!(await findBatch(db, jurisdictionId, batchId))) {
		return refused({ code: 'import.absent', facts: {} });
	}
	const work = startWork({ do: what, ...place, actor, batchId, now });
	const settled = work.ended.then((ended) => settle(db, jurisdictionId, batchId, what, ended, now));
	const late = new Promise<Result<'running'>>((resolve) => {
		setTimeout(() => resolve({ ok: true, value: 'running' }), patienceMs).unref();
	});
	return Promise.race([settled, late]);
}

async function settle(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	what: BatchTask['do'],
	ended: Ended,
	now: string
): Promise<Result<'done'>> {
	if (ended.ok) return ended.answer.ok ? { ok: true, value: 'done' } : ended.answer;
	const problem = problemOfEnd(ended.why);
	if (what === 'read') {
		await transact(db, async (trx) => {
			// a reading that came to an end while its batch went on elsewhere says nothing of the batch
			if ((await findBatch(trx, jurisdictionId, batchId))?.state !== 'reading') return;
			const reading = { status: 'unopened' as const, problems: [problem] };
			await storeReading(trx, jurisdictionId, batchId, reading, now);
		});
	} else if (what === 'commit') await takeBack(db, jurisdictionId, batchId, now);
	return refused(problem);
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
