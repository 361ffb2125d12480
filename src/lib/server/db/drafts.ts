import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** The drafts of a plan, in the list's own order. */
export async function listDrafts(
	db: Db,
	jurisdictionId: string,
	planId: string
): Promise<string[]> {
	const rows = await db
		.selectFrom('task')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('plan_id', '=', planId)
		.where('state', '=', 'draft')
		.where(inForce('batch_id', jurisdictionId))
		.orderBy('position')
		.orderBy('id')
		.execute();
	return rows.map(({ id }) => id);
}

export type Discarded = { act: string; madeAt: string; before: string[] };

/** What was discarded and can be brought back, the latest first; the tasks as they were stored. */
export async function listDiscarded(db: Db, jurisdictionId: string): Promise<Discarded[]> {
	const rows = await db
		.selectFrom('task_act')
		.innerJoin('task_act_before', (join) =>
			join
				.onRef('task_act_before.jurisdiction_id', '=', 'task_act.jurisdiction_id')
				.onRef('task_act_before.act_id', '=', 'task_act.id')
		)
		.select(['task_act.id', 'task_act.made_at', 'task_act_before.before'])
		.where('task_act.jurisdiction_id', '=', jurisdictionId)
		.where('task_act.verb', '=', 'discard')
		.where('task_act.undone_by_id', 'is', null)
		.orderBy('task_act.made_at', 'desc')
		.orderBy('task_act.id')
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id)].map(([act, own]) => ({
		...{ act, madeAt: own[0]?.made_at ?? '' },
		before: own.flatMap(({ before }) => before ?? [])
	}));
}
