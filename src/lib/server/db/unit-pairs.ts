import { addDays } from '../../domain/date.ts';
import { isStronger } from '../../domain/stronger-part.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

/** The tasks of every plan that a unit answers for now. */
export async function listTasksOfUnit(
	db: Db,
	jurisdictionId: string,
	unitId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom('task_unit')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'task_unit.jurisdiction_id')
				.onRef('task.id', '=', 'task_unit.task_id')
		)
		.select('task_unit.task_id')
		.distinct()
		.where('task_unit.jurisdiction_id', '=', jurisdictionId)
		.where('task_unit.unit_id', '=', unitId)
		.where('task_unit.until_on', 'is', null)
		.where(inForce('task.batch_id', jurisdictionId))
		.orderBy('task_unit.task_id')
		.execute();
	return rows.map(({ task_id }) => task_id);
}

/** The units that still answer for tasks. */
export async function listAnsweringUnits(db: Db, jurisdictionId: string): Promise<Set<string>> {
	const rows = await db
		.selectFrom('task_unit')
		.select('unit_id')
		.distinct()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('until_on', 'is', null)
		.execute();
	return new Set(rows.map(({ unit_id }) => unit_id));
}

/** The units that answer for tasks now, by task. */
export async function listPairsNow(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, string[]>> {
	if (taskIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('task_unit')
		.select(['task_id', 'unit_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', 'in', taskIds)
		.where('until_on', 'is', null)
		.execute();
	const byTask = Map.groupBy(rows, ({ task_id }) => task_id);
	return new Map([...byTask].map(([id, pairs]) => [id, pairs.map(({ unit_id }) => unit_id)]));
}

export type Passing = { taskId: string; unitId: string; heirId: string; on: string };

/**
 * Another unit answers for a task in the place of one that ends: in its part, under its printed name,
 * with what it has signed, its people and its claims that still count. Where that one answers for the
 * task already, the two are one, in the stronger part.
 */
export async function replaceUnitOfTask(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitId, heirId, on }: Passing
): Promise<void> {
	const pairs = await trx
		.selectFrom('task_unit')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.execute();
	const ending = pairs.find((pair) => pair.unit_id === unitId);
	if (!ending) return;
	const heir = pairs.find((pair) => pair.unit_id === heirId);
	await trx
		.updateTable('task_unit')
		.set({ until_on: addDays(on, -1) })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', ending.id)
		.execute();
	if (!heir) {
		const next = { ...ending, id: newId(), unit_id: heirId, since_on: on, until_on: null };
		await insertAll(trx, 'task_unit', [next]);
	} else if (isStronger(ending.role, heir.role)) {
		await trx
			.updateTable('task_unit')
			.set({ role: ending.role, must_file: ending.must_file })
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', '=', heir.id)
			.execute();
	}
	await trx
		.updateTable('contact')
		.set({ unit_id: heirId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', '=', unitId)
		.where('until_on', 'is', null)
		.execute();
	await trx
		.updateTable('done_claim')
		.set({ unit_id: heirId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', '=', unitId)
		.where('state', 'in', ['waiting', 'confirmed'])
		.execute();
	await trx
		.updateTable('extension_request')
		.set({ unit_id: heirId })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', '=', unitId)
		.where('state', '=', 'waiting')
		.execute();
}
