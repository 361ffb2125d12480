import type { Db } from './client.ts';

/** What some tasks are called, in the list's own order. */
export async function listTitles(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<{ taskId: string; number: string; title: string }[]> {
	if (taskIds.length === 0) return [];
	const rows = await db
		.selectFrom('task')
		.select(['id', 'number', 'title'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', taskIds)
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(({ id, number, title }) => ({ taskId: id, number, title }));
}
