import type { HistoryLine } from '../../domain/carry/former-change.ts';
import type { Db } from './client.ts';
import { inForce } from './in-force.ts';

/** A task that was carried over, whose task in the list before was touched since. */
export type TouchedFormer = {
	heirId: string;
	formerId: string;
	/** What was done to that one since, the earliest first, with its reason and its paper. */
	changes: (HistoryLine & { reason: string | null })[];
};

const fields = ['deed', 'deadline', 'dueOn', 'state', 'units', 'merged', 'measure'];

/** Of the tasks of a plan, or of one, those whose former was touched since they are there. */
export async function listTouchedFormers(
	db: Db,
	jurisdictionId: string,
	of: { planId: string } | { taskId: string }
): Promise<TouchedFormer[]> {
	const all = db
		.selectFrom('task as heir')
		.innerJoin('task as former', (join) =>
			join
				.onRef('former.jurisdiction_id', '=', 'heir.jurisdiction_id')
				.onRef('former.id', '=', 'heir.carried_from_id')
		)
		.innerJoin('field_change as change', (join) =>
			join
				.onRef('change.jurisdiction_id', '=', 'former.jurisdiction_id')
				.onRef('change.object_id', '=', 'former.id')
				.onRef('change.changed_at', '>', 'heir.created_at')
				.on('change.noun', '=', 'task')
				.on('change.field', 'in', fields)
		)
		.select(['heir.id as heir_id', 'former.id as former_id', 'change.field', 'change.to_value'])
		.select(['change.changed_at', 'change.reason'])
		.where('heir.jurisdiction_id', '=', jurisdictionId)
		.where(inForce('former.batch_id', jurisdictionId));
	const rows = await (
		'taskId' in of
			? all.where('heir.id', '=', of.taskId)
			: all.where('heir.plan_id', '=', of.planId)
	)
		.orderBy('heir.id')
		.orderBy('change.changed_at')
		.orderBy('change.id')
		.execute();
	return [...Map.groupBy(rows, (row) => row.heir_id)].flatMap(([heirId, own]) => {
		const formerId = own[0]?.former_id;
		if (formerId === undefined) return [];
		const changes = own.map(({ field, to_value, changed_at, reason }) => ({
			...{ field, to: to_value, changedAt: changed_at, reason }
		}));
		return [{ heirId, formerId, changes }];
	});
}

/** The same lines of tasks themselves, by task, the earliest first. */
export async function listAnswers(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Map<string, HistoryLine[]>> {
	if (taskIds.length === 0) return new Map();
	const rows = await db
		.selectFrom('field_change')
		.select(['object_id', 'field', 'to_value', 'changed_at', 'group_id'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('object_id', 'in', [...taskIds])
		.where('field', 'in', fields)
		.orderBy('changed_at')
		.orderBy('id')
		.execute();
	return new Map(
		[...Map.groupBy(rows, (row) => row.object_id)].map(([id, own]) => [
			id,
			own.map(({ field, to_value, changed_at, group_id }) => ({
				...{ field, to: to_value, changedAt: changed_at, groupId: group_id }
			}))
		])
	);
}
