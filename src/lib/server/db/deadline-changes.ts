import type { Db } from './client.ts';
import { newId } from './id.ts';
import { insertAll } from './insert-all.ts';

/** A deadline that a task gets, from a day on. */
export type DeadlineChange = {
	dueOn: string | null;
	ongoing: boolean;
	sinceOn: string;
	reason: string | null;
	document: string | null;
	changedBy: string | null;
	changedAt: string;
};

/** What the task had before, and since when there is a task. */
export type FormerDeadline = {
	dueOn: string | null;
	ongoing: boolean;
	addedOn: string;
	createdAt: string;
};

/**
 * Keeps that a task has another deadline from a day on: figures of a past day are told from the one
 * in force then. The first change keeps what was before it as well, which a list brings without.
 */
export async function appendDeadline(
	trx: Db,
	jurisdictionId: string,
	taskId: string,
	change: DeadlineChange,
	former: FormerDeadline
): Promise<void> {
	const known = await trx
		.selectFrom('deadline_change')
		.select('id')
		.where('jurisdiction_id', '=', jurisdictionId)
		.where('task_id', '=', taskId)
		.limit(1)
		.executeTakeFirst();
	const row = { jurisdiction_id: jurisdictionId, task_id: taskId };
	const first = {
		...{ ...row, id: newId(), due_on: former.dueOn, ongoing: flag(former.ongoing) },
		...{ since_on: former.addedOn, reason: null, document: null },
		...{ changed_by: null, changed_at: former.createdAt }
	};
	const next = {
		...{ ...row, id: newId(), due_on: change.dueOn, ongoing: flag(change.ongoing) },
		...{ since_on: change.sinceOn, reason: change.reason, document: change.document },
		...{ changed_by: change.changedBy, changed_at: change.changedAt }
	};
	await insertAll(trx, 'deadline_change', known ? [next] : [first, next]);
}

function flag(value: boolean): 0 | 1 {
	return value ? 1 : 0;
}
