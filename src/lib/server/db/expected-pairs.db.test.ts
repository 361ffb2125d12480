import { beforeEach, expect, test } from 'vitest';
import { changeCourse } from '../operations/tasks/change-course.ts';
import { transferTasks } from '../operations/tasks/transfer-tasks.ts';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { fileReport } from '../operations/test-report.ts';
import { valueOf } from '../operations/test-result.ts';
import type { Db } from './client.ts';
import { expectedIn } from '../../domain/period/expected-pairs.ts';
import {
	listExpected,
	listSubmitted,
	listSubmittedIn,
	readExpectedFacts,
	type ExpectedReport
} from './expected-pairs.ts';
import { insertException } from './exceptions.ts';
import { listPeriods } from './periods.ts';
import { upsertSetting } from './settings.ts';
import { onBothEngines } from './test-db.ts';

const april = { period: '2026-04', openedOn: '2026-04-03', cutoffOn: '2026-04-27' };
let ledgers = 0;

onBothEngines('what a month asks for', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `asked${ledgers++}`);
	});
	const named = (pairs: readonly ExpectedReport[]) => {
		const units = { [ledger.water.unitId]: '水利', [ledger.court.unitId]: '法院' };
		const numbers = Object.fromEntries(['1', '2', '3'].map((each) => [ledger.idOf(each), each]));
		return pairs.map(({ taskId, unitId }) => `${numbers[taskId]}${units[unitId]}`).toSorted();
	};
	const asked = async (period = april) =>
		named(await listExpected(db, ledger.id, ledger.plan.id, period));

	test('a task of two units is asked for twice', async () => {
		expect(await asked()).toEqual(['1水利', '2法院', '3水利', '3法院']);
	});

	test('what came after the opening day is first asked for in the next month', async () => {
		// a first list holds from the first day of its year
		const before = { period: '2025-12', openedOn: '2025-12-01', cutoffOn: '2025-12-25' };
		expect(await asked(before)).toEqual([]);
	});

	test('a task handed over in mid-month is still asked of who had it on the opening day', async () => {
		const units = { fromUnitId: ledger.water.unitId, toUnitId: ledger.court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const moved = { taskIds: [ledger.idOf('1')], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, ledger.office, moved, '2026-04-10T02:00:00.000Z'));
		expect(await asked()).toEqual(['1水利', '2法院', '3水利', '3法院']);
		const may = { period: '2026-05', openedOn: '2026-05-01', cutoffOn: '2026-05-25' };
		expect(await asked(may)).toEqual(['1法院', '2法院', '3水利', '3法院']);
	});

	test('a support unit is asked where the task says so, who is exempt is not', async () => {
		const of = (number: string, unitId: string) =>
			db
				.updateTable('task_unit')
				.where('task_id', '=', ledger.idOf(number))
				.where('unit_id', '=', unitId);
		await of('3', ledger.court.unitId).set({ role: 'support' }).execute();
		expect(await asked()).toEqual(['1水利', '2法院', '3水利']);
		await of('3', ledger.court.unitId).set({ must_file: 1 }).execute();
		await fileReport(db, ledger.id, {
			...{ taskId: ledger.idOf('1'), unitId: ledger.water.unitId, period: '2026-04' }
		});
		const exempt = { kind: 'exempt', reason: '系统停机', granted_at: '2026-04-05T00:00:00.000Z' };
		const pair = { task_id: ledger.idOf('2'), unit_id: ledger.court.unitId };
		const row = { jurisdiction_id: ledger.id, id: `e${ledger.id}`, period: '2026-04' };
		await db
			.insertInto('period_exception')
			.values({ ...row, ...exempt, ...pair })
			.execute();
		expect(await asked()).toEqual(['1水利', '3水利', '3法院']);
		expect(named(await listSubmitted(db, ledger.id, '2026-04'))).toEqual(['1水利']);
	});

	test('a task put aside before the opening day and for all of the month is not asked for', async () => {
		const paused = { taskIds: [ledger.idOf('1')], verb: 'suspend' as const, reason: '等上级' };
		valueOf(
			await changeCourse(db, ledger.office, { ...paused, document: '' }, '2026-03-20T02:00:00.000Z')
		);
		expect(await asked()).toEqual(['2法院', '3水利', '3法院']);
	});

	test('several months are reckoned from what was read once, each as if read alone', async () => {
		const units = { fromUnitId: ledger.water.unitId, toUnitId: ledger.court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const moved = { taskIds: [ledger.idOf('1')], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, ledger.office, moved, '2026-04-10T02:00:00.000Z'));
		const own = { taskId: ledger.idOf('3'), unitId: ledger.court.unitId };
		await fileReport(db, ledger.id, { ...own, period: '2026-05' });
		await exempt(own, '2026-05');
		const facts = await readExpectedFacts(db, ledger.id, ledger.plan.id);
		const months = ['2026-03', '2026-04', '2026-05', '2026-06'];
		const sizes = [];
		for (const period of months) {
			const month = { period, openedOn: `${period}-01`, cutoffOn: `${period}-25` };
			const alone = await listExpected(db, ledger.id, ledger.plan.id, month);
			expect(expectedIn(facts, month)).toEqual(alone);
			sizes.push(named(alone).join());
		}
		expect(new Set(sizes).size).toBe(3);
		const filed = await listSubmittedIn(db, ledger.id, months);
		expect([...filed]).toEqual([['2026-05', await listSubmitted(db, ledger.id, '2026-05')]]);
		expect(filed.get('2026-05')).toEqual([own]);
	});

	test('of one unit only its own tasks are read, with whoever stands beside it', async () => {
		await db
			.updateTable('task_unit')
			.set({ role: 'lead' })
			.where('task_id', '=', ledger.idOf('3'))
			.where('unit_id', '=', ledger.water.unitId)
			.execute();
		const rules = { filer: 'lead', addedMidMonth: 'next', timelyBy: 'first' } as const;
		const only = { unitIds: [ledger.court.unitId] };
		const facts = await readExpectedFacts(db, ledger.id, ledger.plan.id, only);
		expect([...facts.courses.keys()].toSorted()).toEqual(
			[ledger.idOf('2'), ledger.idOf('3')].toSorted()
		);
		expect(named(expectedIn(facts, april))).toEqual(['2法院', '3法院']);
		expect(named(expectedIn(facts, { ...april, rules }))).toEqual(['2法院']);
		expect(await listExpected(db, ledger.id, ledger.plan.id, april, { unitIds: [] })).toEqual([]);
	});

	test('a unit or a task is exempt as a whole', async () => {
		await fileReport(db, ledger.id, {
			...{ taskId: ledger.idOf('1'), unitId: ledger.water.unitId, period: '2026-04' }
		});
		await exempt({ taskId: ledger.idOf('3'), unitId: null });
		expect(await asked()).toEqual(['1水利', '2法院']);
		await exempt({ taskId: null, unitId: ledger.water.unitId });
		expect(await asked()).toEqual(['2法院']);
	});

	test('a month goes by the rules of its cutoff day', async () => {
		const set = (name: string, validFrom: string, value: string) =>
			upsertSetting(db, ledger.id, {
				...{ name, validFrom, value: JSON.stringify(value) },
				...{ reason: null, setBy: null, setAt: '2026-03-01T00:00:00.000Z' }
			});
		for (const period of ['2026-04', '2026-05']) {
			const own = { taskId: ledger.idOf('1'), unitId: ledger.water.unitId };
			await fileReport(db, ledger.id, { ...own, period });
		}
		await set('filer', '2026-04-25', 'lead');
		await set('timelyBy', '2026-05-26', 'last');
		await set('addedMidMonth', '2026-05-25', 'this');
		const rules = (await listPeriods(db, ledger.id)).map((month) => Object.values(month.rules));
		expect(rules).toEqual([
			['lead', 'next', 'first'],
			['lead', 'this', 'first']
		]);
	});

	async function exempt(
		of: { taskId: string | null; unitId: string | null },
		period = '2026-04'
	): Promise<void> {
		await insertException(db, ledger.id, {
			...{ ...of, period, kind: 'exempt', untilAt: null, reason: '系统停机' },
			...{ grantedBy: null, grantedAt: '2026-04-05T00:00:00.000Z' }
		});
	}
});
