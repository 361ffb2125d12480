import { beforeAll, expect, test } from 'vitest';
import { listClaims } from './claims.ts';
import type { Db } from './client.ts';
import { insertAll } from './insert-all.ts';
import { insertJurisdiction } from './jurisdictions.ts';
import { listTasksBySection } from './tasks-by-section.ts';
import { onBothEngines } from './test-db.ts';

const at = '2026-01-01T00:00:00.000Z';

/** Two districts, two plans each, with the same ids inside, so that a forgotten filter shows. */
async function lists(db: Db): Promise<void> {
	for (const jurisdiction_id of ['a', 'b']) {
		const own = { jurisdiction_id };
		await insertJurisdiction(db, {
			id: jurisdiction_id,
			name: `${jurisdiction_id}区`,
			prefix: '区',
			created_at: at
		});
		await insertAll(db, 'import_batch', [
			{ ...own, id: 'staged', state: 'staging', file_name: '清单.xlsx', created_at: at }
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
		const section = (id: string, position: number, batch_id: string | null = null) => ({
			...own,
			id,
			plan_id: 'p26',
			position,
			ordinal: position,
			printed_heading: id,
			title: id,
			batch_id
		});
		await insertAll(db, 'section', [
			section('乙', 2),
			section('甲', 1),
			section('丙', 3, 'staged')
		]);
		const task = (id: string, position: number, section_id: string | null, plan_id = 'p26') => ({
			...own,
			id,
			plan_id,
			section_id,
			number: id,
			position,
			measure: `第${id}项`,
			title: id,
			added_on: '2026-01-01',
			state: 'active' as const,
			created_at: at,
			updated_at: at
		});
		await insertAll(db, 'task', [
			task('1', 1, '乙'),
			task('2', 2, null),
			task('3', 3, '甲'),
			task('4', 4, '丙'),
			task('5', 5, '甲'),
			task('old', 1, null, 'p25')
		]);
		const collective = (task_id: string, position: number, printed: string) => ({
			...own,
			task_id,
			position,
			role: 'support' as const,
			printed: `${jurisdiction_id}${printed}`
		});
		await insertAll(db, 'task_collective', [
			collective('3', 2, '有关单位'),
			collective('3', 1, '各镇政府（街道办事处）'),
			collective('old', 1, '各镇街')
		]);
		await insertAll(db, 'done_claim', [
			{ ...own, id: 'c1', task_id: '3', state: 'waiting', done_on: '2026-03-01', claimed_at: at },
			{ ...own, id: 'c2', task_id: 'old', state: 'waiting', done_on: '2025-03-01', claimed_at: at }
		]);
	}
}

onBothEngines('the list by section', (get) => {
	beforeAll(async () => lists(await get.migrated()));

	test('keeps the list’s order, and what is under no section in force comes last', async () => {
		expect(await numbers(get.db, 'p26')).toEqual([
			['甲', ['3', '5']],
			['乙', ['1']],
			[null, ['2', '4']]
		]);
	});

	test('of a plan without sections is one block, and of no plan none', async () => {
		expect(await numbers(get.db, 'p25')).toEqual([[null, ['old']]]);
		expect(await numbers(get.db, 'p24')).toEqual([]);
	});

	test('has no last block where every task has its section', async () => {
		await get.db
			.updateTable('task')
			.set({ section_id: '乙' })
			.where('plan_id', '=', 'p26')
			.execute();
		expect(await numbers(get.db, 'p26')).toEqual([
			['甲', []],
			['乙', ['1', '2', '3', '4', '5']]
		]);
	});

	test('names the collectives of a task as printed and in their order, beside its units', async () => {
		const blocks = await listTasksBySection(get.db, 'a', 'p26');
		const tasks = blocks.flatMap((block) => block.tasks);
		expect(tasks.find((task) => task.id === '3')).toMatchObject({
			units: [],
			collectives: [
				{ printed: 'a各镇政府（街道办事处）', role: 'support' },
				{ printed: 'a有关单位', role: 'support' }
			]
		});
		expect(tasks.find((task) => task.id === '1')?.collectives).toEqual([]);
	});

	test('comes with the claims of its own plan and no other', async () => {
		expect([...(await listClaims(get.db, 'a', 'p26'))]).toEqual([
			['3', [{ unitId: null, state: 'waiting', doneOn: '2026-03-01' }]]
		]);
		expect([...(await listClaims(get.db, 'a', 'p25')).keys()]).toEqual(['old']);
	});
});

async function numbers(db: Db, plan: string) {
	const blocks = await listTasksBySection(db, 'a', plan);
	return blocks.map(({ section, tasks }) => [
		section?.title ?? null,
		tasks.map((task) => task.number)
	]);
}
