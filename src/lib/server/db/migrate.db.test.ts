import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { StartRefused } from '../start-refused.ts';
import type { Db } from './client.ts';
import { migrate, migrations, migrationState } from './migrate.ts';
import { onBothEngines, openEmpty } from './test-db.ts';

onBothEngines('migrations', (get) => {
	test('run up from an empty database, each once, in the order of their names', async () => {
		expect((await migrationState(get.db)).pending).toEqual(Object.keys(migrations).sort());
		const applied = await migrate(get.db);
		expect(applied).toEqual(Object.keys(migrations).sort());
		expect(await migrate(get.db)).toEqual([]);
		expect((await migrationState(get.db)).applied).toEqual(applied);
	});

	test('a database newer than the program is refused and not touched', async () => {
		const db = await get.migrated();
		await sql`insert into kysely_migration (name, timestamp)
			values ('2999-01-01-0000-from-the-future', '2999-01-01T00:00:00.000Z')`.execute(db);
		const before = await migrationState(db);

		const refused = await migrate(db).catch((error: unknown) => error);

		expect(refused).toBeInstanceOf(StartRefused);
		expect((refused as StartRefused).problem).toEqual({
			code: 'database.newer',
			facts: { names: ['2999-01-01-0000-from-the-future'] }
		});
		expect(await migrationState(db)).toEqual(before);
		await sql`delete from kysely_migration where name like '2999%'`.execute(db);
	});
});

onBothEngines('two programs that start at once', (get) => {
	test('bring the database up once, and neither is refused', async () => {
		const applied = await Promise.all([migrate(get.db), migrate(get.db)]);
		expect(applied.flat()).toEqual(expect.arrayContaining(Object.keys(migrations)));
		expect(await migrationState(get.db)).toMatchObject({ pending: [], unknown: [] });
	});
});

onBothEngines('the backup hook of migrations', ({ engine }) => {
	const names = Object.keys(migrations).sort();
	const last = names.at(-1) ?? '';

	/** A database of its own as an earlier release left it: migrated up to a name. */
	const upTo = async (name: string, work: (db: Db) => Promise<void>) => {
		const { db, drop } = await openEmpty(engine);
		const provider = { getMigrations: () => Promise.resolve(migrations) };
		try {
			const { error } = await new Migrator({ db, provider }).migrateTo(name);
			expect(error).toBeUndefined();
			await work(db);
		} finally {
			await db.destroy();
			await drop();
		}
	};

	test('rests on an empty database', async () => {
		const { db, drop } = await openEmpty(engine);
		const seen: string[][] = [];
		await migrate(db, ({ pending }) => Promise.resolve(seen.push(pending)).then(() => null));
		expect(seen).toEqual([]);
		await db.destroy();
		await drop();
	});

	test('runs before a change to one that holds data', () =>
		upTo(names.at(-2) ?? '', async (db) => {
			const seen: string[][] = [];
			await migrate(db, ({ pending }) => Promise.resolve(seen.push(pending)).then(() => null));
			expect(seen).toEqual([[last]]);
		}));

	test('a backup that fails stops the migration before anything changed', () =>
		upTo(names.at(-2) ?? '', async (db) => {
			await expect(migrate(db, () => Promise.reject(new Error('disk full')))).rejects.toThrow(
				'disk full'
			);
			expect((await migrationState(db)).pending).toEqual([last]);
			await migrate(db);
		}));

	test('a migration that breaks half-way leaves nothing behind and is told as a refusal', () => {
		const before = '2026-11-21-1205-contact-changes';
		return upTo(before, async (db) => {
			// the next one makes audit_anchor, the one after it finds its column there already
			await sql`alter table session add column pending_secret text`.execute(db);
			await expect(migrate(db)).rejects.toBeInstanceOf(StartRefused);

			const tables = (await db.introspection.getTables()).map((table) => table.name);
			expect(tables).toContain('job');
			expect(tables).not.toContain('audit_anchor');
			expect((await migrationState(db)).pending).toEqual(names.filter((name) => name > before));
		});
	});
});
