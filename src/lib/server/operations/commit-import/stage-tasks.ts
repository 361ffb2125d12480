import type { Db } from '../../db/client.ts';
import { insertAll } from '../../db/insert-all.ts';
import type { NewTask } from '../../db/task-bundle.ts';
import { transact } from '../../db/transact.ts';

/** What one commit aims at: a unit that files meanwhile waits for little more than that. */
const commitMs = 25;
const fewest = 50;
const most = 4000;

/** Tasks first: the others refer to them. */
const tables = ['task', 'task_unit', 'task_collective', 'contact'] as const;
type Table = (typeof tables)[number];
type Rows = { task: NewTask['task'][] } & Omit<NewTask, 'task'>;

/**
 * Puts tasks in unseen, in short commits: as many rows in one as the machine can do in a moment, and
 * of one table, whose indexes then take them together. `rowsOf` makes the rows of a task only when its
 * turn comes, so that a long list is never all rows at once.
 */
export async function stageTasks<Draft>(
	db: Db,
	drafts: readonly Draft[],
	rowsOf: (draft: Draft) => NewTask,
	onProgress: (done: number) => Promise<void>
): Promise<void> {
	const rows: Rows = { task: [], task_unit: [], task_collective: [], contact: [] };
	const size = { task: 100, task_unit: 1000, task_collective: 1000, contact: 1000 };
	let done = 0;
	for (const draft of drafts) {
		const { task, ...beside } = rowsOf(draft);
		rows.task.push(task);
		rows.task_unit.push(...beside.task_unit);
		rows.task_collective.push(...beside.task_collective);
		rows.contact.push(...beside.contact);
		done += 1;
		if (rows.task.length < size.task) continue;
		for (const table of tables) {
			if (rows[table].length >= size[table]) await commit(table);
		}
		await onProgress(done);
	}
	for (const table of tables) await commit(table);
	await onProgress(done);

	async function commit(table: Table): Promise<void> {
		const some = rows[table];
		if (some.length === 0) return;
		let begun = 0;
		await transact(db, (trx) => {
			begun = performance.now();
			return insertAll(trx, table, some);
		});
		const fitting = (some.length * commitMs) / (performance.now() - begun);
		size[table] = Math.round(Math.min(most, Math.max(fewest, fitting)));
		rows[table] = [];
	}
}
