import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../db/client.ts';
import { insertJurisdiction, listJurisdictions } from '../db/jurisdictions.ts';
import { onBothEngines } from '../db/test-db.ts';
import { backUpBeforeMigration } from './before-migration.ts';
import { writeRowsFile } from './rows-file.ts';

const now = '2026-11-21T08:00:00.123Z';

onBothEngines('the backup before a migration', (get) => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'ledger-backup-'));
		const db = await get.migrated();
		for (let i = 0; i < 2345; i++) {
			const id = `j${String(i).padStart(5, '0')}`;
			await insertJurisdiction(db, { id, name: `第${i}区`, prefix: '区', created_at: now });
		}
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	test('is whole, named by its moment, and leaves no half file', async () => {
		const path = await backUpBeforeMigration(get.db, folder, 7, now);
		expect(await readdir(folder)).toEqual([
			`before-migration-20261121T080000123Z-at-7.${get.engine === 'sqlite' ? 'db' : 'jsonl.gz'}`
		]);
		if (get.engine === 'sqlite') {
			const copy = openDatabase(path);
			expect(await listJurisdictions(copy)).toEqual(await listJurisdictions(get.db));
			await copy.destroy();
		}
	});

	test('as rows holds each row once, with a count and a hash at its end', async () => {
		const path = join(folder, 'rows.gz');
		await writeRowsFile(get.db, path, now);
		const text = gunzipSync(await readFile(path)).toString('utf8');
		const lines = text.trimEnd().split('\n');
		const end = lines.at(-1) ?? '';
		const before = text.slice(0, text.length - end.length - 1);

		const ids = lines
			.map((line) => JSON.parse(line) as { table?: string; row?: { id: string } })
			.filter((line) => line.table === 'jurisdiction')
			.map((line) => line.row?.id);
		expect(ids.length).toBe(2345);
		expect(ids).toEqual([...new Set(ids)].sort());
		expect(JSON.parse(end)).toEqual({
			rows: lines.length - 2,
			sha256: createHash('sha256').update(before).digest('hex')
		});
	});
});
