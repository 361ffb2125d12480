import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';

/** What a batch changed, as it was before; null for what was not there. */
export type Before = { noun: string; objectId: string; before: string | null };

export async function insertBefore(
	db: Db,
	jurisdictionId: string,
	batchId: string,
	rows: readonly Before[]
): Promise<void> {
	await insertAll(
		db,
		'import_before',
		rows.map(({ noun, objectId, before }, position) => ({
			jurisdiction_id: jurisdictionId,
			batch_id: batchId,
			position,
			noun,
			object_id: objectId,
			before
		}))
	);
}

/** In the order in which it was changed. */
export async function listBefore(
	db: Db,
	jurisdictionId: string,
	batchId: string
): Promise<Before[]> {
	const rows = await db
		.selectFrom('import_before')
		.select(['noun', 'object_id', 'before'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('batch_id', '=', batchId)
		.orderBy('position')
		.execute();
	return rows.map(({ noun, object_id, before }) => ({ noun, objectId: object_id, before }));
}
