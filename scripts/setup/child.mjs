import { spawn } from 'node:child_process';
import { refuse } from './say.mjs';

const living = new Set();
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal));
// There the console tells every program in it by itself, and kill() would end a server in mid-write.
const toldByConsole = process.platform === 'win32' ? ['SIGINT', 'SIGHUP'] : [];
followNpm();

/** Runs a command on this terminal; answers with its exit code. */
export async function show(file, args, options = {}) {
	const { code } = await ended(spawn(file, args, { stdio: 'inherit', ...options }));
	return code;
}

/** Runs a command unseen; answers with its exit code and everything it said. */
export async function quiet(file, args, options = {}) {
	const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
	const said = [];
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
	const { code, problem } = await ended(child);
	return { code, output: Buffer.concat(said).toString() + (problem ?? '') };
}

/** Started and left to itself; it ends with this process. */
export function beside(file, args, options = {}) {
	const child = spawn(file, args, { stdio: 'ignore', ...options });
	void ended(child);
	return child;
}

export const wasInterrupted = () => interrupted;

/** After a child of the set-up ended: a half-done step must not go on as if it had succeeded. */
export function stopIfInterrupted() {
	if (interrupted) refuse('已中断。再运行一次会从没有完成的那一步继续。');
}

function ended(child) {
	living.add(child);
	return new Promise((resolve) => {
		child.on('error', (error) => resolve({ code: 1, problem: `${error.code} ${error.message}` }));
		child.on('close', (code, signal) => resolve({ code: code ?? 1, problem: signal ?? '' }));
	}).finally(() => living.delete(child));
}

function passOn(signal) {
	interrupted = true;
	if (!toldByConsole.includes(signal)) for (const child of living) child.kill(signal);
	if (living.size === 0) process.exit(130);
}

/** npm does not pass SIGTERM on: its shell dies, and a server would be left holding the port. */
function followNpm() {
	if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
	const parent = process.ppid;
	const watch = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(watch);
		passOn('SIGTERM');
	}, 500);
	watch.unref();
}
