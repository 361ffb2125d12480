import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { main } from '../../cli/main.ts';
import { openDatabase } from './db/client.ts';
import { insertJurisdiction, listJurisdictions } from './db/jurisdictions.ts';
import { migrations } from './db/migrate.ts';
import { openEmpty } from './db/test-db.ts';
import { readEnvironment } from './environment.ts';
import { openLedger } from './open-ledger.ts';
import { StartRefused } from './start-refused.ts';

const now = '2026-11-21T08:00:00.000Z';
const district = { id: 'j1', name: '甲区', prefix: '区', created_at: now };
const names = Object.keys(migrations).sort();
const last = names.at(-1) ?? '';

let folder = '';
let file = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'ledger-open-'));
	file = join(folder, 'ledger.db');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = () => openLedger(readEnvironment({ LEDGER_DATA: folder }), now);
const problem = async () => {
	const refusal = await open().catch((error: unknown) => error);
	expect(refusal).toBeInstanceOf(StartRefused);
	return (refusal as StartRefused).problem;
};
const olderWithData = async () => {
	const db = openDatabase(file);
	const provider = { getMigrations: () => Promise.resolve(migrations) };
	await new Migrator({ db, provider }).migrateTo(names.at(-2) ?? '');
	await insertJurisdiction(db, district);
	return db;
};
const verified = () =>
	main(['verify', '--data', folder], { variables: { LEDGER_LOG: 'off' }, folder, now });

test('an older database is copied, brought up and keeps its data', async () => {
	await (await olderWithData()).destroy();
	const ledger = await open();
	expect(ledger.migrated).toEqual([last]);
	expect(await listJurisdictions(ledger.db)).toHaveLength(1);
	await ledger.close();
	const copy = openDatabase(ledger.backup ?? '');
	expect(await listJurisdictions(copy)).toHaveLength(1);
	await copy.destroy();
});

test.skipIf(inject('postgres') === null)(
	'on a server too: an older database is copied first, brought up once and keeps its data',
	async () => {
		const { db, address, drop } = await openEmpty('postgres');
		const provider = { getMigrations: () => Promise.resolve(migrations) };
		await new Migrator({ db, provider }).migrateTo(names.at(-2) ?? '');
		await insertJurisdiction(db, district);
		const variables = { LEDGER_DATA: folder, DATABASE_URL: address };
		const ledger = await openLedger(readEnvironment(variables), now);
		expect(ledger.migrated).toEqual([last]);
		expect(ledger.backup).toContain('before-migration-');
		expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
		expect(await listJurisdictions(ledger.db)).toHaveLength(1);
		await ledger.close();
		const again = await openLedger(readEnvironment(variables), now);
		expect(again).toMatchObject({ migrated: [], backup: null });
		await again.close();
		await db.destroy();
		await drop();
	}
);

test('a migration that fails again and again keeps three copies and names the last', async () => {
	const db = await olderWithData();
	const made = names.at(-2) ?? '';
	await sql`update kysely_migration set name = ${last} where name = ${made}`.execute(db);
	await db.destroy();
	for (let i = 0; i < 5; i++) {
		const told = await problem();
		expect(told).toMatchObject({
			code: 'database.migration-failed',
			facts: { backup: expect.stringContaining('before-migration-') as string }
		});
	}
	expect(readdirSync(join(folder, 'backups'))).toHaveLength(3);
	const [day = ''] = readdirSync(join(folder, 'log'));
	expect(readFileSync(join(folder, 'log', day), 'utf8')).toContain('start refused');
});

test('a failed backup has its own words and leaves the database as it was', async () => {
	await (await olderWithData()).destroy();
	writeFileSync(join(folder, 'backups'), 'a file in its place');
	expect((await problem()).code).toBe('database.backup-failed');
	rmSync(join(folder, 'backups'));
	const ledger = await open();
	expect(ledger.migrated).toEqual([last]);
	await ledger.close();
});

test('a file in the place of the log folder is told', async () => {
	writeFileSync(join(folder, 'log'), '');
	expect((await problem()).code).toBe('folder.unwritable');
});

test('a database that another program keeps for itself is told, also by verify', async () => {
	await (await open()).close();
	const other = new DatabaseSync(file);
	other.exec('pragma locking_mode = exclusive; begin immediate; create table x (y)');
	expect((await problem()).code).toBe('database.locked');
	expect((await verified()).data).toMatchObject({ problem: { code: 'database.locked' } });
	other.close();
});

test.each([
	['flipped bytes in its pages', 8192],
	['random bytes from its start', 0]
])('a damaged file is refused, and verify ends in words: %s', async (_, from) => {
	await (await open()).close();
	const bytes = readFileSync(file);
	bytes.fill(0xa5, from, from + 40_000);
	writeFileSync(file, bytes);
	expect((await problem()).code).toBe('database.damaged');
	const answer = await verified();
	expect(answer).toMatchObject({ exit: 1, data: { ok: false } });
	expect(answer.text).toContain('没有检查');
});

test('verify changes nothing and makes nothing beside the file', async () => {
	await (await open()).close();
	const plain = openDatabase(file);
	await sql`pragma journal_mode = delete`.execute(plain);
	await plain.destroy();
	const before = readFileSync(file);
	expect((await verified()).exit).toBe(0);
	expect(readFileSync(file).equals(before)).toBe(true);
	expect(readdirSync(folder).filter((name) => name.startsWith('ledger.db'))).toEqual(['ledger.db']);
});

test('verify reads the audit chain although a migration is pending', async () => {
	const db = openDatabase(file);
	const provider = { getMigrations: () => Promise.resolve(migrations) };
	await new Migrator({ db, provider }).migrateToLatest();
	await sql`delete from kysely_migration where name = ${last}`.execute(db);
	await sql`insert into audit_event (jurisdiction_id, seq, happened_at, actor_name, action,
		previous_hash, hash) values ('-', 1, '2026', '某人', 'x', '', 'made up')`.execute(db);
	await db.destroy();
	expect((await verified()).data).toMatchObject({
		pending: [last],
		auditFaults: [{ jurisdictionId: '-', seq: 1, kind: 'altered' }]
	});
});
