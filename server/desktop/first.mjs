import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { refuse } from '../refuse.mjs';
import { words } from '../words.mjs';

/**
 * One desktop program per data folder. The first writes down its port and launch secret where only
 * this user can read them; a later start finds the first by it and is told what to open. What a
 * dead program left behind is replaced.
 */
export async function becomeFirst(folder, { port, secret }) {
	const file = join(folder, 'desktop.lock');
	const mine = JSON.stringify({ pid: process.pid, port, secret });
	for (let tries = 0; tries < 5; tries++) {
		if (take(folder, file, mine)) return { release: () => release(file, mine) };
		const left = read(file);
		const running = await askFirst(left);
		if (running) return { running };
		// an empty one is being written just now
		if (left === '' && tries < 3) await wait(200);
		else if (left !== undefined) clear(file, left);
	}
	return refuse(words.dataUnwritable(folder, file));
}

function take(folder, file, text) {
	try {
		mkdirSync(folder, { recursive: true, mode: 0o700 });
		writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		return refuse(words.dataUnwritable(folder, error.code ?? String(error)));
	}
}

function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return undefined; // let go of between two looks
	}
}

function release(file, mine) {
	if (read(file) === mine) rmSync(file, { force: true });
}

async function askFirst(left) {
	try {
		const { pid, port, secret } = JSON.parse(left);
		process.kill(pid, 0);
		const answer = await fetch(`http://127.0.0.1:${port}/__desk/again`, {
			method: 'POST',
			headers: { 'x-ledger-secret': secret },
			signal: AbortSignal.timeout(15_000) // it answers when its own window is open
		});
		return answer.ok ? await answer.json() : undefined;
	} catch {
		return undefined; // nobody there, or process and port are another program's now
	}
}

/** Takes a dead program's note away; another start that was quicker gets its own back. */
function clear(file, left) {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
		if (readFileSync(aside, 'utf8') !== left) renameSync(aside, file);
	} catch {
		// gone already
	}
	rmSync(aside, { force: true });
}
