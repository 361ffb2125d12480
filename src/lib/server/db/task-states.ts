import type { TaskState } from '../../domain/task.ts';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

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
