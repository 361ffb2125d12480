import type { Db } from './client.ts';

/** Where others leave their work on a task; none of it goes with the task. */
const tables = ['report', 'evidence', 'ask', 'directive', 'task_comment'] as const;

/** Those of the tasks that somebody has filed for, put something beside or carried on. */
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
	const measured = await db
		.selectFrom('indicator')
		.select('task_id')
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', ids)
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('indicator_reading')
					.select('indicator_reading.id')
					.where('indicator_reading.jurisdiction_id', '=', jurisdictionId)
					.whereRef('indicator_reading.indicator_id', '=', 'indicator.id')
			)
		)
		.execute();
	for (const { task_id } of measured) worked.add(task_id);
	const carried = await db
		.selectFrom('task')
		.select('carried_from_id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('carried_from_id', 'in', ids)
		.execute();
	for (const { carried_from_id } of carried) if (carried_from_id) worked.add(carried_from_id);
	return ids.filter((id) => worked.has(id));
}
