import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { insertAll } from '../../db/insert-all.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { listFilings } from '../../db/filings.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { acceptContact } from '../decide-contact.ts';
import { proposeContact } from '../propose-contact.ts';
import { searchLedger } from '../search-ledger.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { makeAccount } from '../test-district.ts';
import { editCells } from './edit-cells.ts';
import { splitTask } from './split-task.ts';
import { makeLedger } from './test-ledger.ts';
import { transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-26T02:00:00.000Z';
const today = '2026-04-26';
let ledgers = 0;
let reports = 0;

onBothEngines('a task whose units changed', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `after${ledgers++}`);
		await insertAll(db, 'period', [
			{
				...{ jurisdiction_id: ledger.id, period: '2026-04', cutoff_basis: 'day' },
				...{ opened_on: '2026-04-01', opened_at: '2026-04-01T01:00:00.000Z' },
				...{ cutoff_on: '2026-04-25', cutoff_at: '2026-04-25T16:00:00.000Z' }
			}
		]);
	});
	const filed = (number: string, unitId: string, percent: number) => {
		const at = '2026-04-20T01:00:00.000Z';
		return insertAll(db, 'report', [
			{
				...{ jurisdiction_id: ledger.id, id: `r${reports++}`, task_id: ledger.idOf(number) },
				...{ unit_id: unitId, period: '2026-04', state: 'submitted', version: 1, percent },
				...{ first_submitted_at: at, submitted_at: at, created_at: at, updated_at: at }
			}
		]);
	};
	const merge = (effectiveOn: string) =>
		succeedUnit(
			db,
			ledger.office,
			ledger.water.unitId,
			{
				...{ kind: 'merged', successorIds: [ledger.court.unitId], names: [] },
				...{ document: '', accountsFollow: false, effectiveOn }
			},
			now
		);
	const pairsOf = async (number: string, day = today) =>
		(await listFilings(db, ledger.id, ledger.plan.id, day)).get(ledger.idOf(number))?.pairs ?? [];

	test('is as far as it was when it is handed over, until the new unit says so', async () => {
		const { water, court } = ledger;
		await filed('1', water.unitId, 90);
		const before = await ledger.standing('1', now);
		expect(before.percent).toBe(90);
		const move = { fromUnitId: water.unitId, toUnitId: court.unitId, reason: '职能调整' };
		const done = await transferTasks(
			db,
			ledger.office,
			{ taskIds: [ledger.idOf('1')], ...move },
			now
		);
		expect(done).toMatchObject({ ok: true });
		const after = await ledger.standing('1', now);
		expect([after.percent, after.light]).toEqual([90, before.light]);
		await filed('1', court.unitId, 20);
		expect((await ledger.standing('1', now)).percent).toBe(20);
	});

	test('a merge of a later day passes nothing on before that day', async () => {
		await filed('1', ledger.water.unitId, 80);
		expect(await merge('2026-12-01')).toMatchObject({ ok: true });
		expect(await pairsOf('1')).toMatchObject([{ unitId: ledger.water.unitId, percent: 80 }]);
	});

	test('who stood on a task before it took another in has not filed what the other one filed', async () => {
		await filed('3', ledger.water.unitId, 80);
		expect(await merge(today)).toMatchObject({ ok: true });
		expect(await pairsOf('3')).toMatchObject([
			{ unitId: ledger.court.unitId, percent: null, submitted: [] }
		]);
	});

	test.each([
		['is found by the name of whom it took over', today, '区法院', '区水利局'],
		['is not, before the day of the merge', '2026-12-01', '区水利局', null]
	])('a unit %s', async (_, effectiveOn, name, former) => {
		expect(await merge(effectiveOn)).toMatchObject({ ok: true });
		const { units } = await searchLedger(db, ledger.office, '区水利局', now);
		const alias = former === null ? null : { name: former, isFormer: true };
		expect(units.map((unit) => [unit.name, unit.alias])).toEqual([[name, alias]]);
	});

	test('who takes a task over by a merge has its past', async () => {
		await filed('1', ledger.water.unitId, 80);
		expect(await merge(today)).toMatchObject({ ok: true });
		expect(await pairsOf('1')).toMatchObject([
			{ unitId: ledger.court.unitId, percent: 80, submitted: [{ period: '2026-04' }] }
		]);
	});

	test('taking an edit back moves no task to where it stood before others came in', async () => {
		const order = async () =>
			(await listLedger(db, ledger.id, ledger.plan, now)).map(({ number }) => number);
		const edit = { taskId: ledger.idOf('2'), field: 'number', from: '2', to: '22' };
		const typed = { edits: [edit], reason: '', look: false };
		const edited = await editCells(db, ledger.office, typed, now);
		const parts = ['1-1', '1-2'].map((number) => ({
			...{ number, measure: '其一', units: '区法院', deadline: '' }
		}));
		const split = { taskId: ledger.idOf('1'), parts, reason: '分工' };
		expect(await splitTask(db, ledger.office, split, now)).toMatchObject({ ok: true });
		if (!edited.ok) throw new Error(JSON.stringify(edited));
		const undone = await undoAct(db, ledger.office, edited.value.act ?? '', now);
		expect(undone).toMatchObject({ ok: true });
		expect(await order()).toEqual(['1', '1-1', '1-2', '2', '3']);
	});

	test('taking an edit back is refused once another person is named for the unit', async () => {
		const { office, water } = ledger;
		const leaving = await makeAccount(db, ledger.id, '李小明', {
			...{ roles: ['clerk'], unitIds: [water.unitId], since: '2026-02-01T00:00:00.000Z' }
		});
		const edit = { taskId: ledger.idOf('1'), field: 'number', from: '1', to: '11' };
		const edited = await editCells(db, office, { edits: [edit], reason: '', look: false }, now);
		const proposal = {
			leavingId: leaving.id,
			name: '赵小青',
			phone: '15400007777',
			reason: '轮岗'
		};
		const proposed = await proposeContact(db, leaving, water.unitId, proposal, now);
		if (!edited.ok || !proposed.ok) throw new Error(JSON.stringify([edited, proposed]));
		expect(await acceptContact(db, office, proposed.value.id, now)).toMatchObject({ ok: true });
		const undone = await undoAct(db, office, edited.value.act ?? '', now);
		expect(undone).toMatchObject({ ok: false, problems: [{ code: 'act.changed' }] });
		const named = (await ledger.bundle('1')).contact.filter(({ until_on }) => until_on === null);
		expect(named.map(({ name }) => name)).toContain('赵小青');
	});
});
