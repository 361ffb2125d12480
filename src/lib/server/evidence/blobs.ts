import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

/** A file kept by what is in it: the same bytes are one file, whatever they were called. */
export type StoredBlob = { sha256: string; size: number; place: string };

const beingWritten = new Map<string, Promise<void>>();

/**
 * Keeps bytes in the data folder, and answers once they would survive a power cut: the row that
 * refers to them is written after. What is there already, and whole, is not written again.
 */
export async function storeBlob(dataFolder: string, bytes: Uint8Array): Promise<StoredBlob> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const path = blobPath(dataFolder, sha256);
	// of two that bring the same picture at once the second waits: what is there may not be durable yet
	const writing = beingWritten.get(path);
	if (writing) await writing;
	else if (readBlob(dataFolder, sha256) === null) {
		const written = writeDurably(path, bytes).finally(() => beingWritten.delete(path));
		beingWritten.set(path, written);
		await written;
	}
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

/** By the system beside everybody's pages: a photograph takes longer to be durable than a page to be made. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
	const folder = dirname(path);
	makeFolder(folder);
	// another process may bring the same
	const part = `${path}.${randomUUID()}.part`;
	try {
		const file = await open(part, 'w', 0o600);
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(part, path);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
	await syncFolder(folder);
	await syncFolder(dirname(folder));
}

/** A new name is durable once its folder is; Windows keeps names by itself and refuses this. */
async function syncFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
