import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineOf, type Db } from '../db/client.ts';
import { copySqlite } from '../db/copy-sqlite.ts';
import { writeRowsFile } from './rows-file.ts';

/**
 * Keeps the database as it was before a migration changes it: a copy of the file on SQLite, the
 * rows as text on PostgreSQL. It gets its name only when it is whole and on the disk.
 */
export async function backUpBeforeMigration(db: Db, folder: string, now: string): Promise<string> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const isSqlite = engineOf(db) === 'sqlite';
	const stamp = now.replace(/[-:]/g, '').replace(/\.\d+Z$/, 'Z');
	const path = join(folder, `before-migration-${stamp}.${isSqlite ? 'db' : 'jsonl.gz'}`);
	const half = `${path}.part`;
	await rm(half, { force: true });
	await (isSqlite ? copySqlite(db, half) : writeRowsFile(db, half, now));
	await flush(half);
	await rename(half, path);
	return path;
}

async function flush(path: string): Promise<void> {
	const file = await open(path, 'r+');
	try {
		await file.chmod(0o600);
		await file.sync();
	} finally {
		await file.close();
	}
}
