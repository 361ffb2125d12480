import { beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../operations/load-demo.ts';
import { listContacts } from './contacts.ts';
import { findDemoDistrict } from './jurisdictions.ts';
import { findTaskDetail } from './task-detail.ts';
import { findTaskHistory, type TaskHistory } from './task-history.ts';
import { listIndicators, listMilestones } from './task-goals.ts';
import { listTaskReports } from './task-reports.ts';
import { onBothEngines } from './test-db.ts';

onBothEngines('one task of the demo', (get) => {
	let district = '';
	beforeAll(async () => {
		await loadDemo(await get.migrated(), null, { reset: false }, '2026-12-01T01:00:00.000Z');
		district = (await findDemoDistrict(get.db))?.id ?? '';
	});

	const all = () => get.db.selectFrom('task').select('id').orderBy('position').execute();
	const count = async (
		table: 'report' | 'milestone' | 'indicator' | 'indicator_reading' | 'contact'
	) => {
		const rows = await get.db.selectFrom(table).select('jurisdiction_id').execute();
		return rows.length;
	};

	test('is there with where it came from; in another district it is not', async () => {
		for (const { id } of await all()) {
			expect((await findTaskDetail(get.db, district, id))?.id).toBe(id);
			expect(await findTaskDetail(get.db, 'another', id)).toBeUndefined();
		}
		expect(await findTaskDetail(get.db, district, 'absent')).toBeUndefined();
	});

	test('holds every report that was submitted, the latest first, and no draft', async () => {
		const submitted = await get.db
			.selectFrom('report')
			.select('id')
			.where('first_submitted_at', 'is not', null)
			.execute();
		const found = [];
		for (const { id } of await all()) {
			const reports = await listTaskReports(get.db, district, id);
			const periods = reports.map(({ period }) => period);
			expect(periods).toEqual(periods.toSorted().toReversed());
			expect(await listTaskReports(get.db, 'another', id)).toEqual([]);
			found.push(...reports);
		}
		expect(new Set(found.map(({ id }) => id))).toEqual(new Set(submitted.map(({ id }) => id)));
		expect(found.length).toBe(submitted.length);
		expect(found.length).toBeLessThan(await count('report'));
		expect(found.some(({ evidence }) => evidence.length > 0)).toBe(true);
	});

	test('milestones, indicators with their readings and people each belong to one task', async () => {
		let [milestones, indicators, readings, people] = [0, 0, 0, 0];
		for (const { id } of await all()) {
			milestones += (await listMilestones(get.db, district, id)).length;
			const own = await listIndicators(get.db, district, id);
			indicators += own.length;
			readings += own.reduce((sum, one) => sum + one.readings.length, 0);
			people += (await listContacts(get.db, district, { on: '2026-11-27', taskId: id })).length;
		}
		expect([milestones, indicators, readings]).toEqual([
			await count('milestone'),
			await count('indicator'),
			await count('indicator_reading')
		]);
		const everybody = await listContacts(get.db, district, { on: '2026-11-27' });
		expect(people).toBe(everybody.length);
	});

	test('its history has every state, deadline and claim', async () => {
		const histories: TaskHistory[] = [];
		for (const { id } of await all()) histories.push(await findTaskHistory(get.db, district, id));
		const sum = (of: 'states' | 'deadlines' | 'claims') =>
			histories.reduce((total, history) => total + history[of].length, 0);
		const rows = async (table: 'task_state_change' | 'deadline_change' | 'done_claim') =>
			(await get.db.selectFrom(table).select('id').execute()).length;
		expect([sum('states'), sum('deadlines'), sum('claims')]).toEqual([
			await rows('task_state_change'),
			await rows('deadline_change'),
			await rows('done_claim')
		]);
		const [{ id } = { id: '' }] = await all();
		expect((await findTaskHistory(get.db, 'another', id)).states).toEqual([]);
	});
});
