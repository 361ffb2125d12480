import { openDatabase } from '../lib/server/db/client.ts';
import { runTask } from './import-task.ts';
import { rehearse } from '../lib/server/importing/rehearse.ts';
import type { RehearseTask, WorkerTask, WorkerWord } from '../lib/server/importing/worker-task.ts';

// one piece of an import, then the end: whoever started this process kills it when it takes too long
process.on('message', (task: WorkerTask) => {
	if (task.do === 'rehearse') rehearse();
	else void work(task);
});

async function work(task: Exclude<WorkerTask, RehearseTask>): Promise<void> {
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
