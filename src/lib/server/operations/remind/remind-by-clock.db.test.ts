import { expect, test } from 'vitest';
import { listAccountNotices } from '../../db/account-notices.ts';
import { insertOutgoing, listLatestOutgoing } from '../../db/outgoing.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { makeFiling } from '../report/test-filing.ts';
import { remindByClock } from './remind-by-clock.ts';

const now = new Date('2026-06-22T09:00:00+08:00').toISOString();
const outside = { mail: null, webhook: null };
const running = new AbortController().signal;

onBothEngines('the minute clock', (get) => {
	test('it reminds every district, and leaves the fictional one as it stands', async () => {
		const db = await get.migrated();
		const [own, demo] = [await makeFiling(db, 'clock-own'), await makeFiling(db, 'clock-demo')];
		const word = { kind: 'webhook' as const, accountId: null, subject: '提醒', body: '未报' };
		for (const { id } of [own, demo]) {
			await insertOutgoing(db, id, [{ ...word, untilAt: '2999-01-01T00:00:00.000Z' }], now);
		}
		await db
			.updateTable('jurisdiction')
			.set({ demo_day: '2026-06-22' })
			.where('id', '=', demo.id)
			.execute();
		expect(await remindByClock(db, outside, now, running)).toEqual({ units: 2, sent: 0 });
		const told = async ({ id, water }: typeof own) =>
			(await listAccountNotices(db, id, water.clerk.id, 9)).length;
		const stands = async ({ id }: typeof own) =>
			(await listLatestOutgoing(db, id, 9))[0]?.lastError;
		expect([await told(own), await told(demo)]).toEqual([1, 0]);
		expect([await stands(own), await stands(demo)]).toEqual(['unset', null]);
	});
});
