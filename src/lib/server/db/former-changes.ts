import type { HistoryLine } from '../../domain/carry/former-change.ts';
import type { Db } from './client.ts';
import { idParts } from './id-parts.ts';
import { inForce } from './in-force.ts';

/** A task that was carried over, whose task in the list before was touched since. */
export type TouchedFormer = {
	heirId: string;
	formerId: string;
	/** What was done to that one since, the earliest first, with its reason and its paper. */
	changes: (HistoryLine & { reason: string | null })[];
};

const fields = ['deed', 'deadline', 'dueOn', 'state', 'units', 'merged', 'measure'];

type Of = { planId: string } | { taskId: string } | { taskIds: readonly string[] };

/** Of the tasks of a plan, or of some, those whose former was touched since they are there. */
export async function listTouchedFormers(
	db: Db,
	jurisdictionId: string,
	of: Of
): Promise<TouchedFormer[]> {
	if ('planId' in of) {
		return formersOf(
			await touchingRows(db, jurisdictionId).where('heir.plan_id', '=', of.planId).execute()
		);
	}
	const found: TouchedFormer[] = [];
	for (const ids of idParts('taskId' in of ? [of.taskId] : of.taskIds)) {
		found.push(
			...formersOf(await touchingRows(db, jurisdictionId).where('heir.id', 'in', ids).execute())
		);
	}
	return found;
}

function touchingRows(db: Db, jurisdictionId: string) {
	return db
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
		.where(inForce('former.batch_id', jurisdictionId))
		.orderBy('heir.id')
		.orderBy('change.changed_at')
		.orderBy('change.id');
}

type TouchingRow = Awaited<ReturnType<ReturnType<typeof touchingRows>['execute']>>[number];

function formersOf(rows: readonly TouchingRow[]): TouchedFormer[] {
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
	const answers = new Map<string, HistoryLine[]>();
	for (const ids of idParts(taskIds)) {
		const rows = await db
			.selectFrom('field_change')
			.select(['object_id', 'field', 'to_value', 'changed_at', 'group_id'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('noun', '=', 'task')
			.where('object_id', 'in', ids)
			.where('field', 'in', fields)
			.orderBy('changed_at')
			.orderBy('id')
			.execute();
		for (const [id, own] of Map.groupBy(rows, (row) => row.object_id)) {
			answers.set(
				id,
				own.map(({ field, to_value, changed_at, group_id }) => ({
					...{ field, to: to_value, changedAt: changed_at, groupId: group_id }
				}))
			);
		}
	}
	return answers;
}
