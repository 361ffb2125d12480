import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { constraintOf } from './constraint.ts';
import { insertJurisdiction } from './jurisdictions.ts';
import { onBothEngines } from './test-db.ts';

const district = { id: 'a', name: '甲区', prefix: '区', created_at: '2026-01-01T00:00:00.000Z' };

onBothEngines('a broken constraint', (get) => {
	test('is named alike', async () => {
		const db = await get.migrated();
		await insertJurisdiction(db, district);
		const broken = async (statement: { execute: (on: typeof db) => Promise<unknown> }) =>
			constraintOf(await statement.execute(db).catch((error: unknown) => error));

		expect(
			await broken(sql`insert into jurisdiction (id, name, prefix, created_at)
				values ('a', '乙区', '区', '2026')`)
		).toBe('unique');
		expect(
			await broken(sql`insert into unit (jurisdiction_id, id, name, kind, official_order, created_at)
				values ('nowhere', 'u', '区教育局', 'department', 1, '2026')`)
		).toBe('foreign');
		expect(
			await broken(sql`insert into jurisdiction (id, prefix, created_at)
				values ('b', '区', '2026')`)
		).toBe('notnull');
		expect(
			await broken(sql`insert into account (jurisdiction_id, id, login, display_name, must_change_password, created_at)
				values ('a', 'b', 'wang', '王某', 2, '2026')`)
		).toBe('check');
		expect(await broken(sql`select no_such_column from jurisdiction`)).toBeUndefined();
		expect(constraintOf(new Error('anything else'))).toBeUndefined();
	});
});
