import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import { transact } from './transact.ts';

/** One task of a list that is not in the ledger yet, as JSON, and what it was found to be. */
export type ImportRow = {
	position: number;
	draft: string;
	matchKind: string | null;
	matchTaskId: string | null;
	confidence: number | null;
};

/** So many at a time, each in a commit of its own: nobody's write waits for a long list. */
const perCommit = 300;

/** Puts a new reading in place of the one before. */
export async function replaceRows(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	rows: readonly ImportRow[]
): Promise<void> {
	await transact(db, (trx) =>
		trx
			.deleteFrom('import_row')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('batch_id', '=', batchId)
			.execute()
	);
	for (let start = 0; start < rows.length; start += perCommit) {
		const some = rows.slice(start, start + perCommit).map((row) => ({
			jurisdiction_id: jurisdictionId,
			batch_id: batchId,
			position: row.position,
			draft: row.draft,
			match_kind: row.matchKind,
			match_task_id: row.matchTaskId,
			confidence: row.confidence,
			decision: null
		}));
		await transact(db, (trx) => insertAll(trx, 'import_row', some));
	}
}

/** In the order of the list; from a place on, so that a long one can be walked through. */
export async function listRows(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	{ from = 0, most = 1_000_000 } = {}
): Promise<ImportRow[]> {
	const rows = await db
		.selectFrom('import_row')
		.select(['position', 'draft', 'match_kind', 'match_task_id', 'confidence'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.where('position', '>=', from)
		.orderBy('position')
		.limit(most)
		.execute();
	return rows.map((row) => ({
		position: row.position,
		draft: row.draft,
		matchKind: row.match_kind,
		matchTaskId: row.match_task_id,
		confidence: row.confidence
	}));
}

export async function deleteRows(db: Db, jurisdictionId: string, batchId: string): Promise<void> {
	await db
		.deleteFrom('import_row')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.execute();
}
