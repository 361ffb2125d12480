import { can, type Actor } from '../../domain/actor.ts';
import type { Problem, Result } from '../../domain/problem.ts';
import {
	findBatchTask,
	removeFromBatch,
	listBatchTasks,
	listNeeded,
	type BatchTask
} from '../db/batch-tasks.ts';
import type { Db } from '../db/client.ts';
import { deleteConfirmedHeading } from '../db/column-synonyms.ts';
import { listBefore, type Before } from '../db/import-before.ts';
import { findBatch, updateBatchState, updateBatch } from '../db/import-batches.ts';
import { deleteStaged } from '../db/staged.ts';
import { findTaskBundle, replaceTaskBundle } from '../db/task-bundle.ts';
import { updatePositions } from '../db/task-changes.ts';
import { deleteNoticesSince } from '../db/task-notices.ts';
import { deleteAliasByName } from '../db/unit-aliases.ts';
import { storedBefore } from '../importing/stored.ts';
import { recordAct } from './record-act.ts';
import { withNotesSince } from './tasks/notes-since.ts';
import { transactAs } from './transact-as.ts';

/** What undoing an import would do, and the tasks that stay because somebody has worked with them. */
export type UndoView = {
	removed: number;
	restored: number;
	/** Tasks that only stand elsewhere in the list since. */
	placed: number;
	kept: { taskId: string; number: string; why: 'worked' | 'changed' }[];
};

/** Looked at before it is asked for; nothing is written. */
export async function viewUndo(db: Db, jurisdictionId: string, batchId: string): Promise<UndoView> {
	const { brought, changed } = await sortTasks(db, jurisdictionId, batchId);
	const kept = [...brought, ...changed].flatMap(({ task, why }) =>
		why === null ? [] : [{ taskId: task.id, number: task.number, why }]
	);
	return {
		removed: brought.filter(({ why }) => why === null).length,
		restored: changed.filter(({ why }) => why === null).length,
		placed: await countPlaced(db, jurisdictionId, batchId),
		kept
	};
}

async function countPlaced(db: Db, jurisdictionId: string, batchId: string): Promise<number> {
	const before = await listBefore(db, jurisdictionId, batchId);
	const changed = new Set(
		before.flatMap(({ noun, objectId }) => (noun === 'task' ? objectId : []))
	);
	return before.filter(({ noun, objectId }) => noun === 'position' && !changed.has(objectId))
		.length;
}

/**
 * Takes an import out again: its tasks go, and those it changed are as they were. What somebody has
 * filed for or changed since stays, and so do the units and sections that it needs. All of it is
 * unseen from one moment on; the rows themselves go after, in short commits.
 */
export async function undoImport(
	db: Db,
	actor: Actor,
	batchId: string,
	now: string
): Promise<Result<UndoView>> {
	if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
	const { jurisdictionId } = actor;
	const batch = await findBatch(db, jurisdictionId, batchId);
	if (!batch) {
		return refused({ code: 'import.absent', facts: {} });
	}
	const undone = await transactAs<UndoView>(db, actor, now, async (trx, actor) => {
		if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
		const flip = { from: ['committed'], to: 'undone', at: now } as const;
		if (!(await updateBatchState(trx, jurisdictionId, batchId, flip))) {
			return refused({ code: 'import.not-waiting', facts: {} });
		}
		const view = await viewUndo(trx, jurisdictionId, batchId);
		const keptIds = new Set(view.kept.map(({ taskId }) => taskId));
		await removeFromBatch(trx, jurisdictionId, 'task', [...keptIds]);
		const before = await listBefore(trx, jurisdictionId, batchId);
		for (const one of before.toReversed()) {
			if (!keptIds.has(one.objectId))
				await restore(trx, jurisdictionId, one, batch.committedAt ?? now);
		}
		const places = before.flatMap(({ noun, objectId, before: position }) =>
			noun === 'position' ? [{ taskId: objectId, position: Number(position) }] : []
		);
		await updatePositions(trx, jurisdictionId, places);
		// only now it shows who else needs a unit or a section
		for (const table of ['section', 'plan', 'unit'] as const) {
			const needed = await listNeeded(trx, jurisdictionId, batchId, table);
			await removeFromBatch(trx, jurisdictionId, table, needed);
		}
		await updateBatch(trx, jurisdictionId, batchId, { undoneBy: actor.id, undoneAt: now });
		const { removed, restored, kept } = view;
		const summary = { removed, restored, kept: kept.length };
		const act = { action: 'import.undo', noun: 'import', objectId: batchId, summary };
		await recordAct(trx, actor, act, now);
		return { ok: true, value: view };
	});
	if (undone.ok) await deleteStaged(db, jurisdictionId, batchId);
	return undone;
}

type Sorted = { task: BatchTask; why: 'worked' | 'changed' | null };

/** The tasks that a batch brought and those it changed, each with why it has to stay. */
async function sortTasks(
	db: Db,
	jurisdictionId: string,
	batchId: string
): Promise<{ brought: Sorted[]; changed: Sorted[] }> {
	const brought = (await listBatchTasks(db, jurisdictionId, batchId)).map((task) => ({
		task,
		why: whyKept(task, 1)
	}));
	const changed: Sorted[] = [];
	for (const { noun, objectId, before } of await listBefore(db, jurisdictionId, batchId)) {
		if (noun !== 'task' || before === null) continue;
		const task = await findBatchTask(db, jurisdictionId, objectId);
		if (!task) continue;
		const { versionAfter } = storedBefore(before);
		changed.push({ task, why: task.version === versionAfter ? null : 'changed' });
	}
	return { brought, changed };
}

function whyKept({ worked, version }: BatchTask, versionAfter: number): Sorted['why'] {
	if (worked) return 'worked';
	return version === versionAfter ? null : 'changed';
}

async function restore(
	trx: Db,
	jurisdictionId: string,
	{ noun, objectId, before }: Before,
	since: string
): Promise<void> {
	if (noun === 'unit_alias') await deleteAliasByName(trx, jurisdictionId, objectId);
	else if (noun === 'column_synonym') await deleteConfirmedHeading(trx, jurisdictionId, objectId);
	else if (noun === 'task' && before !== null) {
		const present = await findTaskBundle(trx, jurisdictionId, objectId);
		const bundle = withNotesSince(storedBefore(before).bundle, present, since);
		await replaceTaskBundle(trx, jurisdictionId, bundle);
		await deleteNoticesSince(trx, jurisdictionId, objectId, since);
	}
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
