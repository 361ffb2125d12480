import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { openDatabase, type Db, type Engine } from './client.ts';
import { migrate } from './migrate.ts';

/** Runs the same tests on both engines, each suite on an empty database of its own. */
export function onBothEngines(name: string, suite: (get: TestDb) => void): void {
	describe.each<Engine>(['sqlite', 'postgres'])(`${name} on %s`, (engine) => {
		describe.skipIf(engine === 'postgres' && inject('postgres') === null)('', () => {
			const opened: { db?: Db; drop?: () => Promise<void> } = {};
			beforeAll(async () => Object.assign(opened, await openEmpty(engine)));
			afterAll(async () => {
				await opened.db?.destroy();
				await opened.drop?.();
			});
			suite({
				engine,
				get db() {
					if (!opened.db) throw new Error('the database is open only while tests run');
					return opened.db;
				},
				migrated: async () => {
					if (!opened.db) throw new Error('the database is open only while tests run');
					await migrate(opened.db);
					return opened.db;
				}
			});
		});
	});
}

export type TestDb = { engine: Engine; readonly db: Db; migrated: () => Promise<Db> };

/** An empty database of its own, where it lies, and what removes it again. */
export async function openEmpty(
	engine: Engine
): Promise<{ db: Db; address: string; drop: () => Promise<void> }> {
	if (engine === 'sqlite') {
		const address = ':memory:';
		return { db: openDatabase(address), address, drop: () => Promise.resolve() };
	}
	const address = inject('postgres');
	if (!address) throw new Error('no PostgreSQL to test on');
	const name = `test_${randomBytes(6).toString('hex')}`;
	const admin = openDatabase(address);
	await sql`create database ${sql.id(name)}`.execute(admin);
	const url = new URL(address);
	url.pathname = `/${name}`;
	return {
		db: openDatabase(url.href),
		address: url.href,
		drop: async () => {
			await sql`drop database ${sql.id(name)} with (force)`.execute(admin);
			await admin.destroy();
		}
	};
}
