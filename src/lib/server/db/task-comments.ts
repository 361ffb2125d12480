import type { Selectable } from 'kysely';
import type { Db } from './client.ts';
import type { TaskCommentTable } from './tables/directives.ts';

export type TaskComment = ReturnType<typeof toComment>;

/** What was said of a task and not taken out again, the latest first. */
export async function listComments(
	db: Db,
	jurisdictionId: string,
	taskId: string
): Promise<TaskComment[]> {
	const rows = await db
		.selectFrom('task_comment')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.where('removed_at', 'is', null)
		.orderBy('written_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toComment);
}

/** One that stands; what was taken out is not there any more. */
export async function findComment(
	db: Db,
	jurisdictionId: string,
	id: string
): Promise<TaskComment | undefined> {
	const row = await db
		.selectFrom('task_comment')
		.selectAll()
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.where('removed_at', 'is', null)
		.executeTakeFirst();
	return row && toComment(row);
}

export async function insertComment(
	db: Db,
	jurisdictionId: string,
	{ id, taskId, body, writtenBy, writtenAt }: TaskComment
): Promise<void> {
	await db
		.insertInto('task_comment')
		.values({
			...{ jurisdiction_id: jurisdictionId, id, task_id: taskId, body },
			...{ written_by: writtenBy, written_at: writtenAt }
		})
		.execute();
}

/** Its words stay in the row, and nobody is shown them. */
export async function removeComment(
	db: Db,
	jurisdictionId: string,
	id: string,
	{ by, at }: { by: string; at: string }
): Promise<void> {
	await db
		.updateTable('task_comment')
		.set({ removed_by: by, removed_at: at })
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('id', '=', id)
		.execute();
}

function toComment(row: Selectable<TaskCommentTable>) {
	return {
		...{ id: row.id, taskId: row.task_id, body: row.body },
		...{ writtenBy: row.written_by, writtenAt: row.written_at }
	};
}
