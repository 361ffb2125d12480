import { sql } from 'kysely';
import type { Db } from './client.ts';
import { newId } from './id.ts';
import { inForce } from './in-force.ts';
import { insertAll } from './insert-all.ts';
import { lineageOf } from './unit-lineage.ts';

/** 移交, 并入, and a claim that fell because the task has a lead now. */
export const noticeKinds = ['moved', 'merged', 'claim'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type TaskNotice = {
	id: string;
	taskId: string;
	number: string;
	measure: string;
	kind: NoticeKind;
	/** Whom it is told, as it is called now. */
	unitId: string;
	by: string | null;
	at: string;
	/** Where the task went on. */
	into: { id: string; number: string } | null;
};

export type NewNotice = {
	taskId: string;
	unitIds: readonly string[];
	kind: NoticeKind;
	by: string;
	at: string;
};

/** Tells units something about a task, once: what they have not read yet is told anew. Nobody knows a draft. */
export async function insertNotices(
	trx: Db,
	jurisdictionId: string,
	{ taskId, unitIds, kind, by, at }: NewNotice
): Promise<void> {
	if (unitIds.length === 0) return;
	const task = await trx
		.selectFrom('task')
		.select('state')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', taskId)
		.executeTakeFirst();
	if (!task || task.state === 'draft') return;
	await trx
		.deleteFrom('task_notice')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('unit_id', 'in', unitIds)
		.where('kind', '=', kind)
		.where('seen_at', 'is', null)
		.execute();
	const rows = unitIds.map((unitId) => ({
		...{ jurisdiction_id: jurisdictionId, id: newId(), task_id: taskId, unit_id: unitId },
		...{ kind, told_by: by, told_at: at, seen_by: null, seen_at: null }
	}));
	await insertAll(trx, 'task_notice', rows);
}

/** What was told of a task since then is told no more: it was taken back, and never was. */
export async function deleteNoticesSince(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	since: string
): Promise<void> {
	await trx
		.deleteFrom('task_notice')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('told_at', '>=', since)
		.execute();
}

/**
 * Whether `notice`, told to a unit of `lineage`, is still so and unread: the unit has the task again, or
 * its claim waits again, where what was done was taken back.
 */
export const noticeStands = sql<boolean>`notice.seen_at is null and (
	(notice.kind = 'moved' and not exists (select 1 from task_unit as own
		where own.jurisdiction_id = notice.jurisdiction_id and own.task_id = notice.task_id
			and own.unit_id = lineage.unit_id and own.until_on is null))
	or (notice.kind = 'merged' and exists (select 1 from task as ended
		where ended.jurisdiction_id = notice.jurisdiction_id and ended.id = notice.task_id
			and ended.state = 'merged'))
	or (notice.kind = 'claim' and exists (select 1 from done_claim as fallen
		where fallen.jurisdiction_id = notice.jurisdiction_id and fallen.task_id = notice.task_id
			and fallen.unit_id = notice.unit_id and fallen.state = 'void'
			and fallen.voided_at = notice.told_at)))`;

/** What these units have not taken note of, the earliest first. */
export async function listNotices(
	db: Db,
	jurisdictionId: string,
	unitIds: readonly string[]
): Promise<TaskNotice[]> {
	if (unitIds.length === 0) return [];
	const { rows } = await sql<{
		id: string;
		task_id: string;
		number: string;
		measure: string;
		kind: string;
		unit_id: string;
		told_by: string | null;
		told_at: string;
		into_id: string | null;
		into_number: string | null;
	}>`with ${await lineageOf(db, jurisdictionId, unitIds)}
		select notice.id, notice.task_id, task.number, task.measure, notice.kind, lineage.unit_id,
			notice.told_by, notice.told_at, heir.id as into_id, heir.number as into_number
		from task_notice as notice
		join lineage on lineage.former_id = notice.unit_id
		join task on task.jurisdiction_id = notice.jurisdiction_id and task.id = notice.task_id
		left join task as heir on heir.jurisdiction_id = task.jurisdiction_id
			and heir.id = task.merged_into_id
		where notice.jurisdiction_id = ${jurisdictionId} and ${noticeStands}
			and ${inForce('task.batch_id', jurisdictionId)}
		order by notice.told_at, notice.id`.execute(db);
	return rows.flatMap((row) => {
		const kind = noticeKinds.find((each) => each === row.kind);
		if (!kind) return [];
		const into = row.into_id === null ? null : { id: row.into_id, number: row.into_number ?? '' };
		return {
			...{ id: row.id, taskId: row.task_id, number: row.number, measure: row.measure, kind },
			...{ unitId: row.unit_id, by: row.told_by, at: row.told_at, into }
		};
	});
}

/** A unit has taken note of one of them. */
export async function updateNoticeSeen(
	trx: Db,
	jurisdictionId: string,
	id: string,
	{ by, at }: { by: string; at: string }
): Promise<void> {
	await trx
		.updateTable('task_notice')
		.set({ seen_by: by, seen_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('seen_at', 'is', null)
		.execute();
}
