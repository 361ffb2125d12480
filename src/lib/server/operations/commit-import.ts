import { can, type Actor } from '../../domain/actor.ts';
import { shanghaiDay } from '../../domain/date.ts';
import type { BatchReading, BatchRow } from '../../domain/list/batch-reading.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import { levelOf, type Problem, type Result } from '../../domain/problem.ts';
import type { MatchReading } from '../../domain/match/match-reading.ts';
import { changedTasks, type MergePlan } from '../../domain/match/merge-plan.ts';
import { planMerge } from '../../domain/match/plan-merge.ts';
import type { Db } from '../db/client.ts';
import { idsInARow } from '../db/id.ts';
import { findBatch, updateBatchState } from '../db/import-batches.ts';
import { listParts } from '../db/import-parts.ts';
import { deleteStaged } from '../db/staged.ts';
import { transact } from '../db/transact.ts';
import { whileUnseen } from '../db/unseen.ts';
import { thisProcess } from '../importing/this-process.ts';
import { unpackedRows } from '../importing/packed-rows.ts';
import { storedDecisions, storedReading } from '../importing/stored.ts';
import { flipBatch } from './commit-import/flip-batch.ts';
import { stageFrame, type Frame } from './commit-import/stage-frame.ts';
import { stageTasks } from './commit-import/stage-tasks.ts';
import { taskRows } from './commit-import/task-rows.ts';
import { waitingIn } from './keep-account.ts';
import { ledgerOfYear, matchWith } from './hold-list.ts';

/** What came of an import: how many tasks it made, changed and left waiting. */
export type Committed = { inserted: number; changed: number; waiting: number; newUnits: number };

type ReadyReading = Extract<BatchReading, { status: 'ready' }>;

/** All that a commit writes, decided before anything is written. */
export type Decided = {
	batchId: string;
	list: ReadyReading;
	decisions: ImportDecisions;
	plan: MergePlan;
	rows: readonly BatchRow[];
	year: number;
};

/**
 * Brings a batch into the ledger, all or nothing: new tasks go in unseen, in short commits, and one
 * more makes them visible together with every change of a task that was there. What a person has not
 * settled yet stays out. A ledger that changed since the pages were shown is asked about again.
 */
export async function commitImport(
	db: Db,
	actor: Actor,
	batchId: string,
	now: string,
	onProgress: (done: number, total: number) => Promise<void> = async () => {}
): Promise<Result<Committed>> {
	const { jurisdictionId } = actor;
	if (!can(actor, 'import.make', {})) return refused({ code: 'right.missing', facts: {} });
	const decided = await decide(db, jurisdictionId, batchId);
	if (!decided.ok) return decided;
	const staging = { from: ['draft'], to: 'staging', at: now, by: thisProcess } as const;
	const isBegun = await transact(db, (trx) =>
		updateBatchState(trx, jurisdictionId, batchId, staging)
	);
	if (!isBegun) {
		return refused({ code: 'import.not-waiting', facts: {} });
	}
	const { plan } = decided.value;
	let flipped: Result<null> | undefined;
	try {
		const frame = await stage(db, jurisdictionId, decided.value, now, onProgress);
		flipped = await flipBatch(db, actor, decided.value, frame, now);
		if (!flipped.ok) return flipped;
		return { ok: true, value: committed(plan, frame) };
	} finally {
		if (!flipped?.ok) await takeBack(db, jurisdictionId, batchId, now);
	}
}

/** Puts a batch whose commit broke off back among the drafts, with nothing left of it. */
export async function takeBack(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	now: string
): Promise<void> {
	await deleteStaged(db, jurisdictionId, batchId);
	const draft = { from: ['staging'], to: 'draft', at: now } as const;
	await transact(db, (trx) => updateBatchState(trx, jurisdictionId, batchId, draft));
}

async function decide(db: Db, jurisdictionId: string, batchId: string): Promise<Result<Decided>> {
	const batch = await findBatch(db, jurisdictionId, batchId);
	if (!batch) return refused({ code: 'import.absent', facts: {} });
	const list = storedReading(batch.reading);
	if (batch.state !== 'draft' || list?.status !== 'ready') {
		return refused({ code: 'import.not-waiting', facts: {} });
	}
	if (list.titleYear === null) return refused({ code: 'import.year-unknown', facts: {} });
	const rows = (await listParts(db, jurisdictionId, batchId)).flatMap(unpackedRows);
	const decisions = storedDecisions(batch.decisions);
	const tasks = rows.map(({ task }) => task);
	const ledger = await ledgerOfYear(db, jurisdictionId, list.titleYear);
	const shown: MatchReading = { ...list.match, items: rows.map(({ item }) => item) };
	// a year that had no task and has none still: there is nothing that could have changed
	const isFirst = ledger.length === 0 && metNothing(shown);
	const match = isFirst ? shown : matchWith(ledger, { ...list, tasks }, decisions);
	if (!isFirst && !isAsShown(match, shown)) {
		return refused({ code: 'import.changed-meanwhile', facts: {} });
	}
	const waiting = list.problems.flatMap(({ code, task }) =>
		task !== null && levelOf(code) === 'error' ? [task.firstRow] : []
	);
	const plan = planMerge(tasks, ledger, match, { ...decisions.merge, waiting });
	return { ok: true, value: { batchId, list, decisions, plan, rows, year: list.titleYear } };
}

/** The pages have shown the ledger as it is now: nobody is surprised by what is written. */
function isAsShown({ items }: MatchReading, shown: MatchReading): boolean {
	return shown.items.every((item, at) => JSON.stringify(items[at]) === JSON.stringify(item));
}

function metNothing({ items, gone }: MatchReading): boolean {
	return gone.length === 0 && items.every(({ taskId }) => taskId === null);
}

async function stage(
	db: Db,
	jurisdictionId: string,
	{ batchId, list, plan, year }: Decided,
	now: string,
	onProgress: (done: number, total: number) => Promise<void>
): Promise<Frame> {
	const drafts = plan.inserts;
	const changes = plan.updates.map(({ change }) => change);
	const frame = await stageFrame(db, {
		...{ jurisdictionId, batchId, list, year, now },
		sections: [
			...drafts.flatMap(({ task }) => task.section ?? []),
			...changes.flatMap((change) => (change.field === 'section' ? (change.to ?? []) : []))
		],
		unitNames: [
			...drafts.flatMap(({ task }) =>
				task.units.filter(({ state }) => state === 'new').map(({ name }) => name)
			),
			...changes.flatMap((change) =>
				change.field === 'units'
					? change.to.units.filter(({ unitId }) => unitId === null).map(({ name }) => name)
					: []
			)
		]
	});
	const to = {
		...{ jurisdictionId, batchId, planId: frame.planId, sheet: list.sheet, now },
		addedOn: frame.firstDay ?? shanghaiDay(now),
		unitIds: frame.unitIds,
		nextId: idsInARow()
	};
	const rowsOf = ({ task, position }: (typeof drafts)[number]) =>
		taskRows(task, { ...to, position, sectionId: frame.sectionIdOf(task.section) });
	await whileUnseen(db, () =>
		stageTasks(db, drafts, rowsOf, (done) => onProgress(done, drafts.length))
	);
	return frame;
}

function committed(plan: MergePlan, { newUnits }: Frame): Committed {
	return {
		inserted: plan.inserts.length,
		changed: changedTasks(plan).size,
		waiting: waitingIn(plan),
		newUnits: newUnits.length
	};
}

function refused(problem: Problem): { ok: false; problems: Problem[] } {
	return { ok: false, problems: [problem] };
}
