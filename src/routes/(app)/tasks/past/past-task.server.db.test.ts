import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findStand } from '$lib/server/db/stand.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { editCells } from '$lib/server/operations/tasks/edit-cells.ts';
import { transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { fileReport } from '$lib/server/operations/test-report.ts';
import { succeedUnit } from '$lib/server/operations/succeed-unit.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { lostBy } from './lost.server.ts';
import { measuresBefore, pastTaskOf } from './past-task.server.ts';

const april = '2026-04-10T02:00:00.000Z';
const day11 = '2026-04-11T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('what a unit filed for a task that it lost', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `past${ledgers++}`);
	});
	const file = (unit: 'water' | 'court', period: string, progress: string, number = '1') =>
		fileReport(db, ledger.id, {
			...{ taskId: ledger.idOf(number), unitId: ledger[unit].unitId, period, progress }
		});
	const transfer = async (number: string, from: 'water' | 'court', at = april) => {
		const to = from === 'water' ? 'court' : 'water';
		await move(ledger[from].unitId, ledger[to].unitId, at, number);
	};
	const move = async (fromUnitId: string, toUnitId: string, at: string, number = '1') => {
		const people = { responsiblePeople: '', contactPeople: '' };
		const units = { fromUnitId, toUnitId };
		const asked = { taskIds: [ledger.idOf(number)], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, ledger.office, asked, at));
	};
	const past = (unit: 'water' | 'court', number = '1') =>
		pastTaskOf(db, ledger[unit].clerk, ledger.idOf(number));
	const lostNow = async (actor: Actor) => lostBy(db, actor, await findStand(db, ledger.id));
	const told = (read: Awaited<ReturnType<typeof pastTaskOf>>) =>
		read?.months.flatMap(({ period, reports }) => reports.map((one) => [period, one.progress]));

	test('its own months, and nothing that the next unit says', async () => {
		await file('water', '2026-02', '水利局二月');
		await file('water', '2026-03', '水利局三月');
		expect(await past('water')).toBeUndefined();
		await transfer('1', 'water');
		await file('court', '2026-04', '法院四月');
		const read = await past('water');
		expect(told(read)).toEqual([
			['2026-03', '水利局三月'],
			['2026-02', '水利局二月']
		]);
		expect(read?.lostOn).toBe('2026-04-10');
		expect(JSON.stringify(read)).not.toContain('法院');
		// whose it is now, and who never had it, find nothing here
		expect(await past('court')).toBeUndefined();
		expect(await past('court', '2')).toBeUndefined();
		expect(await pastTaskOf(db, ledger.leader, ledger.idOf('1'))).toBeUndefined();
	});

	test('a unit beside it in those months is not read either', async () => {
		await file('water', '2026-03', '水利局三月', '3');
		await file('court', '2026-03', '法院三月', '3');
		await transfer('3', 'water');
		expect(told(await past('water', '3'))).toEqual([['2026-03', '水利局三月']]);
	});

	test('the measure as it was until then', async () => {
		await file('water', '2026-03', '水利局三月');
		const { measure } = (await ledger.bundle('1')).task;
		await transfer('1', 'water');
		const cell = { taskId: ledger.idOf('1'), field: 'measure' as const, from: measure };
		const edits = [{ ...cell, to: '后来改写的措施。' }];
		const done = await editCells(db, ledger.office, { edits, reason: '', look: false }, may);
		expect(done).toMatchObject({ ok: true, value: { problems: [], conflicts: [] } });
		expect((await past('water'))?.measure).toBe(measure);
		// in a list each by its own words
		const lost = ['1', '3'].map((number) => ({ id: ledger.idOf(number), lostOn: '2026-04-10' }));
		const other = (await ledger.bundle('3')).task.measure;
		expect([...(await measuresBefore(db, ledger.id, lost)).values()]).toEqual([measure, other]);
		expect(await measuresBefore(db, ledger.id, [])).toEqual(new Map());
	});

	test('it is listed for as long as it is lost, where something was filed', async () => {
		const lost = async () =>
			(await lostNow(ledger.water.clerk)).map(({ id, months }) => [id, months]);
		await file('water', '2026-02', '二月');
		await file('water', '2026-03', '三月');
		await transfer('1', 'water');
		await transfer('3', 'water');
		expect(await lost()).toEqual([[ledger.idOf('1'), 2]]);
		await transfer('1', 'court', may);
		expect(await lost()).toEqual([]);
		expect(await past('water')).toBeUndefined();
	});

	test('as often as it is asked for at one stand, it is read once', async () => {
		await file('water', '2026-02', '二月');
		await transfer('1', 'water');
		const lost = await lostNow(ledger.water.clerk);
		expect(await lostNow(ledger.water.clerk)).toBe(lost);
		await transfer('3', 'water');
		expect(await lostNow(ledger.water.clerk)).not.toBe(lost);
	});

	test('whose account may not read reports has lost nothing that is listed', async () => {
		await file('water', '2026-02', '二月');
		await transfer('1', 'water');
		const unitless = { ...ledger.water.clerk, roles: [] };
		expect(await lostNow(unitless)).toEqual([]);
		expect(await pastTaskOf(db, unitless, ledger.idOf('1'))).toBeUndefined();
	});

	test('a number in the measure is masked, one in what it said itself is not', async () => {
		await file('water', '2026-02', '联系13912345678');
		await db
			.updateTable('task')
			.set({ measure: '推行“一窗受理”，联系13987654321。' })
			.where('id', '=', ledger.idOf('1'))
			.execute();
		await transfer('1', 'water');
		const read = await past('water');
		expect(read?.measure).toMatch(/^推行“一窗受理”，联系139\D+4321。$/);
		expect(told(read)).toEqual([['2026-02', '联系13912345678']]);
	});

	test('what is no task yet is not lost', async () => {
		await file('water', '2026-02', '二月');
		await transfer('1', 'water');
		await db
			.updateTable('task')
			.set({ state: 'draft' })
			.where('id', '=', ledger.idOf('1'))
			.execute();
		expect(await lostNow(ledger.water.clerk)).toEqual([]);
		expect(await past('water')).toBeUndefined();
	});

	test('of a unit that was divided, its past goes with the task', async () => {
		await file('water', '2026-02', '水利局二月');
		await file('water', '2026-02', '水利局二月', '3');
		await transfer('3', 'water');
		const entry = { kind: 'split' as const, successorIds: [], names: ['甲局', '乙局'] };
		const on = { document: '', effectiveOn: '2026-04-11', accountsFollow: true };
		const done = valueOf(
			await succeedUnit(db, ledger.office, ledger.water.unitId, { ...entry, ...on }, day11)
		);
		const [first = '', second = ''] = done.successorIds;
		const clerk = (unitId: string) => ({ ...ledger.water.clerk, unitIds: [unitId] });
		await move(ledger.water.unitId, first, day11);
		const lost = async (unitId: string) => (await lostNow(clerk(unitId))).map(({ id }) => id);
		// what went before the unit was divided is the past of both
		expect(await lost(first)).toEqual([ledger.idOf('3')]);
		expect(await lost(second)).toEqual([ledger.idOf('3')]);
		await move(first, ledger.court.unitId, may);
		expect(await lost(first)).toEqual([ledger.idOf('1'), ledger.idOf('3')]);
		expect(await lost(second)).toEqual([ledger.idOf('3')]);
		expect(await pastTaskOf(db, clerk(second), ledger.idOf('1'))).toBeUndefined();
		expect(told(await pastTaskOf(db, clerk(first), ledger.idOf('1')))).toEqual([
			['2026-02', '水利局二月']
		]);
	});

	test('who came after a unit reads what that filed, and has not lost what passed to it', async () => {
		await file('water', '2026-02', '水利局二月');
		await file('water', '2026-02', '水利局二月', '3');
		const typed = { kind: 'renamed' as const, successorIds: [], names: ['区水务局'], document: '' };
		const entry = { ...typed, effectiveOn: '2026-03-01', accountsFollow: true };
		const done = await succeedUnit(db, ledger.office, ledger.water.unitId, entry, april);
		if (!done.ok) throw new Error(JSON.stringify(done.problems));
		const heir = (await ledger.standing('1', may)).units[0]?.unitId ?? '';
		const clerk = { ...ledger.water.clerk, unitIds: [heir] };
		expect(await lostNow(clerk)).toEqual([]);
		const units = { fromUnitId: heir, toUnitId: ledger.court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const asked = { taskIds: [ledger.idOf('1')], ...units, ...people, reason: '调整' };
		const moved = await transferTasks(db, ledger.office, asked, may);
		expect(moved.ok).toBe(true);
		const read = await pastTaskOf(db, clerk, ledger.idOf('1'));
		expect(told(read)).toEqual([['2026-02', '水利局二月']]);
		expect(read?.lostOn).toBe('2026-05-10');
	});
});
