import { deedIn, type TaskDeed } from '../../domain/task-verb.ts';
import type { Db } from './client.ts';

/** What an act told the history of each of these tasks. */
export async function listDeedsOfAct(
	db: Db,
	jurisdictionId: string,
	actId: string,
	taskIds: readonly string[]
): Promise<Map<string, TaskDeed>> {
	if (taskIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('field_change')
		.select(['object_id', 'to_value'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('object_id', 'in', [...taskIds])
		.where('group_id', '=', actId)
		.where('field', '=', 'deed')
		.execute();
	return new Map(
		rows.flatMap(({ object_id, to_value }) => {
			const deed = deedIn(to_value);
			return deed ? [[object_id, deed] as const] : [];
		})
	);
}
