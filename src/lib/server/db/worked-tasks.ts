import type { Db } from './client.ts';

/** Where others leave their work on a task; none of it goes with the task. */
const tables = [
	...(['report', 'evidence', 'ask', 'milestone', 'indicator'] as const),
	...(['directive', 'task_comment'] as const)
] as const;

/** Those of the tasks that somebody has filed for or put something beside. */
export async function listWorkedTasks(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<string[]> {
	if (ids.length === 0) return [];
	const worked = new Set<string>();
	for (const table of tables) {
		const rows = await db
			.selectFrom(table)
			.select('task_id')
			.distinct()
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', ids)
			.execute();
		for (const { task_id } of rows) worked.add(task_id);
	}
	return ids.filter((id) => worked.has(id));
}
