import { createHash } from 'node:crypto';
import { readlinkSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.mjs';
import { refuse } from '../refuse.mjs';
import { words } from '../words.mjs';

/**
 * The browser's own folder for our window, one per data folder, so that the window has none of the
 * user's extensions. Where a window of a program that died is still open, its browser would take
 * ours over and we could not see it close: then the next name is used.
 */
export function freeProfile() {
	const name = createHash('sha256').update(process.env.LEDGER_DATA).digest('hex').slice(0, 12);
	const usual = process.env.LEDGER_PROFILE || join(stateFolder(), `window-${name}`);
	let folder = usual;
	for (let next = 2; inUse(folder) && next < 10; next++) folder = `${usual}-${next}`;
	try {
		makeFolder(folder);
	} catch (error) {
		refuse(words.profileUnwritable(folder, error.code ?? String(error)));
	}
	return folder;
}

function stateFolder() {
	if (process.platform === 'win32') return join(process.env.LOCALAPPDATA || homedir(), 'ledger');
	if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support/ledger');
	return join(process.env.XDG_STATE_HOME || join(homedir(), '.local/state'), 'ledger');
}

function inUse(folder) {
	try {
		if (process.platform === 'win32') {
			rmSync(join(folder, 'lockfile')); // Chromium holds it open: it can be removed only when free
			return false;
		}
		const owner = readlinkSync(join(folder, 'SingletonLock')); // host-12345
		process.kill(Number(owner.split('-').at(-1)), 0);
		return true;
	} catch (error) {
		return error.code !== 'ENOENT' && error.code !== 'ESRCH';
	}
}
