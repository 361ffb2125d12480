import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { noDecisions, type ImportDecisions } from '../../domain/list/decisions.ts';
import type { ListTask } from '../../domain/list/list-task.ts';
import type { Db } from '../db/client.ts';
import { listRows as dumpRows, listTables } from '../db/dump.ts';
import { listFieldChanges } from '../db/field-changes.ts';
import { insertAll } from '../db/insert-all.ts';
import { listLedgerSide } from '../db/ledger-side.ts';
import { findPlanOfYear } from '../db/plans.ts';
import { updateTask } from '../db/task-changes.ts';
import { insertStateChanges } from '../db/task-states.ts';
import { onBothEngines } from '../db/test-db.ts';
import { commitImport } from './commit-import.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { draftBatch, listTask } from './test-import.ts';
import { undoImport } from './undo-import.ts';

const now = '2026-11-02T01:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const four = ['1', '2', '3', '4'].map((number) => listTask(number));
const filed = { progress: '十月办理 312 件。', problem: '人手不足。' };

onBothEngines('a list that comes again, with reports filed', (get) => {
	let db: Db;
	let district: Awaited<ReturnType<typeof makeDistrict>>;
	let office: Actor;
	let people = 0;
	let ids: string[];

	beforeEach(async () => {
		db = await get.migrated();
		district = await makeDistrict(db, now);
		office = await makeAccount(db, district.id, `again${people++}`, { roles: ['office'] });
		await commitImport(db, office, await draftBatch(db, office, four, now), now);
		ids = (await side()).map(({ id }) => id);
		await fileFor(ids[0] ?? '', ids[1] ?? '');
	});

	const side = async () => {
		const plan = await findPlanOfYear(db, district.id, 2026);
		return listLedgerSide(db, district.id, plan?.id ?? '');
	};
	const trail = async (taskId = '') =>
		(await listFieldChanges(db, district.id, 'task', taskId)).map(({ field, from, to }) => {
			return [field, from, to];
		});
	const again = async (tasks: readonly ListTask[], decisions: Partial<ImportDecisions> = {}) => {
		const said = { ...noDecisions, ...decisions };
		const batch = await draftBatch(db, office, tasks, later, { decisions: said });
		expect(await commitImport(db, office, batch, later)).toMatchObject({ ok: true });
		return batch;
	};

	/** The rows of some tables as they are, of this district. */
	async function rowsOf(wanted: (table: string) => boolean): Promise<string[]> {
		const all: string[] = [];
		for (const table of await listTables(db)) {
			if (!wanted(table.name)) continue;
			for await (const row of dumpRows(db, table)) {
				if (row.jurisdiction_id === district.id) all.push(`${table.name} ${JSON.stringify(row)}`);
			}
		}
		return all;
	}
	const reports = () => rowsOf((table) => /^(report|review|evidence|ask|period)/.test(table));
	/** All but what only grows. */
	const ledger = () => rowsOf((table) => !/^(import_|blob$|audit_|field_change$)/.test(table));

	async function fileFor(...taskIds: string[]) {
		const own = { jurisdiction_id: district.id };
		const cutoff = { cutoff_on: '2026-10-26', cutoff_at: now, cutoff_basis: '{}' };
		const month = { period: '2026-10', opened_on: '2026-10-01', opened_at: now };
		await insertAll(db, 'period', [{ ...own, ...month, ...cutoff }]);
		const at = { first_submitted_at: now, submitted_at: now, created_at: now, updated_at: now };
		await insertAll(
			db,
			'report',
			taskIds.map((taskId) => ({
				...{ ...own, id: `report ${taskId}`, task_id: taskId, unit_id: district.units[0] },
				...{ period: '2026-10', state: 'submitted', version: 1, ...at }
			}))
		);
		await insertAll(
			db,
			'report_version',
			taskIds.map((taskId) => ({
				...{ ...own, report_id: `report ${taskId}`, version: 1, ...filed },
				...{ saved_at: now, submitted_at: now }
			}))
		);
	}

	const reworded = [listTask('1', { progress: '已办理 280 件' }), ...four.slice(1)];
	const take = { match: {}, merge: { fields: { 3: { progress: true } } } };

	test('a text that differs from what was filed is left alone', async () => {
		const before = await ledger();
		await again(reworded);
		expect(await ledger()).toEqual(before);
		expect(await trail(ids[0])).toEqual([]);
	});

	test('chosen, it becomes the imported text of the task; no report is written', async () => {
		const [before, whole] = [await reports(), await ledger()];
		const batch = await again(reworded, take);
		expect((await side())[0]).toMatchObject({
			importedProgress: '已办理 280 件',
			filed: { period: '2026-10', ...filed }
		});
		expect(await reports()).toEqual(before);
		// the history tells what was written over, which is not what was filed
		expect(await trail(ids[0])).toEqual([['progress', '第1项正在推进', '已办理 280 件']]);
		await undoImport(db, office, batch, later);
		expect(await ledger()).toEqual(whole);
	});

	test.each<[string, readonly ListTask[], string[]]>([
		['a removed row', four.slice(1), []],
		['a moved row', [...four.slice(1), { ...listTask('1'), firstRow: 11 }], ['position']],
		[
			'two tasks that change numbers',
			[
				{ ...listTask('1'), number: '3' },
				listTask('2'),
				{ ...listTask('3'), number: '1' },
				listTask('4')
			],
			['number']
		],
		['a blanked cell', [listTask('1', { progress: null, problem: null }), ...four.slice(1)], []],
		[
			'another heading',
			[
				listTask('1', { section: { printed: '二、政务服务', ordinal: 2, title: '政务服务' } }),
				...four.slice(1)
			],
			['section']
		]
	])('%s leaves every report as it was, and undone the ledger too', async (_, list, fields) => {
		const [before, whole] = [await reports(), await ledger()];
		const batch = await again(list);
		expect(await reports()).toEqual(before);
		expect((await trail(ids[0])).map(([field]) => field)).toEqual(fields);
		expect((await side()).find(({ id }) => id === ids[0])).toMatchObject({
			state: 'active',
			filed: { period: '2026-10', ...filed }
		});
		await undoImport(db, office, batch, later);
		expect(await ledger()).toEqual(whole);
		expect(await reports()).toEqual(before);
	});

	test('a task that only changes its place is told as changed', async () => {
		const [first, second, ...others] = four;
		const list = [second, first, ...others].flatMap((task) => task ?? []);
		const batch = await draftBatch(db, office, list, later);
		expect(await commitImport(db, office, batch, later)).toMatchObject({ value: { changed: 1 } });
		const moved = (await side()).map(({ number }) => number);
		expect(moved).toEqual(['2', '1', '3', '4']);
	});

	test.each(['cancelled', 'merged'] as const)(
		'a %s task that is taken up again is under way from that day, by all histories',
		async (state) => {
			const [taskId = '', otherId = ''] = ids;
			const mergedInto = state === 'merged' ? otherId : null;
			await updateTask(db, district.id, taskId, { state, merged_into_id: mergedInto }, now);
			const [reason, document] = ['上级调整', '试政发〔2026〕3号'];
			const by = { changedBy: office.id, changedAt: now };
			const ended = { taskId, state, sinceOn: '2026-11-02', reason, document, ...by };
			await insertStateChanges(db, district.id, [ended]);
			const whole = await ledger();

			const batch = await again(four, { match: { pairs: { 3: { taskId } } } });
			const task = await db
				.selectFrom('task')
				.select(['state', 'merged_into_id'])
				.where('id', '=', taskId)
				.executeTakeFirst();
			expect(task).toEqual({ state: 'active', merged_into_id: null });
			const course = await db
				.selectFrom('task_state_change')
				.select(['state', 'since_on', 'changed_by'])
				.where('task_id', '=', taskId)
				.orderBy('changed_at')
				.execute();
			expect(course).toEqual([
				{ state, since_on: '2026-11-02', changed_by: office.id },
				{ state: 'active', since_on: '2026-11-22', changed_by: office.id }
			]);
			expect(await trail(taskId)).toEqual([['state', state, 'active']]);
			await undoImport(db, office, batch, later);
			expect(await ledger()).toEqual(whole);
		}
	);
});
