import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { engineOf, type Db } from '../db/client.ts';
import { copySqlite } from '../db/copy-sqlite.ts';
import { makeFolder } from '../make-folder.ts';
import { writeRowsFile } from './rows-file.ts';

/** Of one state of the schema; a start that fails again and again must not fill the disk. */
const kept = 3;

/**
 * Keeps the database as it was before a migration changes it: a copy of the file on SQLite, the
 * rows as text on PostgreSQL. It gets its name only when it is whole and on the disk. `applied` is
 * the number of migrations it holds, which tells one state from another.
 */
export async function backUpBeforeMigration(
	db: Db,
	folder: string,
	applied: number,
	now: string
): Promise<string> {
	makeFolder(folder);
	const isSqlite = engineOf(db) === 'sqlite';
	const end = `at-${applied}.${isSqlite ? 'db' : 'jsonl.gz'}`;
	const half = join(folder, `before-migration-${end}.part`);
	await rm(half, { force: true });
	try {
		await (isSqlite ? copySqlite(db, half) : writeRowsFile(db, half, now));
		await flush(half);
		const path = freeName(folder, now, end);
		await rename(half, path);
		await flushFolder(folder);
		await removeOlder(folder, end);
		return path;
	} catch (error) {
		await rm(half, { force: true });
		throw error;
	}
}

function freeName(folder: string, now: string, end: string): string {
	const stamp = now.replace(/[-:.]/g, '');
	for (let number = 1; ; number++) {
		const again = number === 1 ? '' : `${number}-`;
		const path = join(folder, `before-migration-${stamp}-${again}${end}`);
		if (!existsSync(path)) return path;
	}
}

async function removeOlder(folder: string, end: string): Promise<void> {
	const names = (await readdir(folder)).filter(
		(name) => /^before-migration-\d/.test(name) && name.endsWith(`-${end}`)
	);
	for (const name of names.sort().slice(0, -kept)) await rm(join(folder, name), { force: true });
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

/** The new name itself lasts through a power cut only then; Windows opens no folders. */
async function flushFolder(folder: string): Promise<void> {
	if (process.platform === 'win32') return;
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}
