import { beforeEach, expect, test } from 'vitest';
import type { TypedSuccession } from '../../../domain/succession.ts';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { listUnits } from '../../db/units.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { undoSuccession } from '../undo-succession.ts';
import { claimDone } from './claim-done.ts';
import { passDueTasks } from './pass-due-tasks.ts';
import { makeLedger } from './test-ledger.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('机构改革', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `pass${ledgers++}`);
	});
	const succeed = async (typed: Partial<TypedSuccession>, at = april) => {
		const whole = { kind: 'renamed', successorIds: [], names: ['区水务局'], document: '' };
		const entry = { ...whole, effectiveOn: '2026-04-01', accountsFollow: true, ...typed };
		const done = await succeedUnit(db, ledger.office, ledger.water.unitId, entry, at);
		if (!done.ok) throw new Error(JSON.stringify(done.problems));
		return done.value;
	};
	const answering = async (number: string) => {
		const names = new Map((await listUnits(db, ledger.id)).map(({ id, name }) => [id, name]));
		return (await ledger.bundle(number)).task_unit
			.toSorted((a, b) => a.position - b.position || (a.since_on < b.since_on ? -1 : 1))
			.map(({ unit_id, since_on, until_on }) => [names.get(unit_id), since_on, until_on]);
	};

	test('a renamed unit has its tasks from the day on, and the old name its past', async () => {
		expect((await succeed({})).passed).toBe(2);
		expect(await answering('1')).toEqual([
			['区水利局', '2026-01-01', '2026-03-31'],
			['区水务局', '2026-04-01', null]
		]);
		expect((await ledger.standing('1', may)).units.map(({ name }) => name)).toEqual(['区水务局']);
	});

	test('what the old unit filed and claimed is told of the new one', async () => {
		const { water } = ledger;
		const claim = { taskId: ledger.idOf('1'), unitId: water.unitId, doneOn: '2026-04-02' };
		await claimDone(db, water.clerk, claim, april);
		const month = { jurisdiction_id: ledger.id, period: '2026-03', opened_on: '2026-03-01' };
		const cutoff = { cutoff_on: '2026-03-25', cutoff_at: april, cutoff_basis: '{}' };
		await db
			.insertInto('period')
			.values({ ...month, opened_at: '2026-03-01T00:00:00.000Z', ...cutoff })
			.execute();
		const filed = { jurisdiction_id: ledger.id, id: `r-${ledger.id}`, task_id: ledger.idOf('1') };
		const of = { unit_id: water.unitId, period: '2026-03', state: 'approved', version: 1 };
		const at = { first_submitted_at: april, created_at: april, updated_at: april };
		await db
			.insertInto('report')
			.values({ ...filed, ...of, percent: 60, ...at })
			.execute();
		await succeed({}, may);
		expect(await ledger.standing('1', may)).toMatchObject({
			percent: 60,
			standing: 'awaitingConfirmation'
		});
	});

	test('of a merger the tasks that both had are one pair', async () => {
		await succeed({ kind: 'merged', names: [], successorIds: [ledger.court.unitId] });
		expect((await ledger.standing('3', may)).units.map(({ name }) => name)).toEqual(['区法院']);
		expect((await ledger.standing('1', may)).units.map(({ name }) => name)).toEqual(['区法院']);
	});

	test('of a split somebody has to say whose the tasks are', async () => {
		const done = await succeed({ kind: 'split', names: ['区水务局', '区河长办'] });
		expect(done.passed).toBe(0);
		expect((await ledger.standing('1', may)).units.map(({ name }) => name)).toEqual(['区水利局']);
		expect(await passDueTasks(db, ledger.id, may)).toBe(0);
	});

	test('what takes effect later passes on its day, once', async () => {
		expect((await succeed({ effectiveOn: '2026-05-01' })).passed).toBe(0);
		expect(await passDueTasks(db, ledger.id, april)).toBe(0);
		expect(await passDueTasks(db, ledger.id, may)).toBe(2);
		expect(await passDueTasks(db, ledger.id, may)).toBe(0);
		expect((await answering('1')).at(-1)).toEqual(['区水务局', '2026-05-01', null]);
	});

	test('taken back on the same day, every task is as it was', async () => {
		const plain = async () => {
			const { task, ...rows } = await ledger.bundle('3');
			return { ...rows, task: { ...task, version: 0, updated_at: '' } };
		};
		const before = await plain();
		await succeed({});
		const undone = await undoSuccession(db, ledger.office, ledger.water.unitId, april);
		expect(undone).toEqual({ ok: true, value: null });
		expect(await plain()).toEqual(before);
	});
});
