import type { Db } from '../../db/client.ts';
import { insertAll } from '../../db/insert-all.ts';
import type { NewTask } from '../../db/task-bundle.ts';
import { transact } from '../../db/transact.ts';

/** So many tasks in one commit: a unit that files meanwhile waits for no more than these. */
export const tasksPerCommit = 100;

/**
 * Puts tasks in unseen, in short commits. `rowsOf` makes the rows of one only when its turn comes, so
 * that a long list is never all rows at once.
 */
export async function stageTasks<Draft>(
	db: Db,
	drafts: readonly Draft[],
	rowsOf: (draft: Draft) => NewTask,
	onProgress: (done: number) => Promise<void>
): Promise<void> {
	for (let start = 0; start < drafts.length; start += tasksPerCommit) {
		const some = drafts.slice(start, start + tasksPerCommit).map(rowsOf);
		await transact(db, async (trx) => {
			await insertAll(
				trx,
				'task',
				some.map(({ task }) => task)
			);
			await insertAll(
				trx,
				'task_unit',
				some.flatMap(({ task_unit }) => task_unit)
			);
			await insertAll(
				trx,
				'task_collective',
				some.flatMap(({ task_collective }) => task_collective)
			);
			await insertAll(
				trx,
				'contact',
				some.flatMap(({ contact }) => contact)
			);
		});
		await onProgress(Math.min(start + tasksPerCommit, drafts.length));
	}
}
