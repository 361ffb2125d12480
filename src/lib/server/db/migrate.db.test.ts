import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { StartRefused } from '../start-refused.ts';
import { migrate, migrations, migrationState } from './migrate.ts';
import { onBothEngines } from './test-db.ts';

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

onBothEngines('the backup hook of migrations', (get) => {
	test('rests on an empty database and runs before a change to one that holds data', async () => {
		const seen: string[][] = [];
		const backUp = (state: { pending: string[] }) => {
			seen.push(state.pending);
			return Promise.resolve(null);
		};
		await migrate(get.db, backUp);
		expect(seen).toEqual([]);

		const last = Object.keys(migrations).sort().at(-1) ?? '';
		await sql`delete from kysely_migration where name = ${last}`.execute(get.db);
		await sql`drop table job`.execute(get.db);
		await migrate(get.db, backUp);
		expect(seen).toEqual([[last]]);
	});

	test('a backup that fails stops the migration before anything changed', async () => {
		const db = await get.migrated();
		const last = Object.keys(migrations).sort().at(-1) ?? '';
		await sql`delete from kysely_migration where name = ${last}`.execute(db);
		await sql`drop table job`.execute(db);

		await expect(migrate(db, () => Promise.reject(new Error('disk full')))).rejects.toThrow(
			'disk full'
		);
		expect((await migrationState(db)).pending).toEqual([last]);
		await migrate(db);
	});

	test('a migration that breaks half-way leaves nothing behind and is told as a refusal', async () => {
		const db = await get.migrated();
		const names = Object.keys(migrations).sort().slice(-2);
		await sql`delete from kysely_migration where name in (${sql.join(names)})`.execute(db);
		// the first of the two can run again, the second finds its table there already
		await sql`drop table field_change`.execute(db);
		await sql`drop table audit_event`.execute(db);

		await expect(migrate(db)).rejects.toBeInstanceOf(StartRefused);

		const tables = (await db.introspection.getTables()).map((table) => table.name);
		expect(tables).toContain('job');
		expect(tables).not.toContain('field_change');
		expect((await migrationState(db)).pending).toEqual(names);
	});
});
