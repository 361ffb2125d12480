import { sql } from 'kysely';
import { bucketOf } from '../../domain/search/pairs.ts';
import { inAll, offsetsIn, placeOf, segmentSize } from '../../domain/search/segment.ts';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';

/** The places of a plan whose texts held all these pairs when their segment was packed, in order. */
export async function findPlaces(
	db: Db,
	jurisdictionId: string,
	planId: string,
	pairs: readonly string[]
): Promise<number[]> {
	const buckets = [...new Set(pairs.map(bucketOf))];
	const rows = await db
		.selectFrom('search_pairs')
		.select(['segment', 'bucket', 'packed'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('bucket', 'in', buckets)
		.execute();
	const segments = Map.groupBy(rows, ({ segment }) => segment);
	return [...segments.keys()]
		.sort((a, b) => a - b)
		.flatMap((segment) => {
			const packed = new Map((segments.get(segment) ?? []).map((row) => [row.bucket, row.packed]));
			const lists = pairs.map((pair) => offsetsIn(packed.get(bucketOf(pair)) ?? '', pair));
			return inAll(lists).map((offset) => placeOf(segment, offset));
		});
}

/** A plan that has texts enough outside of segments for one more; undefined where none has. */
export async function findPlanToPack(db: Db, jurisdictionId: string): Promise<string | undefined> {
	const plans = await db
		.selectFrom('plan')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.execute();
	for (const { id } of plans) {
		const fresh = await db
			.selectFrom('search_task')
			.select('task_id')
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('plan_id', '=', id)
			.where('place', '=', 0)
			.limit(1)
			.offset(segmentSize - 1)
			.executeTakeFirst();
		if (fresh) return id;
	}
	return undefined;
}

/** The texts of a plan that come into the next segment, in the list's own order. */
export async function listTextsToPack(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<{ taskId: string; text: string; masked: string | null }[]> {
	const rows = await db
		.selectFrom('search_task')
		.innerJoin('task', (join) =>
			join
				.onRef('task.jurisdiction_id', '=', 'search_task.jurisdiction_id')
				.onRef('task.id', '=', 'search_task.task_id')
		)
		.select(['search_task.task_id', 'search_task.text', 'search_task.masked'])
		.where('search_task.jurisdiction_id', '=', jurisdictionId)
		.where('search_task.plan_id', '=', planId)
		.where('search_task.place', '=', 0)
		.orderBy('task.position')
		.orderBy('task.id')
		.limit(segmentSize)
		.execute();
	return rows.map(({ task_id, text, masked }) => ({ taskId: task_id, text, masked }));
}

/** The texts move first: of two processes that pack the same, PostgreSQL has one try again there. */
export async function insertSegment(
	db: Db,
	jurisdictionId: string,
	planId: string,
	{ taskIds, buckets }: { taskIds: readonly string[]; buckets: readonly string[] }
): Promise<void> {
	const segment = (await lastSegment(db, jurisdictionId, planId)) + 1;
	const places = taskIds.map(
		(taskId, offset) => sql`(${taskId}, cast(${placeOf(segment, offset)} as integer))`
	);
	await sql`with new_place (task_id, place) as (values ${sql.join(places)})
		update search_task set place = new_place.place from new_place
		where search_task.jurisdiction_id = ${jurisdictionId}
			and search_task.task_id = new_place.task_id`.execute(db);
	const rows = buckets.map((packed, bucket) => ({
		...{ jurisdiction_id: jurisdictionId, plan_id: planId, bucket, segment, packed }
	}));
	await insertAll(db, 'search_pairs', rows);
}

/** Every segment has a row in every bucket. */
async function lastSegment(db: Db, jurisdictionId: string, planId: string): Promise<number> {
	const { last } = await db
		.selectFrom('search_pairs')
		.select((eb) => eb.fn.max('segment').as('last'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('bucket', '=', 0)
		.executeTakeFirstOrThrow();
	// null where there is none, which the type does not say
	return Number(last ?? 0);
}

/** How many texts each segment of a plan still holds: what changes leaves its segment. */
export async function countLiving(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<Map<number, number>> {
	const segments = await db
		.selectFrom('search_pairs')
		.select('segment')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('bucket', '=', 0)
		.execute();
	const living = new Map(segments.map(({ segment }) => [segment, 0]));
	const { rows } = await sql<{ segment: number; count: number | string }>`
		select place / ${sql.lit(segmentSize)} as segment, count(*) as count from search_task
		where jurisdiction_id = ${jurisdictionId} and plan_id = ${planId} and place > 0
		group by 1`.execute(db);
	for (const { segment, count } of rows) living.set(segment, Number(count));
	return living;
}

/** What is left of a segment waits for the next one. */
export async function deleteSegment(
	db: Db,
	jurisdictionId: string,
	planId: string,
	segment: number
): Promise<void> {
	await db
		.updateTable('search_task')
		.set({ place: 0 })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('place', '>=', placeOf(segment, 0))
		.where('place', '<', placeOf(segment + 1, 0))
		.execute();
	await db
		.deleteFrom('search_pairs')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('segment', '=', segment)
		.execute();
}
