import { beforeEach, expect, test } from 'vitest';
import { lastChases } from '../../domain/chase/chase.ts';
import { june, makeFiling } from '../operations/report/test-filing.ts';
import { insertChase, listChases, updateUndone, type NewChase } from './chases.ts';
import type { Db } from './client.ts';
import { onBothEngines } from './test-db.ts';

let filings = 0;

onBothEngines('who was reminded', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `chased${filings++}`);
	});
	const chase = (id: string, hour: string, more: Partial<NewChase> = {}): NewChase => ({
		...{ id, period: june, way: 'group', rule: null, body: '还有2家未报', chasedBy: null },
		units: [{ unitId: filing.units.water, reports: 2 }],
		chasedAt: `2026-06-24T${hour}:00:00.000Z`,
		...more
	});
	const listed = () => listChases(db, filing.id, june);

	test('stands with its units, the latest first', async () => {
		const both = [
			{ unitId: filing.units.water, reports: 2 },
			{ unitId: filing.units.court, reports: 1 }
		];
		await insertChase(db, filing.id, chase('a', '01', { rule: 'ahead', way: 'notice' }));
		await insertChase(db, filing.id, chase('b', '03', { units: both, chasedBy: 'office' }));
		const [later, earlier] = await listed();
		expect(later).toMatchObject({ id: 'b', rule: null, chasedBy: 'office', body: '还有2家未报' });
		expect(later?.units).toEqual(expect.arrayContaining(both));
		expect(earlier).toMatchObject({ id: 'a', rule: 'ahead', way: 'notice', chasedBy: null });
		expect(await listChases(db, filing.id, '2026-05')).toEqual([]);
	});

	test('sent twice under one id is one', async () => {
		expect(await insertChase(db, filing.id, chase('a', '01'))).toBe(true);
		expect(await insertChase(db, filing.id, chase('a', '02'))).toBe(false);
		expect(await listed()).toHaveLength(1);
	});

	test('taken back once, it stays in the list and counts for no unit', async () => {
		await insertChase(db, filing.id, chase('a', '01'));
		await insertChase(db, filing.id, chase('b', '03', { way: 'call', body: null }));
		const undone = { by: 'office', at: '2026-06-24T03:05:00.000Z' };
		expect(await updateUndone(db, filing.id, 'b', undone)).toBe(true);
		expect(await updateUndone(db, filing.id, 'b', undone)).toBe(false);
		const chases = await listed();
		expect(chases[0]).toMatchObject({ id: 'b', undoneBy: 'office', undoneAt: undone.at });
		expect(lastChases(chases).get(filing.units.water)?.id).toBe('a');
	});
});
