import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Problem } from '../../domain/problem.ts';
import { workerLimits } from './limits.ts';
import { takeProcess } from './spare-process.ts';
import type { WorkerAnswer, WorkerTask, WorkerWord } from './worker-task.ts';

export type Ended = { ok: true; answer: WorkerAnswer } | { ok: false; why: Why };
/** Why there is no answer: it took too long, it wanted too much memory, or it broke. */
export type Why = 'time' | 'memory' | 'broken';

export type Watch = {
	limits?: typeof workerLimits;
	onProgress?: (done: number, total: number) => void;
	onStart?: (child: ChildProcess) => void;
};

/**
 * Runs one piece of an import in a process of its own, which is killed from outside when it reads for
 * too long or wants too much: whatever a file does, the server and its other users notice nothing.
 */
export function runWorker(
	task: WorkerTask,
	{ limits = workerLimits, onProgress, onStart }: Watch = {}
): Promise<Ended> {
	const child = takeProcess(limits.heapMegabytes);
	onStart?.(child);
	return new Promise((resolve) => {
		let answer: WorkerAnswer | undefined;
		let why: Why = 'broken';
		const end = (reason: Why) => {
			why = reason;
			child.kill('SIGKILL');
		};
		let reading = setTimeout(() => end('time'), limits.readingMs);
		const weighing = setInterval(() => {
			if (megabytesOf(child.pid) > limits.megabytes) end('memory');
		}, 100);
		child.on('message', (word: WorkerWord) => {
			if (word.kind === 'read') clearTimeout(reading);
			else if (word.kind === 'progress') onProgress?.(word.done, word.total);
			else {
				answer = word.answer;
				resolve({ ok: true, answer });
			}
		});
		child.on('error', () => end('broken'));
		child.on('exit', (code) => {
			clearTimeout(reading);
			clearInterval(weighing);
			// V8 that runs out of heap aborts
			if (code === 134 || code === 5) why = 'memory';
			resolve(answer === undefined ? { ok: false, why } : { ok: true, answer });
		});
		child.send(task, (failed) => {
			if (failed) end('broken');
		});
		reading = reading.unref();
		weighing.unref();
	});
}

/** What to tell whoever gave the file to a process that has no answer. */
export function problemOfEnd(why: Why): Problem {
	if (why === 'memory') return { code: 'import.took-too-much', facts: {} };
	if (why === 'broken') return { code: 'import.broke', facts: {} };
	return { code: 'import.took-too-long', facts: { seconds: workerLimits.readingMs / 1000 } };
}

/** What the kernel says a process holds; elsewhere than on Linux the heap limit has to do. */
function megabytesOf(pid: number | undefined): number {
	if (pid === undefined || process.platform !== 'linux') return 0;
	try {
		const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
		return (pages * 4096) / 2 ** 20;
	} catch {
		return 0; // it has just ended
	}
}
