import type { Db } from './client.ts';
import { newId } from './id.ts';
import { idParts } from './id-parts.ts';
import { insertAll } from './insert-all.ts';

export type FieldChange = {
	noun: string;
	objectId: string;
	field: string;
	from: string | null;
	to: string | null;
	reason: string | null;
	/** The same for fields that were changed in one go. */
	groupId: string | null;
	changedBy: string | null;
	changedAt: string;
	/** The import that brought it, and the cell it was read from. */
	batchId?: string | null;
	sourceSheet?: string | null;
	sourceCell?: string | null;
};

export async function insertFieldChanges(
	db: Db,
	jurisdictionId: string,
	changes: readonly FieldChange[]
): Promise<void> {
	const rows = changes.map((change) => ({
		jurisdiction_id: jurisdictionId,
		id: newId(),
		noun: change.noun,
		object_id: change.objectId,
		field: change.field,
		from_value: change.from,
		to_value: change.to,
		reason: change.reason,
		group_id: change.groupId,
		changed_by: change.changedBy,
		changed_at: change.changedAt,
		batch_id: change.batchId ?? null,
		source_sheet: change.sourceSheet ?? null,
		source_cell: change.sourceCell ?? null
	}));
	await insertAll(db, 'field_change', rows);
}

/** What was changed about a kind of thing, or about one of them, the latest first. */
export async function listFieldChanges(
	db: Db,
	jurisdictionId: string,
	noun: string,
	objectId?: string
): Promise<FieldChange[]> {
	const rows = await db
		.selectFrom('field_change')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', noun)
		.$if(objectId !== undefined, (query) => query.where('object_id', '=', objectId ?? ''))
		.orderBy('changed_at', 'desc')
		.orderBy('id', 'desc')
		.execute();
	return rows.map((row) => ({
		noun: row.noun,
		objectId: row.object_id,
		field: row.field,
		from: row.from_value,
		to: row.to_value,
		reason: row.reason,
		groupId: row.group_id,
		changedBy: row.changed_by,
		changedAt: row.changed_at,
		...{ batchId: row.batch_id, sourceSheet: row.source_sheet, sourceCell: row.source_cell }
	}));
}

/** How the words of tasks were changed, the latest first. */
export async function listMeasureChanges(
	db: Db,
	jurisdictionId: string,
	taskIds: readonly string[]
): Promise<Pick<FieldChange, 'objectId' | 'field' | 'from' | 'changedAt'>[]> {
	const all: Pick<FieldChange, 'objectId' | 'field' | 'from' | 'changedAt'>[] = [];
	for (const ids of idParts(taskIds)) {
		const rows = await db
			.selectFrom('field_change')
			.select(['object_id', 'field', 'from_value', 'changed_at'])
			.where('jurisdiction_id', '=', jurisdictionId)
			.where('noun', '=', 'task')
			.where('object_id', 'in', ids)
			.where('field', '=', 'measure')
			.orderBy('changed_at', 'desc')
			.orderBy('id', 'desc')
			.execute();
		for (const { object_id, field, from_value, changed_at } of rows) {
			all.push({ objectId: object_id, field, from: from_value, changedAt: changed_at });
		}
	}
	return all;
}

/** Who changed a field of a task last, and when. */
export async function findLastChange(
	db: Db,
	jurisdictionId: string,
	taskId: string,
	field: string
): Promise<{ changedBy: string | null; changedAt: string } | undefined> {
	const row = await db
		.selectFrom('field_change')
		.select(['changed_by', 'changed_at'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('object_id', '=', taskId)
		.where('field', '=', field)
		.orderBy('changed_at', 'desc')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row && { changedBy: row.changed_by, changedAt: row.changed_at };
}

/** What was done to tasks in one go, as their histories keep it. */
export async function listDeedsOf(
	db: Db,
	jurisdictionId: string,
	groupId: string
): Promise<{ taskId: string; deed: string | null }[]> {
	const rows = await db
		.selectFrom('field_change')
		.select(['object_id', 'to_value'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('noun', '=', 'task')
		.where('group_id', '=', groupId)
		.where('field', '=', 'deed')
		.orderBy('id')
		.execute();
	return rows.map((row) => ({ taskId: row.object_id, deed: row.to_value }));
}
