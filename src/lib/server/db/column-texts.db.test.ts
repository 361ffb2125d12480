import { beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../operations/load-demo.ts';
import { listColumnTexts } from './column-texts.ts';
import { findDemoDistrict } from './jurisdictions.ts';
import { listLedgerSide } from './ledger-side.ts';
import { findCurrentPlan } from './plans.ts';
import { onBothEngines } from './test-db.ts';

onBothEngines('the further columns of the list', (get) => {
	let districtId = '';
	beforeAll(async () => {
		await loadDemo(await get.migrated(), null, { reset: false }, '2026-12-01T01:00:00.000Z');
		districtId = (await findDemoDistrict(get.db))?.id ?? '';
	});

	test('tell the same people and the same latest month as the grid', async () => {
		const plan = await findCurrentPlan(get.db, districtId, '2026-11-27');
		const sides = await listLedgerSide(get.db, districtId, plan?.id ?? '');
		const ids = sides.map(({ id }) => id);
		const texts = await listColumnTexts(get.db, districtId, ids);
		expect(texts.size).toBe(ids.length);
		expect(sides.filter(({ filed }) => filed !== null).length).toBeGreaterThan(50);
		for (const { id, people, filed } of sides) {
			const own = texts.get(id);
			expect(own?.filed ?? null).toEqual(filed);
			expect(own?.people.map(({ name, phone }) => ({ name, phone }))).toEqual(
				people.map(({ name, phone }) => ({ name, phone }))
			);
		}
	});

	test('tell where a task stands in its list, and nothing of what another district has', async () => {
		const { id } = await get.db
			.selectFrom('task')
			.select('id')
			.where('jurisdiction_id', '=', districtId)
			.where('number', '=', '44')
			.executeTakeFirstOrThrow();
		const own = (await listColumnTexts(get.db, districtId, [id])).get(id);
		const task = await get.db
			.selectFrom('task')
			.select(['batch_id', 'source_sheet', 'source_row'])
			.where('id', '=', id)
			.executeTakeFirstOrThrow();
		expect(own?.source ?? null).toEqual(
			task.batch_id === null
				? null
				: { batchId: task.batch_id, sheet: task.source_sheet, row: task.source_row }
		);
		expect(await listColumnTexts(get.db, 'elsewhere', [id])).toEqual(new Map());
		expect(await listColumnTexts(get.db, districtId, [])).toEqual(new Map());
	});
});
