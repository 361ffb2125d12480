import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { workerLimits } from './limits.ts';
import type { WorkerTask } from './worker-task.ts';

/** A spare process that nobody has wanted for so long is let go. */
const idleMs = 10 * 60_000;

let spare: ChildProcess | null = null;
let letGo: NodeJS.Timeout | undefined;

/**
 * Has a process ready for the next piece of an import, its program loaded and tried out on a list of
 * its own: that takes longer than reading the list of most districts. Asked for when somebody is at
 * an import; whatever file it is given, it is the only one it ever sees.
 */
export function keepSpare(): void {
	clearTimeout(letGo);
	letGo = setTimeout(() => spare?.kill(), idleMs).unref();
	if (spare) return;
	const child = startProcess(workerLimits.heapMegabytes);
	spare = child;
	const lost = () => {
		if (spare === child) spare = null;
	};
	child.on('exit', lost).on('error', lost);
	child.unref();
	child.channel?.unref();
	child.send({ do: 'rehearse' } satisfies WorkerTask, (failed) => {
		if (failed) lost();
	});
}

/** The spare process where there is one with these limits, else a fresh one. */
export function takeProcess(heapMegabytes: number): ChildProcess {
	if (!spare?.connected || heapMegabytes !== workerLimits.heapMegabytes) {
		return startProcess(heapMegabytes);
	}
	const child = spare;
	spare = null;
	child.removeAllListeners();
	child.ref();
	child.channel?.ref();
	return child;
}

function startProcess(heapMegabytes: number): ChildProcess {
	const home = process.env.LEDGER_HOME ?? process.cwd();
	return fork(join(home, 'build', 'cli', 'import-worker.js'), [], {
		serialization: 'advanced',
		// a list is read in one go: the larger room for young objects spares copying it time and again
		execArgv: [`--max-old-space-size=${heapMegabytes}`, '--max-semi-space-size=32'],
		stdio: ['ignore', 'ignore', 'inherit', 'ipc']
	});
}
