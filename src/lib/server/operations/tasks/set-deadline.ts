import type { TaskWrite } from '../../../domain/edit/read-cell.ts';
import { removeAcknowledged } from '../../db/acknowledgements.ts';
import type { Db } from '../../db/client.ts';
import { appendDeadline } from '../../db/deadline-changes.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { writeField, type WriteAt } from './write-field.ts';

type Deadline = Extract<TaskWrite, { field: 'deadline' }>['to'];
type Why = { reason: string | null; document: string | null; by: string };

/**
 * Gives a task another deadline from today on: the one before stays in its course, the first day is
 * never lost, and the units are asked to sign again.
 */
export async function setDeadline(
	trx: Db,
	{ task }: TaskBundle,
	deadline: Deadline,
	{ reason, document, by }: Why,
	at: Pick<WriteAt, 'jurisdictionId' | 'today' | 'now'>
): Promise<void> {
	const { jurisdictionId, today, now } = at;
	const { dueOn, ongoing } = deadline;
	const former = { dueOn: task.due_on, ongoing: task.ongoing === 1 };
	if (dueOn !== former.dueOn || ongoing !== former.ongoing) {
		const since = { addedOn: task.added_on, createdAt: task.created_at };
		const change = { dueOn, ongoing, sinceOn: today, reason, document };
		const next = { ...change, changedBy: by, changedAt: now };
		await appendDeadline(trx, jurisdictionId, task.id, next, { ...former, ...since });
	}
	await writeField(trx, { field: 'deadline', to: deadline }, { ...at, by, taskId: task.id });
	await removeAcknowledged(trx, jurisdictionId, task.id);
}
