import { openDatabase } from '../lib/server/db/client.ts';
import { runTask } from './import-task.ts';
import type { WorkerTask, WorkerWord } from '../lib/server/importing/worker-task.ts';

// one piece of an import, then the end: whoever started this process kills it when it takes too long
process.once('message', (task: WorkerTask) => void work(task));

async function work(task: WorkerTask): Promise<void> {
	const db = openDatabase(task.database);
	try {
		const answer = await runTask(db, task, say);
		await say({ kind: 'answer', answer });
	} finally {
		await db.destroy();
		process.disconnect?.();
	}
}

/** Resolves once the word has gone: a process that ends before loses it. */
function say(word: WorkerWord): Promise<void> {
	return new Promise((resolve) => process.send?.(word, () => resolve()));
}
