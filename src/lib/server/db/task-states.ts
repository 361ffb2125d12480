import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';
import { ofPlan, type PlanOrTasks } from './of-plan.ts';

export type StateChange = {
	taskId: string;
	state: TaskState;
	sinceOn: string;
	reason: string | null;
	/** The paper that a cancelling rests on. */
	document: string | null;
	changedBy: string | null;
	changedAt: string;
};

/** The days on which tasks took on another state: figures of a past day are read from these. */
export async function insertStateChanges(
	db: Db,
	jurisdictionId: string,
	changes: readonly StateChange[]
): Promise<void> {
	await insertAll(
		db,
		'task_state_change',
		changes.map(({ taskId, state, sinceOn, reason, document, changedBy, changedAt }) => ({
			...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId, state },
			...{ since_on: sinceOn, reason, document, changed_by: changedBy, changed_at: changedAt }
		}))
	);
}

/** Of the tasks of a plan, the states that each took on, in that order. */
export async function listStateChanges(
	db: Db,
	jurisdictionId: string,
	of: PlanOrTasks
): Promise<Map<string, { state: TaskState; sinceOn: string }[]>> {
	const rows = await db
		.selectFrom('task_state_change')
		.select(['task_id', 'state', 'since_on'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where(ofPlan('task_id', jurisdictionId, of))
		.orderBy('since_on')
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	const changes = new Map<string, { state: TaskState; sinceOn: string }[]>();
	for (const { task_id, state, since_on } of rows) {
		const known = changes.get(task_id) ?? [];
		if (known.length === 0) changes.set(task_id, known);
		known.push({ state, sinceOn: since_on });
	}
	return changes;
}
