import type { ChildProcess } from 'node:child_process';
import { runWorker, type Ended } from './run-worker.ts';
import { keepSpare } from './spare-process.ts';
import type { BatchTask } from './worker-task.ts';

/** A process of this server that is at a batch, and how far it is. */
export type Work = {
	what: BatchTask['do'];
	done: number;
	/** Null while nobody knows how much there is. */
	total: number | null;
	ended: Promise<Ended>;
	child: ChildProcess | null;
};

const atWork = new Map<string, Work>();

/** What is being done with a batch right now; undefined where no process of this server is at it. */
export function workOn(batchId: string): Work | undefined {
	return atWork.get(batchId);
}

/** It is going in or being undone at this moment: until that ends nothing else can be done with it. */
export function isSettling(batchId: string): boolean {
	const work = atWork.get(batchId);
	return work !== undefined && work.what !== 'read';
}

/**
 * Starts a process on a batch. Where one is at it already, that one is answered; but a reading follows
 * a reading, since what was decided meanwhile came too late for the first.
 */
export function startWork(task: BatchTask): Work {
	const running = atWork.get(task.batchId);
	if (running && !(running.what === 'read' && task.do === 'read')) return running;
	const work: Work = {
		...{ what: task.do, done: 0, total: null, child: null },
		ended: Promise.resolve({ ok: false, why: 'broken' })
	};
	const run = () =>
		runWorker(task, {
			onStart: (child) => (work.child = child),
			onProgress: (done, total) => Object.assign(work, { done, total })
		});
	work.ended = (running ? running.ended.then(run) : run()).finally(() => {
		if (atWork.get(task.batchId) === work) atWork.delete(task.batchId);
		keepSpare();
	});
	atWork.set(task.batchId, work);
	return work;
}

/** Ends the reading of a batch that nobody wants any more, and waits until it has ended. */
export async function stopReading(batchId: string): Promise<void> {
	const work = atWork.get(batchId);
	if (work?.what !== 'read') return;
	work.child?.kill('SIGKILL');
	await work.ended;
}
