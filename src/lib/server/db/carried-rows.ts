import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import { idParts } from './id-parts.ts';
import type { Schema } from './schema.ts';

const ofTask = [
	...(['id', 'plan_id', 'number', 'state', 'measure'] as const),
	...(['deadline_text', 'due_on', 'ongoing'] as const)
];
const ofUnit = [
	...(['task_id', 'unit_id', 'printed', 'role', 'must_file'] as const),
	...(['position', 'until_on'] as const)
];
const ofCollective = ['task_id', 'printed', 'role'] as const;

/** A task as far as another may go along with it: of its bundle what is compared, and no more. */
export type CarriedRows = {
	task: Pick<Selectable<Schema['task']>, (typeof ofTask)[number]>;
	task_unit: Pick<Selectable<Schema['task_unit']>, (typeof ofUnit)[number]>[];
	task_collective: Pick<Selectable<Schema['task_collective']>, (typeof ofCollective)[number]>[];
};

/** Those of the tasks that are there. */
export async function findCarriedRows(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<CarriedRows[]> {
	const all: CarriedRows[] = [];
	for (const ids of idParts(taskIds)) {
		const [tasks, units, collectives] = await Promise.all([
			db
				.selectFrom('task')
				.select(ofTask)
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('id', 'in', ids)
				.execute(),
			db
				.selectFrom('task_unit')
				.select(ofUnit)
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('task_id', 'in', ids)
				.orderBy('id')
				.execute(),
			db
				.selectFrom('task_collective')
				.select(ofCollective)
				.where('jurisdiction_id', '=', jurisdictionId)
				.where('task_id', 'in', ids)
				.orderBy('position')
				.execute()
		]);
		const unitsOf = Map.groupBy(units, ({ task_id }) => task_id);
		const collectivesOf = Map.groupBy(collectives, ({ task_id }) => task_id);
		for (const task of tasks) {
			all.push({
				task,
				task_unit: unitsOf.get(task.id) ?? [],
				task_collective: collectivesOf.get(task.id) ?? []
			});
		}
	}
	return all;
}
