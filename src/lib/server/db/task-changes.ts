import { sql, type Updateable } from 'kysely';
import { addDays } from '../../domain/date.ts';
import type { TaskRole } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { inForce } from './in-force.ts';
import { insertAll } from './insert-all.ts';
import type { Schema } from './schema.ts';

/** So many tasks to a statement. */
const placesAtOnce = 500;

export type TaskColumns = Updateable<Schema['task']>;

export async function findTaskVersion(
	trx: Db,
	jurisdictionId: string,
	taskId: string
): Promise<number> {
	const row = await trx
		.selectFrom('task')
		.select('version')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.executeTakeFirstOrThrow();
	return row.version;
}

/** The versions of tasks that are in the ledger; one of a list that is not committed is in none. */
export async function listTaskVersions(
	trx: Db,
	jurisdictionId: string,
	ids: readonly string[]
): Promise<Map<string, number>> {
	const versions = new Map<string, number>();
	for (let start = 0; start < ids.length; start += placesAtOnce) {
		const rows = await trx
			.selectFrom('task')
			.select(['id', 'version'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', 'in', ids.slice(start, start + placesAtOnce))
			.where(inForce('batch_id', jurisdictionId))
			.execute();
		for (const { id, version } of rows) versions.set(id, version);
	}
	return versions;
}

/** Changes a task; whoever has it on a screen finds a new version. */
export async function updateTask(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	columns: TaskColumns,
	at: string
): Promise<void> {
	await trx
		.updateTable('task')
		.set((eb) => ({ ...columns, version: eb('version', '+', 1), updated_at: at }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.execute();
}

/** Moves tasks within their list. A place is no content: nobody's screen of a task grows old by it. */
export async function updatePositions(
	trx: Db,
	jurisdictionId: string,
	places: readonly { taskId: string; position: number }[]
): Promise<void> {
	for (let start = 0; start < places.length; start += placesAtOnce) {
		const some = places
			.slice(start, start + placesAtOnce)
			.map(({ taskId, position }) => sql`(${taskId}, cast(${position} as integer))`);
		await sql`with place (id, position) as (values ${sql.join(some)})
			update task set position = place.position from place
			where task.jurisdiction_id = ${jurisdictionId} and task.id = place.id`.execute(trx);
	}
}

/** Makes room in a plan's list: what stands there and behind moves on by so many places. */
export async function updatePlacesFrom(
	trx: Db,
	jurisdictionId: string,
	planId: string,
	{ position, by }: { position: number; by: number }
): Promise<void> {
	await trx
		.updateTable('task')
		.set((eb) => ({ position: eb('position', '+', by) }))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('position', '>=', position)
		.execute();
}

/** The first day that was ever set is never lost. */
export async function updateDeadline(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	{ text, dueOn, ongoing }: { text: string | null; dueOn: string | null; ongoing: boolean },
	at: string
): Promise<void> {
	await trx
		.updateTable('task')
		.set((eb) => ({
			...{ deadline_text: text, due_on: dueOn, ongoing: ongoing ? 1 : 0, updated_at: at },
			original_due_on: eb.fn.coalesce('original_due_on', eb.val(dueOn)),
			version: eb('version', '+', 1)
		}))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.execute();
}

/** One of the columns that mean nothing to us; null takes it away. */
export async function updateExtra(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	{ heading, value }: { heading: string; value: string | null },
	at: string
): Promise<void> {
	const row = await trx
		.selectFrom('task')
		.select('extra')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.executeTakeFirst();
	const all: unknown = JSON.parse(row?.extra ?? '{}');
	const entries = typeof all === 'object' && all !== null ? Object.entries(all) : [];
	const rest = entries.filter(([key]) => key !== heading);
	const next = value === null ? rest : [...rest, [heading, value]];
	const extra = next.length === 0 ? null : JSON.stringify(Object.fromEntries(next));
	await updateTask(trx, jurisdictionId, taskId, { extra }, at);
}

export type Pair = {
	unitId: string;
	printed: string;
	role: TaskRole;
	/** What the office asks of it apart from its part. */
	mustFile?: 0 | 1 | null;
};

/**
 * Who answers for a task from today on. A unit that stays in its role stays the same pair, with what
 * it has signed; one that leaves ends yesterday, and its reports stay its own. Tells the units that
 * answer for the task no more.
 */
export async function updatePairs(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	pairs: readonly Pair[],
	today: string
): Promise<string[]> {
	const present = await trx
		.selectFrom('task_unit')
		.select(['id', 'unit_id', 'role'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('until_on', 'is', null)
		.execute();
	const kept = new Map(
		present.flatMap(({ id, unit_id, role }) => {
			const position = pairs.findIndex((pair) => pair.unitId === unit_id && pair.role === role);
			return position === -1 ? [] : [[id, position] as const];
		})
	);
	for (const { id } of present) {
		const position = kept.get(id);
		await trx
			.updateTable('task_unit')
			.set(
				position === undefined
					? { until_on: addDays(today, -1) }
					: { position, printed: pairs[position]?.printed ?? '' }
			)
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', '=', id)
			.execute();
	}
	const places = new Set(kept.values());
	const added = pairs.flatMap(({ unitId, printed, role, mustFile = null }, position) =>
		places.has(position)
			? []
			: [
					{
						jurisdiction_id: jurisdictionId,
						...{ id: newId(), task_id: taskId, unit_id: unitId, role, printed, position },
						...{ must_file: mustFile, since_on: today }
					}
				]
	);
	await insertAll(trx, 'task_unit', added);
	const staying = new Set(pairs.map(({ unitId }) => unitId));
	return [...new Set(present.map(({ unit_id }) => unit_id))].filter((id) => !staying.has(id));
}

export async function updateCollectives(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	collectives: readonly { printed: string; role: TaskRole }[]
): Promise<void> {
	await trx
		.deleteFrom('task_collective')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.execute();
	const rows = collectives.map(({ printed, role }, position) => ({
		...{ jurisdiction_id: jurisdictionId, task_id: taskId, position, role, printed }
	}));
	await insertAll(trx, 'task_collective', rows);
}
