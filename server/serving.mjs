import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { home } from './settings.mjs';

const folder = join(home, 'build');
const pattern = /^\.serving-\d+\.json$/;

/** Leaves a note in the build that a program runs from it, so that a new build can mind it. */
export function noteServing(port, host) {
	const file = join(folder, `.serving-${process.pid}.json`);
	try {
		writeFileSync(file, JSON.stringify({ pid: process.pid, port, host }));
	} catch {
		return; // a program folder that cannot be written is not built anew either
	}
	process.on('exit', () => rmSync(file, { force: true }));
}

/** The programs that run from this build; notes of those that ended without a word are cleared. */
export async function runningFrom() {
	const running = [];
	for (const name of notes()) {
		const note = read(join(folder, name));
		if (note && isAlive(note.pid) && (await isOpen(note))) running.push(note);
		else rmSync(join(folder, name), { force: true });
	}
	return running;
}

function notes() {
	try {
		return readdirSync(folder).filter((name) => pattern.test(name));
	} catch {
		return []; // nothing built yet
	}
}

function read(file) {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch {
		return undefined;
	}
}

function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return error.code === 'EPERM';
	}
}

/** After a restart of the machine the number may be another process's: the port must answer too. */
function isOpen({ port, host }) {
	return new Promise((resolve) => {
		const socket = connect({ port, host: host === '0.0.0.0' ? '127.0.0.1' : host, timeout: 500 });
		const settle = (open) => {
			socket.destroy();
			resolve(open);
		};
		socket.on('connect', () => settle(true));
		socket.on('error', () => settle(false));
		socket.on('timeout', () => settle(false));
	});
}
