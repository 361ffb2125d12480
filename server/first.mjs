import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { callFirst, openBell } from './bell.mjs';
import { makeFolder } from './make-folder.mjs';
import { refuse } from './refuse.mjs';
import { words } from './words.mjs';

/**
 * One program per data folder, server or desktop: two would migrate one database at once and write
 * one log. The first leaves word where only this user can read it how it can be called; a later one
 * is given its answer and must stay away. What a dead program left behind is replaced. The command
 * line may work beside either.
 */
export async function becomeFirst(folder, kind, tell) {
	const file = join(folder, 'running.lock');
	tryIn(folder, () => makeFolder(folder));
	const bell = await openBell(kind, tell);
	const mine = JSON.stringify({ pid: process.pid, kind, ...bell.call });
	for (let tries = 0; tries < 5; tries++) {
		if (tryIn(folder, () => take(file, mine))) {
			process.on('exit', () => release(file, mine));
			return undefined;
		}
		const left = read(file);
		const running = await callFirst(left, kind);
		if (running) {
			bell.close();
			return running;
		}
		// an empty one is being written just now
		if (left === '' && tries < 3) await wait(200);
		else if (left !== undefined) clear(file, left);
	}
	return refuse(words.dataUnwritable(folder, file));
}

/** The sentence that keeps a program away from the folder of one that runs. */
export function refuseSecond(folder, { kind, pid, address }) {
	if (kind === 'desktop') refuse(words.desktopHasData(folder, pid));
	refuse(words.serverHasData(folder, pid, address));
}

function tryIn(folder, work) {
	try {
		return work();
	} catch (error) {
		return refuse(words.dataUnwritable(folder, error.code ?? String(error)));
	}
}

function take(file, text) {
	try {
		writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
		return true;
	} catch (error) {
		if (error.code === 'EEXIST') return false;
		throw error;
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
