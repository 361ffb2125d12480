import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';

/** What somebody did to tasks in one go. */
export type TaskAct = {
	id: string;
	verb: string;
	madeBy: string | null;
	madeAt: string;
	/** The act that this one took back. */
	undoesId: string | null;
};

/** A task before an act, as it was stored; null where there was none. */
export type ActBefore = {
	taskId: string;
	before: string | null;
	/** The version that the act left it at; null where it took the task away. */
	versionAfter: number | null;
};

export async function insertAct(
	trx: Db,
	jurisdictionId: string,
	{ id, verb, madeBy, madeAt, undoesId }: TaskAct,
	before: readonly ActBefore[]
): Promise<void> {
	await trx
		.insertInto('task_act')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, verb, made_by: madeBy, made_at: madeAt },
			undoes_id: undoesId
		})
		.execute();
	if (undoesId !== null) {
		await trx
			.updateTable('task_act')
			.set({ undone_by_id: id })
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('id', '=', undoesId)
			.execute();
	}
	await insertAll(
		trx,
		'task_act_before',
		before.map((one) => ({
			...{ jurisdiction_id: jurisdictionId, act_id: id, task_id: one.taskId },
			...{ before: one.before, version_after: one.versionAfter }
		}))
	);
}

export type KeptTaskAct = TaskAct & { undoneById: string | null };

/** An act and whether it was taken back already; undefined once it is too old to be kept. */
export async function findAct(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<KeptTaskAct | undefined> {
	const row = await db
		.selectFrom('task_act')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.executeTakeFirst();
	return (
		row && {
			...{ id: row.id, verb: row.verb, madeBy: row.made_by, madeAt: row.made_at },
			...{ undoesId: row.undoes_id, undoneById: row.undone_by_id }
		}
	);
}

/** The latest of a kind that is still kept, taken back or not. */
export async function findLastActOf(
	db: Db,
	jurisdictionId: string,
	verb: string
): Promise<string | undefined> {
	const row = await db
		.selectFrom('task_act')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('verb', '=', verb)
		.orderBy('made_at', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row?.id;
}

export async function listActBefore(
	db: Db,
	jurisdictionId: string,
	actId: string
): Promise<ActBefore[]> {
	const rows = await db
		.selectFrom('task_act_before')
		.select(['task_id', 'before', 'version_after'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('act_id', '=', actId)
		.orderBy('task_id')
		.execute();
	return rows.map(({ task_id, before, version_after }) => ({
		...{ taskId: task_id, before },
		versionAfter: version_after
	}));
}

/**
 * A task stands again as acts left it, under a later version: what they did can be taken back in its
 * turn, step by step.
 */
export async function updateActVersions(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	{ from, to }: { from: number; to: number }
): Promise<void> {
	await trx
		.updateTable('task_act_before')
		.set({ version_after: to })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('version_after', '=', from)
		.execute();
}

/** The last thing done to a task that can still be taken back, for its page. */
export async function findLastAct(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<{ id: string; verb: string; versionAfter: number | null; tasks: number } | undefined> {
	const row = await db
		.selectFrom('task_act_before')
		.innerJoin('task_act', (join) =>
			join
				.onRef('task_act.jurisdiction_id', '=', 'task_act_before.jurisdiction_id')
				.onRef('task_act.id', '=', 'task_act_before.act_id')
		)
		.select(['task_act.id', 'task_act.verb', 'task_act_before.version_after'])
		.where('task_act_before.jurisdiction_id', '=', jurisdictionId)
		.where('task_act_before.task_id', '=', taskId)
		.where('task_act.undone_by_id', 'is', null)
		.orderBy('task_act.made_at', 'desc')
		.orderBy('task_act.id')
		.limit(1)
		.executeTakeFirst();
	if (!row) return undefined;
	// counted, for what was before them is long
	const { tasks } = await db
		.selectFrom('task_act_before')
		.select((eb) => eb.fn.countAll().as('tasks'))
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('act_id', '=', row.id)
		.executeTakeFirstOrThrow();
	return {
		...{ id: row.id, verb: row.verb, versionAfter: row.version_after },
		tasks: Number(tasks)
	};
}

/** Forgets what was before the acts of long ago; the history of the tasks stays. */
export async function deleteOldActs(trx: Db, before: string): Promise<void> {
	await trx
		.deleteFrom('task_act_before')
		.where((eb) =>
			eb.exists(
				eb
					.selectFrom('task_act')
					.select('task_act.id')
					.whereRef('task_act.jurisdiction_id', '=', 'task_act_before.jurisdiction_id')
					.whereRef('task_act.id', '=', 'task_act_before.act_id')
					.where('task_act.made_at', '<', before)
			)
		)
		.execute();
	await trx.deleteFrom('task_act').where('made_at', '<', before).execute();
}
