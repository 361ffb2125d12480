import { beforeAll, expect, test } from 'vitest';
import type { BatchState } from '../../domain/list/batch.ts';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import { appendAuditEvent } from './audit-events.ts';
import { listDistrictsNow } from './districts-now.ts';
import { insertJurisdiction, findDemoDistrict, findDistrict, ownAndDemo } from './jurisdictions.ts';
import { findCurrentPlan, listSections } from './plans.ts';
import { listTasks } from './tasks.ts';
import { findStand } from './stand.ts';
import { onBothEngines } from './test-db.ts';
import { listAliases, listUnits, listUnitsByName } from './units.ts';

const at = '2026-01-01T00:00:00.000Z';

/** Two districts with the same names and ids inside, so that a forgotten filter shows. */
async function twoDistricts(db: Db): Promise<void> {
	await insertJurisdiction(db, { id: 'a', name: '甲区', prefix: '区', created_at: at });
	await insertJurisdiction(db, { id: 'b', name: '乙区', prefix: '区', created_at: '2026-02-01' });
	await insertJurisdiction(db, {
		id: 'd',
		name: '演示',
		prefix: '区',
		demo_day: '2026-11-27',
		created_at: at
	});
	for (const jurisdiction_id of ['a', 'b']) {
		const own = { jurisdiction_id };
		const unit = (id: string, name: string, official_order: number) => ({
			...own,
			id,
			name: `${name}`,
			kind: 'department',
			official_order,
			created_at: at,
			valid_from: null as string | null,
			valid_to: null as string | null
		});
		await insertAll(db, 'unit', [
			unit('u2', '区财政局', 2),
			unit('u1', '区教育局', 1),
			{ ...unit('u3', '区科技局', 3), valid_to: '2026-06-30' },
			{ ...unit('u4', '区科技创新局', 3), valid_from: '2026-07-01' }
		]);
		await insertAll(db, 'unit_alias', [
			{ ...own, alias: '财政局', unit_id: 'u2', origin: 'entered', created_at: at }
		]);
		const plan = (id: string, year: number) => ({
			...own,
			id,
			year,
			title: `${year}年清单`,
			starts_on: `${year}-01-01`,
			created_at: at
		});
		await insertAll(db, 'plan', [plan('p25', 2025), plan('p26', 2026)]);
		await insertAll(db, 'section', [
			{
				...own,
				id: 's2',
				plan_id: 'p26',
				position: 2,
				ordinal: 2,
				printed_heading: '二．乙',
				title: '乙'
			},
			{
				...own,
				id: 's1',
				plan_id: 'p26',
				position: 1,
				ordinal: 1,
				printed_heading: '一.甲',
				title: '甲'
			},
			{
				...own,
				id: 's0',
				plan_id: 'p25',
				position: 1,
				ordinal: 1,
				printed_heading: '一、旧',
				title: '旧'
			}
		]);
		const batch = (id: string, state: BatchState) => ({
			...own,
			id,
			state,
			file_name: '清单.xlsx',
			created_at: at
		});
		await insertAll(db, 'import_batch', [batch('b1', 'committed'), batch('b2', 'staging')]);
		const task = (id: string, position: number, batch_id: string | null, number = id) => ({
			...own,
			id,
			plan_id: 'p26',
			section_id: 's1',
			number,
			position,
			measure: `${jurisdiction_id} 第${number}项`,
			title: number,
			added_on: '2026-01-01',
			state: 'active' as const,
			batch_id,
			created_at: at,
			updated_at: at
		});
		await insertAll(db, 'task', [
			task('10', 10, 'b1'),
			task('2', 2, null),
			task('3', 3, 'b2'),
			task('11', 11, 'b1'),
			{ ...task('old', 1, null), plan_id: 'p25', section_id: 's0' }
		]);
		const pair = (id: string, task_id: string, unit_id: string, position: number) => ({
			...own,
			id,
			task_id,
			unit_id,
			role: 'responsible' as const,
			printed: unit_id,
			position,
			since_on: '2026-01-01',
			until_on: null as string | null
		});
		await insertAll(db, 'task_unit', [
			pair('x2', '10', 'u1', 2),
			pair('x1', '10', 'u2', 1),
			{ ...pair('x3', '2', 'u1', 1), until_on: '2026-05-01' },
			pair('x4', '2', 'u2', 1)
		]);
	}
}

