import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NotScanned } from '../../domain/evidence/evidence-problem.ts';
import { makeFolder } from '../make-folder.ts';

/** What looks for viruses: a program and what is said to it before the file's path. */
export type ScanCommand = { readonly command: readonly string[]; readonly timeoutMs?: number };
/** Null: nothing is set up that could look. */
export type Scanned =
	{ result: 'clean' | 'infected' | null } | { result: 'unscanned'; why: NotScanned };

const longest = 60_000;

/**
 * Has bytes looked at before they are kept. The program gets a file in the data folder that is gone
 * again when it ends; no shell reads its name. 0 is clean and 1 infected, as clamdscan has it: all
 * else means that nobody knows.
 */
export async function scan(
	scanner: ScanCommand | null,
	dataFolder: string,
	bytes: Uint8Array
): Promise<Scanned> {
	if (scanner === null) return { result: null };
	const folder = join(dataFolder, 'scanning');
	makeFolder(folder);
	const path = join(folder, randomUUID());
	try {
		writeFileSync(path, bytes, { mode: 0o600, flag: 'wx' });
		return judged(await run(scanner, path));
	} finally {
		rmSync(path, { force: true });
	}
}

type Ended = { how: 'ended'; code: number } | { how: 'not-started' | 'too-long' };

function judged(ended: Ended): Scanned {
	if (ended.how !== 'ended' || ended.code > 1) return { result: 'unscanned', why: ended };
	return { result: ended.code === 0 ? 'clean' : 'infected' };
}

function run({ command, timeoutMs = longest }: ScanCommand, path: string): Promise<Ended> {
	return new Promise((resolve) => {
		const child = start(command, path);
		if (child === null) return resolve({ how: 'not-started' });
		const timer = setTimeout(() => {
			resolve({ how: 'too-long' });
			child.kill('SIGKILL');
		}, timeoutMs);
		child.on('error', () => {
			clearTimeout(timer);
			resolve({ how: 'not-started' });
		});
		child.on('exit', (code) => {
			clearTimeout(timer);
			// killed by a signal: no answer either
			resolve({ how: 'ended', code: code ?? 255 });
		});
	});
}

function start([program = '', ...before]: readonly string[], path: string): ChildProcess | null {
	try {
		return spawn(program, [...before, path], { stdio: 'ignore', windowsHide: true });
	} catch {
		// Windows throws for what needs a shell; the others send an error
		return null;
	}
}
