import { hostname } from 'node:os';
import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { noDecisions } from '../../domain/list/decisions.ts';
import type { Db } from '../db/client.ts';
import { listRows as dumpRows, listTables } from '../db/dump.ts';
import { findBatch } from '../db/import-batches.ts';
import { insertAll } from '../db/insert-all.ts';
import { listLedgerSide } from '../db/ledger-side.ts';
import { findPlanOfYear } from '../db/plans.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listContacts } from '../db/contacts.ts';
import { listTasks } from '../db/tasks.ts';
import { listAliases, listUnits } from '../db/units.ts';
import { clearStaging } from './clear-staging.ts';
import { commitImport } from './commit-import.ts';
import { stageTasks } from './commit-import/stage-tasks.ts';
import { decideImport } from './decide-import.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { draftBatch, listTask, unitOf } from './test-import.ts';
import { undoImport, viewUndo } from './undo-import.ts';

const now = '2026-11-21T01:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const three = ['1', '2', '3'].map((number) => listTask(number));

onBothEngines('an import', (get) => {
	let db: Db;
	let district: Awaited<ReturnType<typeof makeDistrict>>;
	let office: Actor;
	let people = 0;
	beforeEach(async () => {
		db = await get.migrated();
		district = await makeDistrict(db, now);
		const made = makeAccount(db, district.id, `office${people++}`, { roles: ['office'] });
		office = await made;
	});
	const planOf = async () => (await findPlanOfYear(db, district.id, 2026))?.id ?? '';
	const tasks = async () => listTasks(db, district.id, await planOf());
	const side = async () => listLedgerSide(db, district.id, await planOf());
	const commit = (batch: string, at = now) => commitImport(db, office, batch, at);
	/** Everything of the district but what only grows: batches, their rows, blobs and the trails. */
	const dump = async () => {
		const grows = /^(import_|blob$|audit_|field_change$)/;
		const all: string[] = [];
		for (const table of await listTables(db)) {
			if (grows.test(table.name)) continue;
			for await (const row of dumpRows(db, table)) {
				if (row.jurisdiction_id === district.id) all.push(`${table.name} ${JSON.stringify(row)}`);
			}
		}
		return all;
	};

	test('the first list makes the plan, its sections, its units and its tasks', async () => {
		const joint = listTask('4', { units: [unitOf('区水利局', 9), unitOf('区税务局', 9)] });
		const batch = await draftBatch(db, office, [...three, joint], now);
		expect(await tasks()).toEqual([]);
		expect(await commit(batch)).toEqual({
			ok: true,
			value: { inserted: 4, changed: 0, waiting: 0, newUnits: 1 }
		});
		const read = await tasks();
		expect(read.map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
		expect(read[0]).toMatchObject({ dueOn: '2026-09-30', addedOn: '2026-01-01', state: 'active' });
		expect(read[3]?.units.map(({ name }) => name)).toEqual(['区水利局', '区税务局']);
		const names = (await listUnits(db, district.id)).map(({ name }) => name);
		expect(names).toEqual(['区水利局', '区法院', '区税务局']);
	});

	test('a task that a person has still to settle waits, and the others go in', async () => {
		const at = { sheet: '责任清单', cell: 'C5', value: '' };
		const problem = {
			code: 'unit.absent',
			facts: {},
			at,
			task: { number: '2', firstRow: 5 }
		} as const;
		const problems = [problem];
		const batch = await draftBatch(db, office, three, now, { problems });
		expect(await commit(batch)).toMatchObject({ value: { inserted: 2, waiting: 1 } });
		expect((await tasks()).map(({ number }) => number)).toEqual(['1', '3']);
	});

	test('the same list again changes nothing', async () => {
		await commit(await draftBatch(db, office, three, now));
		const before = await dump();
		const again = await commit(await draftBatch(db, office, three, later), later);
		expect(again).toMatchObject({ ok: true, value: { inserted: 0, changed: 0 } });
		expect(await dump()).toEqual(before);
	});

	test('a changed list changes the very tasks, with a trace of each field', async () => {
		await commit(await draftBatch(db, office, three, now));
		const [first] = await tasks();
		const changed = [
			listTask('1', { deadlineText: '2026年12月底前', extra: { 备注: '新增' } }),
			listTask('2', { units: [unitOf('区法院', 5), unitOf('区税务局', 5)] }),
			listTask('3', {
				people: [{ role: 'contactPerson', name: '赵小青', phone: null, cell: 'D8' }]
			})
		].map((task) => ({
			...task,
			deadline: {
				...task.deadline,
				dueOn: task.number === '1' ? '2026-12-31' : task.deadline.dueOn
			}
		}));
		const batch = await draftBatch(db, office, changed, later);
		expect(await commit(batch, later)).toMatchObject({ value: { inserted: 0, changed: 3 } });
		const after = await side();
		expect(after[0]).toMatchObject({ id: first?.id, dueOn: '2026-12-31', extra: { 备注: '新增' } });
		expect(after[1]?.units.map(({ name }) => name)).toEqual(['区法院', '区税务局']);
		expect(after[2]?.people.filter(({ role }) => role === 'contactPerson')).toEqual([
			{ role: 'contactPerson', name: '赵小青', phone: null }
		]);
		expect((await tasks())[0]?.originalDueOn).toBe('2026-09-30');
		const trail = await db
			.selectFrom('field_change')
			.select(['field', 'to_value'])
			.where('batch_id', '=', batch)
			.where('object_id', '=', first?.id ?? '')
			.execute();
		expect(trail.map(({ field }) => field)).toContain('deadline');
	});

	test('people whom a list names go on with the unit that it names now', async () => {
		await commit(await draftBatch(db, office, three, now));
		const other = listTask('2', { units: [unitOf('区法院', 5)] });
		await commit(await draftBatch(db, office, [three[0]!, other, three[2]!], later), later);
		const [, second] = await tasks();
		const court = (await listUnits(db, district.id)).find(({ name }) => name === '区法院');
		const on = '2026-11-22';
		const named = await listContacts(db, district.id, { on, taskId: second?.id ?? '' });
		expect(named.map(({ name, unitId }) => [name, unitId === court?.id])).toEqual([
			['王敏', true],
			['李小明', true]
		]);
	});

	test.each([
		['the first list', [], three],
		[
			'a list that changes what is there',
			three,
			[
				listTask('1', { problem: '缺少接口', units: [unitOf('区税务局', 3)] }),
				listTask('2', { extra: { 备注: '请示' }, people: [] }),
				listTask('4', { measure: '建设一网通办平台', title: '建设一网通办平台' })
			]
		],
		[
			'a row put in at the top, which moves all others',
			three,
			[listTask('9', { firstRow: 1, measure: '建设一网通办平台' }), ...three]
		]
	])('undone, every row is as before: %s', async (_, there, brought) => {
		if (there.length > 0) await commit(await draftBatch(db, office, there, now));
		const before = await dump();
		const batch = await draftBatch(db, office, brought, later);
		await commit(batch, later);
		expect(await dump()).not.toEqual(before);
		expect(await undoImport(db, office, batch, later)).toMatchObject({ ok: true });
		expect(await dump()).toEqual(before);
		expect((await findBatch(db, district.id, batch))?.state).toBe('undone');
	});

	test('undone, a task that a unit has filed for stays, with what it needs', async () => {
		const batch = await draftBatch(db, office, three, now);
		await commit(batch);
		const [first] = await tasks();
		await insertAll(db, 'period', [
			{
				...{ jurisdiction_id: district.id, period: '2026-11', opened_on: '2026-11-01' },
				...{ opened_at: now, cutoff_on: '2026-11-25', cutoff_at: later, cutoff_basis: '{}' }
			}
		]);
		await insertAll(db, 'report', [
			{
				...{ jurisdiction_id: district.id, id: 'r1', task_id: first?.id ?? '', period: '2026-11' },
				...{ unit_id: district.units[0], state: 'submitted', version: 1 },
				...{ created_at: now, updated_at: now }
			}
		]);
		expect(await viewUndo(db, district.id, batch)).toMatchObject({
			removed: 2,
			kept: [{ number: '1', why: 'worked' }]
		});
		await undoImport(db, office, batch, later);
		expect((await tasks()).map(({ number }) => number)).toEqual(['1']);
	});

	test('names that a person has explained are kept, and forgotten when it is undone', async () => {
		const unitId = district.units[0];
		const decisions = {
			list: { units: { 水务局: { as: 'unit', unitId } } },
			match: {},
			merge: {}
		} as const;
		const batch = await draftBatch(db, office, three, now, { decisions });
		await commit(batch);
		expect((await listAliases(db, district.id)).map(({ alias }) => alias)).toContain('水务局');
		await undoImport(db, office, batch, later);
		expect(await listAliases(db, district.id)).toEqual([]);
	});

	test('an answer that the list was not read by yet is not passed over', async () => {
		const batch = await draftBatch(db, office, three, now);
		await decideImport(db, office, batch, noDecisions, later);
		expect(await commit(batch, later)).toMatchObject({
			problems: [{ code: 'import.not-waiting' }]
		});
	});

	test('a ledger that changed since the pages were shown is asked about again', async () => {
		await commit(await draftBatch(db, office, three, now));
		const batch = await draftBatch(db, office, [listTask('1'), listTask('9')], later);
		await commit(await draftBatch(db, office, [...three, listTask('9')], later), later);
		expect(await commit(batch, later)).toMatchObject({
			problems: [{ code: 'import.changed-meanwhile' }]
		});
		expect((await tasks()).length).toBe(4);
	});

	test('who may not import, imports and undoes nothing', async () => {
		const batch = await draftBatch(db, office, three, now);
		const clerk = await makeAccount(db, district.id, `clerk${people++}`, { roles: ['clerk'] });
		const missing = { problems: [{ code: 'right.missing' }] };
		expect(await commitImport(db, clerk, batch, now)).toMatchObject(missing);
		await commit(batch);
		expect(await undoImport(db, clerk, batch, now)).toMatchObject(missing);
		expect((await tasks()).length).toBe(3);
	});

	test('what a process left behind that died while it staged is cleared at the next start', async () => {
		const batch = await draftBatch(db, office, three, now);
		await sql`update import_batch set state = 'staging', staged_by = ${`${hostname()} 999999999`} where id = ${batch}`.execute(
			db
		);
		const before = await dump();
		await db
			.insertInto('plan')
			.values({
				...{ jurisdiction_id: district.id, id: 'p', year: 2026, title: '清单' },
				...{ starts_on: '2026-01-01', batch_id: batch, created_at: now }
			})
			.execute();
		const task = {
			...{ jurisdiction_id: district.id, id: 't', plan_id: 'p', number: '1', position: 1 },
			...{ measure: '措施', title: '措施', added_on: '2026-01-01', state: 'active' as const },
			...{ batch_id: batch, created_at: now, updated_at: now }
		};
		const rows = { task, task_unit: [], task_collective: [], contact: [] };
		await stageTasks(
			db,
			[rows],
			(same) => same,
			async () => {}
		);
		expect(await tasks()).toEqual([]);
		await clearStaging(db, '2026-11-21T02:00:00.000Z');
		expect(await dump()).toEqual(before);
		expect(await commit(batch, later)).toMatchObject({ value: { inserted: 3 } });
	});
});
