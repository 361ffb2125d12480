import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from './client.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

test('a SQLite file is opened to keep what was acknowledged, in a folder made for its owner', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'ledger-file-'));
	folders.push(folder);
	const db = openDatabase(join(folder, 'made', 'ledger.db'));
	const pragma = async (name: string) => {
		const { rows } = await sql<Record<string, unknown>>`pragma ${sql.id(name)}`.execute(db);
		return Object.values(rows[0] ?? {})[0];
	};
	expect(await pragma('journal_mode')).toBe('wal');
	expect(await pragma('synchronous')).toBe(2); // FULL
	expect(await pragma('foreign_keys')).toBe(1);
	expect(await pragma('busy_timeout')).toBe(200);
	await db.destroy();
});
