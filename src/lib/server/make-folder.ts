import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * A folder with all above it, for its owner only. Step by step, because Node's own recursive mkdir
 * never ends where a parent exists but takes no entries, as below /proc or on some network shares.
 */
export function makeFolder(path: string): void {
	if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return;
	const parent = dirname(path);
	if (parent !== path) makeFolder(parent);
	mkdirSync(path, { mode: 0o700 });
}
