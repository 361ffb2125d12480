import { expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recordRefusal } from './record-refusal.ts';
import { makeAccount, makeDistrict } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';

onBothEngines('a refusal', (get) => {
	test('is told once in ten minutes to whom and where, however often it is asked', async () => {
		const db = await get.migrated();
		const { id } = await makeDistrict(db, now);
		const clerk = await makeAccount(db, id, '经办', { roles: ['clerk'] });
		const other = await makeAccount(db, id, '领导', { roles: ['leader'] });
		const people = '/(app)/settings/people';
		for (let i = 0; i < 5; i++) await recordRefusal(db, clerk, people, now);
		await recordRefusal(db, clerk, '/(app)/settings/audit', now);
		await recordRefusal(db, other, people, later(now, 9));
		await recordRefusal(db, clerk, people, later(now, 9));
		await recordRefusal(db, clerk, people, later(now, 10));

		const told = await db
			.selectFrom('audit_event')
			.select(['actor_name', 'summary'])
			.where('jurisdiction_id', '=', id)
			.where('action', '=', 'access.refuse')
			.orderBy('seq')
			.execute();
		const asked = (name: string, route: string) => ({
			actor_name: name,
			summary: JSON.stringify({ route })
		});
		expect(told).toEqual([
			asked('经办', people),
			asked('经办', '/(app)/settings/audit'),
			asked('领导', people),
			asked('经办', people)
		]);
	});
});
