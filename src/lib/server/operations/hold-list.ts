import type { BatchReading, BatchRow } from '../../domain/list/batch-reading.ts';
import type { ImportDecisions } from '../../domain/list/decisions.ts';
import type { SourceForm } from '../../domain/list/grid.ts';
import type { ReadyList } from '../../domain/list/list-reading.ts';
import { listFields } from '../../domain/list/list-task.ts';
import type { LedgerSide } from '../../domain/match/ledger-side.ts';
import { matchList } from '../../domain/match/match-list.ts';
import type { MatchReading } from '../../domain/match/match-reading.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { updateBatch } from '../db/import-batches.ts';
import { replaceParts } from '../db/import-parts.ts';
import { listLedgerSide } from '../db/ledger-side.ts';
import { findPlanOfYear } from '../db/plans.ts';
import { transact } from '../db/transact.ts';
import { whileUnseen } from '../db/unseen.ts';
import { packedParts } from '../importing/packed-rows.ts';

export type ReadOf = {
	reading: ReadyList;
	form: SourceForm;
	notes: Problem[];
	decisions: ImportDecisions;
};

/** Holds a list that was read against the ledger, and keeps both with the batch. */
export async function storeList(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	{ reading, form, notes, decisions }: ReadOf,
	now: string
): Promise<void> {
	const { tasks, ...list } = reading;
	const ledger = await ledgerOfYear(db, jurisdictionId, reading.titleYear);
	const match = matchWith(ledger, reading, decisions);
	const { items, ...summary } = match;
	const parts = packedParts(rowsOf(tasks, items));
	await whileUnseen(db, () => replaceParts(db, jurisdictionId, batchId, parts));
	const stored = { ...list, form, notes, match: summary };
	await storeReading(db, jurisdictionId, batchId, stored, now);
}

/** The tasks of a year, as a list is held against them; a year that has no plan has none. */
export async function ledgerOfYear(
	db: Db,
	jurisdictionId: string,
	year: number | null
): Promise<LedgerSide[]> {
	const plan = year === null ? undefined : await findPlanOfYear(db, jurisdictionId, year);
	return plan ? listLedgerSide(db, jurisdictionId, plan.id) : [];
}

export function matchWith(
	ledger: readonly LedgerSide[],
	{ tasks, columns }: Pick<ReadyList, 'tasks' | 'columns'>,
	{ match }: ImportDecisions
): MatchReading {
	const used = new Set(columns.map(({ field }) => field));
	const present = listFields.filter((field) => used.has(field));
	return matchList(tasks, ledger, { ...match, columns: present });
}

function* rowsOf(
	tasks: readonly BatchRow['task'][],
	items: readonly BatchRow['item'][]
): Generator<BatchRow> {
	for (const [at, task] of tasks.entries()) {
		const item = items[at];
		if (!item) throw new Error('a task of the list that the match does not know');
		yield { task, item };
	}
}

export async function storeReading(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	reading: BatchReading,
	now: string
): Promise<void> {
	const isRefused = reading.status === 'unopened' || reading.status === 'refused';
	const ready = reading.status === 'ready' ? reading : null;
	await transact(db, (trx) =>
		updateBatch(trx, jurisdictionId, batchId, {
			state: isRefused ? 'refused' : 'draft',
			reading: JSON.stringify(reading),
			counts: reading.status === 'unopened' ? null : JSON.stringify(reading.counts),
			sourceForm: reading.status === 'unopened' ? null : reading.form,
			sheet: ready?.sheet ?? null,
			titleYear: ready?.titleYear ?? null,
			updatedAt: now
		})
	);
}
