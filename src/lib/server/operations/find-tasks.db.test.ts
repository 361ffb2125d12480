import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { normalText } from '../../domain/search/normal-text.ts';
import { soughtIn } from '../../domain/search/sought.ts';
import { insertRows } from '../db/all-rows.ts';
import type { Db } from '../db/client.ts';
import { insertAll } from '../db/insert-all.ts';
import { hasMarks } from '../db/search-marks.ts';
import { onBothEngines } from '../db/test-db.ts';
import { findTasks } from './find-tasks.ts';
import { indexTexts } from './index-texts.ts';

const at = '2026-11-21T01:00:00.000Z';
const j = 'd1';
const office = actorAs('office');

function actorAs(role: Actor['roles'][number], unitIds: string[] = []): Actor {
	return {
		...{ jurisdictionId: j, id: `a-${role}`, name: '王五', roles: [role], unitIds },
		...{ separated: false, address: null }
	};
}

type Draft = {
	id: string;
	measure: string;
	number?: string;
	progress?: string;
	batch?: string;
	unit?: string;
};

function rowsOf(drafts: readonly Draft[], from = 0) {
	return {
		task: drafts.map(({ id, measure, number, progress, batch }, position) => ({
			...{ jurisdiction_id: j, id, plan_id: 'p1', section_id: 's1', number: number ?? '' },
			...{ position: from + position, measure, title: measure, added_on: '2026-01-01' },
			...{ state: 'active' as const, imported_progress: progress ?? null },
			...{ batch_id: batch ?? null, created_at: at, updated_at: at }
		})),
		task_unit: drafts.flatMap(({ id, unit }) =>
			unit === undefined
				? []
				: [
						{
							...{ jurisdiction_id: j, id: `${id}-${unit}`, task_id: id, unit_id: unit },
							...{ role: 'lead' as const, printed: unit, position: 1, since_on: '2026-01-01' }
						}
					]
		)
	};
}

const frame = {
	jurisdiction: [{ id: j, name: '清江区', prefix: '区', created_at: at }],
	unit: ['水务局', '公安局'].map((name, at_) => ({
		...{ jurisdiction_id: j, id: `u${at_ + 1}`, name: `区${name}`, kind: 'department' },
		...{ official_order: at_ + 1, created_at: at }
	})),
	plan: [
		{
			jurisdiction_id: j,
			id: 'p1',
			year: 2026,
			title: '清单',
			starts_on: '2026-01-01',
			created_at: at
		}
	],
	section: [
		{
			...{ jurisdiction_id: j, id: 's1', plan_id: 'p1', position: 1, ordinal: 1 },
			...{ title: '获得用水', printed_heading: '一、获得用水' }
		}
	]
};