onBothEngines('the ledger', (get) => {
	beforeAll(async () => twoDistricts(await get.migrated()));

	test('of a district shows its own tasks in the list’s order, without those of a staged batch', async () => {
		const tasks = await listTasks(get.db, 'b', 'p26');
		expect(tasks.map((task) => task.measure)).toEqual(['b 第2项', 'b 第10项', 'b 第11项']);
	});

	test('names the units that answer now, in the order of the cell', async () => {
		const tasks = await listTasks(get.db, 'a', 'p26');
		expect(tasks.map((task) => task.units.map((unit) => unit.name))).toEqual([
			['区财政局'],
			['区财政局', '区教育局'],
			[]
		]);
	});

	test('has the plan in force on the day as the current one, with its sections by ordinal', async () => {
		expect(await findCurrentPlan(get.db, 'a', '2025-12-31')).toMatchObject({ id: 'p25' });
		const plan = await findCurrentPlan(get.db, 'a', '2026-01-01');
		expect(plan).toEqual({
			id: 'p26',
			year: 2026,
			title: '2026年清单',
			startsOn: '2026-01-01'
		});
		const sections = await listSections(get.db, 'a', 'p26');
		expect(sections.map((section) => section.printedHeading)).toEqual(['一.甲', '二．乙']);
		expect(await findCurrentPlan(get.db, 'd', '2026-01-01')).toBeUndefined();
	});

	test('keeps units in official order, and on a day only those that exist on it', async () => {
		const names = async (validOn?: string) =>
			(await listUnits(get.db, 'a', { validOn })).map((unit) => unit.name);
		expect(await names()).toEqual(['区教育局', '区财政局', '区科技局', '区科技创新局']);
		expect(await names('2026-06-30')).toEqual(['区教育局', '区财政局', '区科技局']);
		expect(await names('2026-07-01')).toEqual(['区教育局', '区财政局', '区科技创新局']);
		expect(await listUnitsByName(get.db, 'b', '区教育局')).toMatchObject([{ id: 'u1' }]);
		expect(await listUnitsByName(get.db, 'd', '区教育局')).toEqual([]);
		expect(await listAliases(get.db, 'b')).toEqual([
			{ alias: '财政局', unitId: 'u2', isShort: false }
		]);
	});

	test('has no plan that was to carry tasks and holds none: it is not in force when its day comes', async () => {
		const empty = { jurisdiction_id: 'a', id: 'p28', year: 2028, title: '空清单' };
		const carrying = { ...empty, starts_on: '2028-01-01', carried_from_id: 'p26', created_at: at };
		await insertAll(get.db, 'plan', [carrying]);
		expect(await findCurrentPlan(get.db, 'a', '2028-02-01')).toMatchObject({ id: 'p26' });
	});

	test('shows nothing of an import before it is committed, and all of it at once', async () => {
		const own = { jurisdiction_id: 'b', batch_id: 'b2' };
		await insertAll(get.db, 'plan', [
			{ ...own, id: 'p27', year: 2027, title: '新', starts_on: '2027-01-01', created_at: at }
		]);
		const task = { ...own, id: 'n1', plan_id: 'p27', number: '1', position: 1, measure: '新' };
		const since = { added_on: '2027-01-01', created_at: at, updated_at: at };
		await insertAll(get.db, 'task', [{ ...task, ...since, title: '新', state: 'active' as const }]);
		await insertAll(get.db, 'section', [
			{ ...own, id: 's3', plan_id: 'p26', position: 3, printed_heading: '三、新', title: '新' }
		]);
		await insertAll(get.db, 'unit', [
			{ ...own, id: 'u5', name: '区新局', kind: 'department', official_order: 9, created_at: at }
		]);
		const seen = async () => [
			(await findCurrentPlan(get.db, 'b', '2027-01-01'))?.id,
			(await listSections(get.db, 'b', 'p26')).length,
			(await listUnits(get.db, 'b')).length,
			(await listTasks(get.db, 'b', 'p26')).length
		];
		expect(await seen()).toEqual(['p26', 2, 4, 3]);
		const flip = (state: BatchState) =>
			get.db
				.updateTable('import_batch')
				.set({ state })
				.where('jurisdiction_id', '=', 'b')
				.where('id', '=', 'b2')
				.execute();
		await flip('committed');
		expect(await seen()).toEqual(['p27', 3, 5, 4]);
		await flip('undone');
		expect(await seen()).toEqual(['p26', 2, 4, 3]);
	});

	test('a body may be founded again under its old name, and a list may misprint a number', async () => {
		const again = { jurisdiction_id: 'a', id: 'u6', name: '区科技局', kind: 'department' };
		await insertAll(get.db, 'unit', [
			{ ...again, official_order: 3, valid_from: '2028-01-01', created_at: at }
		]);
		expect((await listUnitsByName(get.db, 'a', '区科技局')).map((unit) => unit.id)).toEqual([
			'u3',
			'u6'
		]);
		await insertAll(get.db, 'section', [
			{
				jurisdiction_id: 'a',
				id: 's9',
				plan_id: 'p25',
				position: 2,
				ordinal: 1,
				printed_heading: '一、旧',
				title: '重号'
			}
		]);
		expect((await listSections(get.db, 'a', 'p25')).map((section) => section.title)).toEqual([
			'旧',
			'重号'
		]);
	});

	test('tells the district of the install from the demo', async () => {
		expect(await findDistrict(get.db)).toMatchObject({ id: 'a', demoDay: null });
		expect(await findDemoDistrict(get.db)).toMatchObject({ id: 'd', demoDay: '2026-11-27' });
		const both = ownAndDemo(await listDistrictsNow(get.db));
		expect(both).toMatchObject({ own: { id: 'a' }, demo: { id: 'd' } });
	});

	test('what a district stands at changes with what is done to it, and to no other', async () => {
		const stands = async () =>
			Object.fromEntries((await listDistrictsNow(get.db)).map(({ id, stand }) => [id, stand]));
		const link = { at, actorId: null, actorName: '试', action: 'unit.edit' } as const;
		await appendAuditEvent(get.db, 'a', link);
		const before = await stands();
		expect(before.a).toBe(await findStand(get.db, 'a'));
		await appendAuditEvent(get.db, 'd', link);
		await appendAuditEvent(get.db, 'd', link);
		expect(await stands()).toEqual({ ...before, d: await findStand(get.db, 'd') });
		expect((await stands()).d).not.toBe(before.d);
	});

	test('a unit stands on a task once at a time, but may come back', async () => {
		const again = (until_on: string | null) =>
			insertAll(get.db, 'task_unit', [
				{
					jurisdiction_id: 'a',
					id: `again${until_on}`,
					task_id: '10',
					unit_id: 'u1',
					role: 'support' as const,
					printed: 'u1',
					position: 3,
					since_on: '2026-02-01',
					until_on
				}
			]);
		await expect(again(null)).rejects.toThrow();
		await again('2026-03-01');
	});

	test('any number of rows goes in at once', async () => {
		const rows = Array.from({ length: 12_000 }, (_, i) => ({
			jurisdiction_id: 'd',
			day: `d${i}`,
			kind: 'holiday' as const,
			set_at: at
		}));
		await insertAll(get.db, 'calendar_day', rows);
		const { count } = await get.db
			.selectFrom('calendar_day')
			.select((eb) => eb.fn.countAll().as('count'))
			.executeTakeFirstOrThrow();
		expect(Number(count)).toBe(12_000);
	});
});
