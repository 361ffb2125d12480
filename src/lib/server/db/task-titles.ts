import type { Db } from './client.ts';

export type TaskTitle = { id: string; number: string; measure: string; units: string[] };

/** What some tasks say and who answers for them now, for a page that names a few of them. */
export async function listTaskTitles(
	db: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<TaskTitle[]> {
	if (ids.length === 0) return [];
	const tasks = await db
		.selectFrom('task')
		.select(['id', 'number', 'measure'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', 'in', ids)
		.orderBy('position')
		.orderBy('id')
		.execute();
	const rows = await db
		.selectFrom('task_unit')
		.innerJoin('unit', (join) =>
			join
				.onRef('unit.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('unit.id', '=', 'task_unit.unit_id')
		)
		.select(['task_unit.task_id', 'unit.name'])
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_unit.task_id', 'in', ids)
		.where('task_unit.until_on', 'is', null)
		.orderBy('task_unit.position')
		.orderBy('task_unit.id')
		.execute();
	const names = Map.groupBy(rows, ({ task_id }) => task_id);
	return tasks.map(({ id, number, measure }) => ({
		...{ id, number, measure },
		units: (names.get(id) ?? []).map(({ name }) => name)
	}));
}