onBothEngines('finding tasks', (get) => {
	beforeAll(async () => {
		await insertRows(await get.migrated(), frame);
	});

	async function withTasks(drafts: readonly Draft[]): Promise<Db> {
		const { db } = get;
		await db.deleteFrom('task_unit').execute();
		await db.deleteFrom('report_version').execute();
		await db.deleteFrom('report').execute();
		await db.deleteFrom('task').execute();
		await db.deleteFrom('search_pairs').execute();
		await insertRows(db, rowsOf(drafts));
		return db;
	}
	const find = async (actor: Actor, typed: string, most = 50) =>
		(await findTasks(get.db, actor, { planId: 'p1', words: soughtIn(typed).words, most })).taskIds;

	const few: Draft[] = [
		{ id: 't1', number: '1', measure: '推进供水管网改造，完成100%。', unit: 'u1' },
		{ id: 't2', number: '2', measure: '用电_报装', progress: '请联系15412345678', unit: 'u2' },
		{ id: 't3', number: '44', measure: '压缩用水报装时间，电话（0840）5551028', unit: 'u1' }
	];

	test.each([
		['two characters of a measure', office, '管网', ['t1']],
		['one character', office, '网', ['t1']],
		['words in different texts of one task', office, '44 报装', ['t3']],
		['every word is needed', office, '报装 管网', []],
		['the section', office, '获得用水', ['t1', 't2', 't3']],
		['the unit', office, '水务局', ['t1', 't3']],
		['signs of patterns mean themselves', office, '100%', ['t1']],
		['an underscore too', office, '_', ['t2']],
		['nothing', office, ' ', []],
		['no word runs over two texts', office, '。获', []],
		['the own tasks only', actorAs('clerk', ['u1']), '报装', ['t3']],
		['nothing of others', actorAs('clerk', ['u1']), '用电', []],
		['without a unit nothing', actorAs('clerk'), '报装', []],
		['an evaluator finds nothing', actorAs('evaluator'), '报装', []],
		['a leader finds all', actorAs('leader'), '报装', ['t2', 't3']],
		['the office finds a number', office, '12345', ['t2']],
		['the own unit too', actorAs('clerk', ['u2']), '15412345678', ['t2']],
		['a number that is hidden is not found', actorAs('leader'), '12345', []],
		['nor in brackets', actorAs('leader'), '5551028', []],
		['what is shown of it is', actorAs('leader'), '154****5678', ['t2']],
		['the office reads it whole', office, '154****5678', []]
	] as const)('%s', async (_, actor, typed, expected) => {
		const db = await withTasks(few);
		// once beside the index, once by it
		expect(await find(actor, typed)).toEqual(expected);
		await indexTexts(db, j);
		expect(await find(actor, typed)).toEqual(expected);
	});

	test('a task that its unit has left is the new unit’s', async () => {
		const db = await withTasks(few);
		await indexTexts(db, j);
		await db
			.updateTable('task_unit')
			.set({ until_on: '2026-06-30' })
			.where('task_id', '=', 't1')
			.execute();
		expect(await find(actorAs('clerk', ['u1']), '管网')).toEqual([]);
		expect(await find(office, '水务局')).toEqual(['t3']);
	});

	const many = Array.from({ length: 1200 }, (_, at): Draft => {
		const measure = `第${at}条：${at % 3 ? '优化' : '压缩'}${at % 7 ? '用水' : '用电'}${at === 700 ? '窨井' : '流程'}`;
		return { id: `m${String(at).padStart(4, '0')}`, number: String(at), measure, unit: 'u1' };
	});

	test('of many the first ones in the order of the list, and that there are more', async () => {
		const db = await withTasks(many);
		await indexTexts(db, j);
		const places = await db.selectFrom('search_task').select('place').execute();
		expect(places.filter(({ place }) => place > 0)).toHaveLength(1024);
		const found = await findTasks(db, office, { planId: 'p1', words: ['用水'], most: 50 });
		expect(found.isMore).toBe(true);
		expect(found.taskIds).toHaveLength(50);
		expect(await find(office, '窨井')).toEqual(['m0700']);
		expect(await find(office, '用电 压缩', 2000)).toEqual(
			many.filter((_, at) => at % 21 === 0).map(({ id }) => id)
		);
		expect(await find(actorAs('leader'), '窨井')).toEqual(['m0700']);
		expect(await find(actorAs('clerk', ['u2']), '窨井')).toEqual([]);
	});

	test('what changes is found as it is now, and what is gone is not', async () => {
		const { db } = get;
		await db.updateTable('task').set({ measure: '改为供气' }).where('id', '=', 'm0700').execute();
		expect(await find(office, '窨井')).toEqual([]);
		expect(await find(office, '供气')).toEqual(['m0700']);
		await db.updateTable('unit').set({ name: '区供水局' }).where('id', '=', 'u1').execute();
		expect(await find(office, '供水局 供气')).toEqual(['m0700']);
		await db.updateTable('section').set({ title: '用气' }).where('id', '=', 's1').execute();
		expect(await find(office, '用气 供气')).toEqual(['m0700']);
		await db.deleteFrom('task_unit').where('task_id', '=', 'm0700').execute();
		await db.deleteFrom('task').where('id', '=', 'm0700').execute();
		expect(await find(office, '供气')).toEqual([]);
		await indexTexts(db, j);
		expect(await find(office, '供水局', 2000)).toHaveLength(1199);
		expect(await hasMarks(db, j)).toBe(false);
	});

	test('a report is found once it is submitted, by its latest words', async () => {
		const db = await withTasks(few);
		await insertAll(db, 'period', [
			{
				...{ jurisdiction_id: j, period: '2026-10', opened_on: '2026-10-01', opened_at: at },
				...{ cutoff_on: '2026-10-25', cutoff_at: at, cutoff_basis: '{}' }
			}
		]);
		await insertAll(db, 'report', [
			{
				...{ jurisdiction_id: j, id: 'r1', task_id: 't1', unit_id: 'u1', period: '2026-10' },
				...{ state: 'draft', version: 1, created_at: at, updated_at: at }
			}
		]);
		const version = { jurisdiction_id: j, report_id: 'r1', saved_at: at };
		await insertAll(db, 'report_version', [{ ...version, version: 1, progress: '阀门已换' }]);
		expect(await find(office, '阀门')).toEqual([]);
		await db.updateTable('report').set({ first_submitted_at: at, state: 'submitted' }).execute();
		expect(await find(office, '阀门')).toEqual(['t1']);
		await insertAll(db, 'report_version', [{ ...version, version: 2, progress: '水表已换' }]);
		expect(await find(office, '水表')).toEqual([]);
		await db.updateTable('report').set({ version: 2 }).execute();
		expect(await find(office, '水表')).toEqual(['t1']);
		expect(await find(office, '阀门')).toEqual([]);
	});

	test('a list that is only staged is not found, and all of it is once it is committed', async () => {
		const db = await withTasks([]);
		await indexTexts(db, j);
		await insertAll(db, 'import_batch', [
			{
				...{ jurisdiction_id: j, id: 'b1', state: 'staging', file_name: 'x', source_kind: 'file' },
				created_at: at
			}
		]);
		await insertRows(db, rowsOf(many.map((draft) => ({ ...draft, batch: 'b1' }))));
		expect(await hasMarks(db, j)).toBe(false);
		expect(await find(office, '窨井')).toEqual([]);
		await db.updateTable('import_batch').set({ state: 'committed' }).execute();
		// more than is taken in before the first answer
		expect(await find(office, '窨井')).toEqual(['m0700']);
		expect(await find(office, '流程', 2000)).toHaveLength(1199);
		await indexTexts(db, j);
		expect(await find(office, '流程', 2000)).toHaveLength(1199);
		await db.updateTable('import_batch').set({ state: 'undone' }).execute();
		expect(await find(office, '流程')).toEqual([]);
		await db.updateTable('task').set({ batch_id: null }).execute();
		await db.deleteFrom('import_batch').execute();
	});

	test('a segment that has mostly changed is given up', async () => {
		const db = await withTasks(many);
		await indexTexts(db, j);
		const packed = await db
			.selectFrom('search_task')
			.select('task_id')
			.where('place', '>', 0)
			.orderBy('place')
			.limit(500)
			.execute();
		const first = packed.map(({ task_id }) => task_id);
		await db
			.updateTable('task')
			.set({ measure: sql`measure || '（续）'` })
			.where('id', 'in', first)
			.execute();
		await indexTexts(db, j);
		const segments = await db
			.selectFrom('search_pairs')
			.select('segment')
			.where('bucket', '=', 0)
			.orderBy('segment')
			.execute();
		expect(segments.map(({ segment }) => segment)).toEqual([2, 3]);
		expect(await find(office, '（续）', 2000)).toHaveLength(500);
		expect(await find(office, '流程', 2000)).toHaveLength(1199);
	});

	test('random texts and queries: exactly what a look at every text finds', async () => {
		const chance = seeded(7);
		const pick = <T>(of: readonly T[]) => of[Math.floor(chance() * of.length)] as T;
		const signs = Array.from('水务用电局的%_\'"\\*𠮷Ａa1１，。 　\n\u200b（)');
		const words = (length: number) => Array.from({ length }, () => pick(signs)).join('');
		const drafts = Array.from({ length: 1100 }, (_, at): Draft => ({
			...{ id: `x${String(at).padStart(4, '0')}`, number: String(at), measure: words(20) },
			...{ progress: words(Math.floor(chance() * 30)), unit: 'u2' }
		}));
		const db = await withTasks(drafts);
		await indexTexts(db, j);
		const texts = drafts.map(({ id, number, measure, progress }) => ({
			id,
			lines: [number, measure, '用气', '区公安局', progress].map((line) => normalText(line ?? ''))
		}));
		const typed = Array.from({ length: 150 }, () => words(1 + Math.floor(chance() * 4)));
		for (const query of [...typed, '%', '_', "'", '\\', '水%', '𠮷', '公安局 %', '']) {
			const wanted = soughtIn(query).words;
			const expected = texts.filter(
				({ lines }) =>
					wanted.length > 0 && wanted.every((word) => lines.some((line) => line.includes(word)))
			);
			expect([query, await find(office, query, 2000)]).toEqual([
				query,
				expected.map(({ id }) => id)
			]);
		}
	});
});

/** The same numbers every time. */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
		return state / 4_294_967_296;
	};
}
