import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { stopIfInterrupted } from './child.mjs';
import { root } from './folder.mjs';
import { refuse, say } from './say.mjs';
import { explain } from './trouble.mjs';

// not inside node_modules: npm ci empties that folder
const file = join(root, '.svelte-kit', 'setup.lock');
let held = false;

/** Two commands started at once must not install or build over each other: the second waits. */
export async function lock() {
	if (held) return;
	let said = false;
	while (!take()) {
		stopIfInterrupted();
		const owner = readOwner();
		if (owner === undefined || abandoned(owner)) clear(owner);
		else {
			if (!said)
				say(`另一个命令（进程 ${owner}）正在准备这个文件夹，等它完成 … 如确认没有，请删除 ${file}`);
			said = true;
			await wait(300);
		}
	}
}

export function unlock() {
	if (held) rmSync(file, { force: true });
	held = false;
}
process.on('exit', unlock);

function take() {
	try {
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, String(process.pid), { flag: 'wx' });
		return (held = true);
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		return refuse(explain(String(error), { folder: root }));
	}
}

function readOwner() {
	try {
		return Number(readFileSync(file, 'utf8')) || undefined;
	} catch {
		return undefined; // let go of between two looks
	}
}

/** Its process is gone: ended, or the machine was started again since, or the number is another's. */
function abandoned(pid) {
	if (pid === process.pid) return true;
	try {
		if (statSync(file).mtimeMs < Date.now() - uptime() * 1000) return true;
		process.kill(pid, 0);
		return (
			process.platform === 'linux' &&
			!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run.mjs')
		);
	} catch (error) {
		return error.code !== 'EPERM'; // EPERM: alive, and another user's
	}
}

/** Takes an abandoned lock away; somebody else who did so first gets the place back. */
function clear(owner) {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
		if ((Number(readFileSync(aside, 'utf8')) || undefined) !== owner) renameSync(aside, file);
	} catch {
		// gone already, or taken again: the next look tells
	}
	rmSync(aside, { force: true });
}
