import { createHash } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync } from 'node:fs';
import { rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** A file kept by what is in it: the same bytes are one file, whatever they were called. */
export type StoredBlob = { sha256: string; size: number; place: string };

/**
 * Keeps bytes in the data folder, and answers once they would survive a power cut: the row that
 * refers to them is written after. What is there already, and whole, is not written again.
 */
export function storeBlob(dataFolder: string, bytes: Uint8Array): StoredBlob {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const path = blobPath(dataFolder, sha256);
	if (readBlob(dataFolder, sha256) === null) writeDurably(path, bytes);
	return { sha256, size: bytes.length, place: 'folder' };
}

/** The bytes; null where they are gone or are no longer what they were. */
export function readBlob(dataFolder: string, sha256: string): Buffer | null {
	const path = blobPath(dataFolder, sha256);
	if (!existsSync(path)) return null;
	const bytes = readFileSync(path);
	return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

export function blobPath(dataFolder: string, sha256: string): string {
	if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('no name of a blob');
	return join(dataFolder, 'blobs', sha256.slice(0, 2), sha256);
}

function writeDurably(path: string, bytes: Uint8Array): void {
	const folder = dirname(path);
	makeFolder(folder);
	const part = `${path}.${process.pid}.part`;
	const file = openSync(part, 'w', 0o600);
	try {
		for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
		fsyncSync(file);
	} catch (error) {
		rmSync(part, { force: true });
		throw error;
	} finally {
		closeSync(file);
	}
	renameSync(part, path);
	syncFolder(folder);
	syncFolder(dirname(folder));
}

/** A new name is durable once its folder is; Windows keeps names by itself and refuses this. */
function syncFolder(folder: string): void {
	if (process.platform === 'win32') return;
	const handle = openSync(folder, 'r');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}
