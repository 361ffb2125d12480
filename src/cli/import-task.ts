import type { Db } from '../lib/server/db/client.ts';
import { commitImport } from '../lib/server/operations/commit-import.ts';
import { readImport } from '../lib/server/operations/read-import.ts';
import { undoImport } from '../lib/server/operations/undo-import.ts';
import { peek } from './peek-list.ts';
import { look } from '../lib/server/importing/look.ts';
import { readTexts } from '../lib/server/importing/read-texts.ts';
import { readUnitWorkbook } from '../lib/server/importing/read-unit-workbook.ts';
import type {
	RehearseTask,
	WorkerAnswer,
	WorkerTask,
	WorkerWord
} from '../lib/server/importing/worker-task.ts';

/** Does what the process was started for; `say` tells whoever started it how far it is. */
export async function runTask(
	db: Db,
	task: Exclude<WorkerTask, RehearseTask>,
	say: (word: WorkerWord) => Promise<void>
): Promise<WorkerAnswer> {
	const read = () => say({ kind: 'read' });
	if (task.do === 'look') return look(task);
	if (task.do === 'texts') return readTexts(task);
	if (task.do === 'filled') return readUnitWorkbook(task);
	if (task.do === 'peek') return peek(db, task, read);
	const { do: what, dataFolder, actor, batchId, now } = task;
	if (what === 'read') return ended(await readImport(db, dataFolder, actor, batchId, now, read));
	// nothing is read from a file any more
	await read();
	if (what === 'undo') return ended(await undoImport(db, actor, batchId, now));
	const progress = (done: number, total: number) => say({ kind: 'progress', done, total });
	return ended(await commitImport(db, actor, batchId, now, progress));
}

function ended(result: WorkerAnswer): WorkerAnswer {
	return result.ok ? { ok: true } : result;
}
