import { sql } from 'kysely';
import { addDays } from '../../domain/date.ts';
import { formerIds } from '../../domain/former-ids.ts';
import { pastUnits } from '../../domain/past-units.ts';
import type { Db } from './client.ts';
import { idParts } from './id-parts.ts';
import { inForce } from './in-force.ts';
import { keeper } from './keeper.ts';
import { listSuccessions } from './unit-successions.ts';

/** A task for which a unit answers no more. */
export type LostTask = {
	id: string;
	number: string;
	planId: string;
	/** The first day on which it was another's. */
	lostOn: string;
	/** Who filed: the unit itself, and what it was before. */
	filers: string[];
	/** As many months were filed; none where the unit never did. */
	months: number;
};

/** As many people as are at work at the same time. */
const keep = keeper<readonly LostTask[]>(300);

/**
 * Those for which was filed, read again once anything was done to the district (`stand`): every page of a clerk's list
 * says how many they are.
 */
export function heldLostTasks(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[],
	stand: string
): Promise<readonly LostTask[]> {
	const name = [jurisdictionId, ...unitIds.toSorted()].join(' ');
	return keep(db, name, stand, async () => {
		const lost = await listLostTasks(db, jurisdictionId, unitIds);
		return lost.filter(({ months }) => months > 0);
	});
}

/**
 * The tasks that units answered for and that are none of theirs any more, the latest lost first; of one
 * task where its id is given. What another unit reads of them is no part of it.
 */
export async function listLostTasks(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[],
	taskId: string | null = null
): Promise<LostTask[]> {
	if (unitIds.length === 0) return [];
	const lines = await listSuccessions(db, jurisdictionId);
	const filers = new Set(unitIds.flatMap((id) => [id, ...formerIds(id, lines)]));
	const left = await listLeft(db, jurisdictionId, { unitIds, filers: [...filers], taskId });
	// most units lost nothing: no report is looked at for them
	if (left.size === 0) return [];
	const had = lines.some(({ kind }) => kind === 'split')
		? await mapUnitsEver(db, jurisdictionId, [...left.keys()])
		: new Map<string, Set<string>>();
	const months = await countMonths(db, jurisdictionId, [...left.keys()], [...filers]);
	const lost = [...left].flatMap(([id, pairs]): LostTask[] => {
		const past = new Set(unitIds.flatMap((own) => pastUnits(own, lines, had.get(id) ?? new Set())));
		const own = pairs.filter(({ unit_id }) => past.has(unit_id));
		const filed = (months.get(id) ?? []).filter(({ unit_id }) => past.has(unit_id));
		const [first] = own;
		if (!first) return [];
		const untilOn = own.reduce(
			(last, { until_on }) => (until_on > last ? until_on : last),
			first.until_on
		);
		return [
			{
				...{ id, number: first.number, planId: first.plan_id, lostOn: addDays(untilOn, 1) },
				filers: filed.map(({ unit_id }) => unit_id),
				months: filed.reduce((sum, one) => sum + Number(one.months), 0)
			}
		];
	});
	return lost.toSorted((a, b) => (a.lostOn === b.lostOn ? 0 : a.lostOn < b.lostOn ? 1 : -1));
}

type Asked = { unitIds: readonly string[]; filers: readonly string[]; taskId: string | null };
type Left = { number: string; plan_id: string; unit_id: string; until_on: string };

/** By task, the pairs that ended of those who may have filed, where it is nobody's of `unitIds` now. */
async function listLeft(
	db: Db,
	jurisdictionId: string,
	{ unitIds, filers, taskId }: Asked
): Promise<Map<string, Left[]>> {
	const { rows } = await sql<Left & { id: string }>`
		select task.id, task.number, task.plan_id, ended.unit_id, ended.until_on
		from task_unit as ended
		join task on task.jurisdiction_id = ended.jurisdiction_id and task.id = ended.task_id
		where ended.jurisdiction_id = ${jurisdictionId} and ended.until_on is not null
			and ended.unit_id in (${sql.join([...filers])})
			${taskId === null ? sql`` : sql`and ended.task_id = ${taskId}`}
			and not exists (
				select 1 from task_unit as pair
				where pair.jurisdiction_id = ended.jurisdiction_id and pair.task_id = ended.task_id
					and pair.until_on is null and pair.unit_id in (${sql.join([...unitIds])}))
			and task.state <> 'draft' and ${inForce('task.batch_id', jurisdictionId)}
		order by task.id, ended.unit_id`.execute(db);
	return Map.groupBy(rows, ({ id }) => id);
}

/** By task, every unit that answers for it or did. */
async function mapUnitsEver(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, Set<string>>> {
	const ever = new Map<string, Set<string>>();
	for (const ids of idParts(taskIds)) {
		const rows = await db
			.selectFrom('task_unit')
			.select(['task_id', 'unit_id'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', ids)
			.execute();
		for (const [id, own] of Map.groupBy(rows, ({ task_id }) => task_id)) {
			ever.set(id, new Set(own.map(({ unit_id }) => unit_id)));
		}
	}
	return ever;
}

type Months = { task_id: string; unit_id: string; months: number | string | bigint };

/** By task, how many months each of the units filed for it. */
async function countMonths(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[],
	unitIds: readonly string[]
): Promise<Map<string, Months[]>> {
	const all: Months[] = [];
	for (const ids of idParts(taskIds)) {
		const rows = await db
			.selectFrom('report')
			.select((eb) => ['task_id', 'unit_id', eb.fn.countAll().as('months')])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('task_id', 'in', ids)
			.where('unit_id', 'in', [...unitIds])
			.where('first_submitted_at', 'is not', null)
			.groupBy(['task_id', 'unit_id'])
			.orderBy('unit_id')
			.execute();
		all.push(...rows);
	}
	return Map.groupBy(all, ({ task_id }) => task_id);
}
