import type { Db } from './client.ts';

/** Those of some tasks that were split from this one, in the order of the list. */
export async function listPartsOf(
	db: Db,
	jurisdictionId: string,
	taskId: string,
	ids: readonly string[]
): Promise<{ id: string; number: string }[]> {
	if (ids.length === 0) return [];
	return db
		.selectFrom('task')
		.select(['id', 'number'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('split_from_id', '=', taskId)
		.where('id', 'in', ids)
		.orderBy('position')
		.orderBy('id')
		.execute();
}
