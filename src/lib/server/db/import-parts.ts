import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import { transact } from './transact.ts';

/** Some tasks of a list that is not in the ledger yet, packed: importing/packed-rows.ts. */
export type ImportPart = {
	/** Of its first task in the list. */
	position: number;
	rowCount: number;
	packed: string;
};

/** So many at a time, each in a commit of its own: nobody's write waits for a long list. */
const perCommit = 4;

/** Puts a new reading in place of the one before. Parts are made only when their turn comes. */
export async function replaceParts(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	parts: AsyncIterable<ImportPart>
): Promise<void> {
	await transact(db, (trx) => deleteParts(trx, jurisdictionId, batchId));
	let some: ImportPart[] = [];
	for await (const part of parts) {
		some.push(part);
		if (some.length < perCommit) continue;
		await insertParts(db, jurisdictionId, batchId, some);
		some = [];
	}
	await insertParts(db, jurisdictionId, batchId, some);
}

async function insertParts(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	parts: readonly ImportPart[]
): Promise<void> {
	const rows = parts.map(({ position, rowCount, packed }) => ({
		jurisdiction_id: jurisdictionId,
		batch_id: batchId,
		position,
		row_count: rowCount,
		packed
	}));
	await transact(db, (trx) => insertAll(trx, 'import_part', rows));
}

/** The parts that begin at a place of the list or later, in its order. */
export async function listParts(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	{ from = 0, most = 1_000_000 } = {}
): Promise<ImportPart[]> {
	const parts = await db
		.selectFrom('import_part')
		.select(['position', 'row_count as rowCount', 'packed'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.where('position', '>=', from)
		.orderBy('position')
		.limit(most)
		.execute();
	return parts;
}

export async function deleteParts(db: Db, jurisdictionId: string, batchId: string): Promise<void> {
	await db
		.deleteFrom('import_part')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.execute();
}
