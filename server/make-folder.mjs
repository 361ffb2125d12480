import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A folder with all above it, for its owner only. Step by step, because Node's own recursive mkdir
 * never ends where a parent exists but takes no entries, as below /proc or on some network shares.
 */
export function makeFolder(path) {
	if (isFolder(path)) return;
	const parent = dirname(path);
	if (parent !== path) makeFolder(parent);
	try {
		mkdirSync(path, { mode: 0o700 });
	} catch (error) {
		if (!isFolder(path)) throw error; // or another start was quicker
	}
}

function isFolder(path) {
	return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
