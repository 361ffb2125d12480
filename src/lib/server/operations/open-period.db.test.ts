import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { Result } from '../../domain/problem.ts';
import type { Db } from '../db/client.ts';
import { findSettings } from '../db/settings.ts';
import { listPeriods } from '../db/periods.ts';
import { onBothEngines } from '../db/test-db.ts';
import { dailyUpkeep } from './daily-upkeep.ts';
import { dropOfficeDay, enterOfficeDay } from './enter-office-day.ts';
import { openPeriod, takeBackPeriod } from './open-period.ts';
import { setSetting } from './set-setting.ts';
import { makeLedger } from './tasks/test-ledger.ts';
import { makeDistrict } from './test-district.ts';
import { fileReport } from './test-report.ts';
import { valueOf } from './test-result.ts';

// 12 April 2026 is a Sunday; the 25th a Saturday, so that the cutoff rolls to Monday the 27th
const april12 = '2026-04-12T02:00:00.000Z';
const april20 = '2026-04-20T02:00:00.000Z';
const april30 = '2026-04-30T02:00:00.000Z';
const endOf = (day: string) => `${day}T16:00:00.000Z`;
let ledgers = 0;

onBothEngines('opening a month', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `open${ledgers++}`);
	});
	const open = (period: string, at = april12, actor: Actor = ledger.office) =>
		openPeriod(db, actor, period, at);
	const codes = (answer: Result<unknown>) =>
		answer.ok ? [] : answer.problems.map(({ code }) => code);
	const months = async () =>
		(await listPeriods(db, ledger.id)).map(({ period, openedOn, openedBy, cutoffAt }) => [
			...[period, openedOn, openedBy === null ? 'itself' : 'office', cutoffAt]
		]);
	const acts = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select(['action', 'object_id'])
			.where('jurisdiction_id', '=', ledger.id)
			.where('noun', 'in', ['period', 'calendar'])
			.orderBy('seq')
			.execute();
		return rows.map(({ action, object_id }) => `${action} ${object_id}`);
	};
	const set = (name: string, value: unknown, validFrom: string, at = april12) =>
		setSetting(db, ledger.office, { name, value, validFrom, reason: '区里要求' }, at);

	test('asks for reports from that day, until the cutoff by the rules and the holidays', async () => {
		expect(valueOf(await open('2026-04'))).toEqual({ cutoffAt: endOf('2026-04-27') });
		expect(await months()).toEqual([['2026-04', '2026-04-12', 'office', endOf('2026-04-27')]]);
		expect(await acts()).toEqual(['period.open 2026-04']);
		const [row] = await db
			.selectFrom('period')
			.select('cutoff_basis')
			.where('jurisdiction_id', '=', ledger.id)
			.execute();
		expect(JSON.parse(row?.cutoff_basis ?? '')).toMatchObject({ movedFrom: { on: '2026-04-25' } });
	});

	test('beforehand it asks from its first day on', async () => {
		valueOf(await open('2026-05'));
		expect(await months()).toEqual([['2026-05', '2026-05-01', 'office', endOf('2026-05-25')]]);
	});

	test('is the office’s alone, and refused where it makes no sense; nothing changes then', async () => {
		for (const actor of [ledger.water.clerk, ledger.leader]) {
			expect(codes(await open('2026-04', april12, actor))).toEqual(['right.missing']);
		}
		expect(codes(await open('2026-03'))).toEqual(['period.past']);
		expect(codes(await open('2026-06'))).toEqual(['period.far']);
		expect(codes(await open('April'))).toEqual(['period.unread']);
		expect(codes(await open('2026-04', april30))).toEqual(['period.over']);
		valueOf(await open('2026-04'));
		expect(codes(await open('2026-04'))).toEqual(['period.open']);
		expect(await acts()).toEqual(['period.open 2026-04']);
	});

	test('of two who open it at once one does', async () => {
		const both = await Promise.all([open('2026-04'), open('2026-04')]);
		expect(both.flatMap(codes)).toEqual(['period.open']);
	});

	test('is taken back for as long as nobody has begun to write in it', async () => {
		const back = (actor: Actor = ledger.office) => takeBackPeriod(db, actor, '2026-04', april12);
		expect(codes(await back())).toEqual(['period.absent']);
		valueOf(await open('2026-04'));
		expect(codes(await back(ledger.leader))).toEqual(['right.missing']);
		valueOf(await back());
		expect(await months()).toEqual([]);
		valueOf(await open('2026-04'));
		await fileReport(db, ledger.id, {
			...{ taskId: ledger.idOf('1'), unitId: ledger.water.unitId, period: '2026-04' }
		});
		expect(codes(await back())).toEqual(['period.used']);
		expect(await acts()).toEqual([
			...['period.open 2026-04', 'period.take-back 2026-04', 'period.open 2026-04']
		]);
	});

	test('needs a list', async () => {
		const { id } = await makeDistrict(db, april12);
		const office = { ...ledger.office, jurisdictionId: id };
		const answer = await openPeriod(db, { ...office, id: 'command-line' }, '2026-04', april12);
		expect(codes(answer)).toEqual(['period.no-list']);
	});

	test('goes by itself from the second month on', async () => {
		await dailyUpkeep(db, april12);
		expect(await months()).toEqual([]);
		valueOf(await open('2026-04'));
		await dailyUpkeep(db, april30);
		// the first moment of May in Shanghai
		await dailyUpkeep(db, '2026-04-30T16:00:00.000Z');
		await dailyUpkeep(db, '2026-05-02T02:00:00.000Z');
		expect(await months()).toEqual([
			['2026-04', '2026-04-12', 'office', endOf('2026-04-27')],
			['2026-05', '2026-05-01', 'itself', endOf('2026-05-25')]
		]);
		expect(await acts()).toEqual(['period.open 2026-04', 'period.open 2026-05']);
	});

	test('does not go by itself where the office took it back', async () => {
		valueOf(await open('2026-04'));
		await dailyUpkeep(db, '2026-05-01T02:00:00.000Z');
		valueOf(await takeBackPeriod(db, ledger.office, '2026-05', '2026-05-01T03:00:00.000Z'));
		await dailyUpkeep(db, '2026-05-02T02:00:00.000Z');
		expect(await months()).toHaveLength(1);
	});

	test('does not go by itself once everything would be late', async () => {
		valueOf(await open('2026-04'));
		await dailyUpkeep(db, '2026-05-28T02:00:00.000Z');
		expect(await months()).toHaveLength(1);
	});

	test('a rule that changes moves the cutoff that lies ahead, and says so', async () => {
		valueOf(await open('2026-04'));
		valueOf(await set('cutoffRoll', 'backward', '2026-04-12'));
		expect(await months()).toEqual([['2026-04', '2026-04-12', 'office', endOf('2026-04-24')]]);
		expect(await acts()).toEqual(['period.open 2026-04', 'period.move-cutoff 2026-04']);
	});

	test('a rule that begins later moves it on its day', async () => {
		valueOf(await open('2026-04'));
		valueOf(await set('cutoffRoll', 'none', '2026-04-20'));
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
		await dailyUpkeep(db, april20);
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-25'));
		expect((await findSettings(db, ledger.id, '2026-04-20')).cutoffRoll).toBe('none');
	});

	test('a cutoff that has passed stays, and none is moved into the past', async () => {
		valueOf(await open('2026-04'));
		valueOf(await set('cutoffDay', 15, '2026-04-20', april20));
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
		valueOf(await set('cutoffDay', 29, '2026-04-30', april30));
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
	});

	test('a closed month stays as it was', async () => {
		valueOf(await open('2026-04'));
		await db.updateTable('period').set({ closed_at: april20 }).execute();
		valueOf(await set('cutoffRoll', 'none', '2026-04-20', april20));
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
	});

	test('a day off that the office enters moves it on, and back when it goes', async () => {
		valueOf(await open('2026-04'));
		const day = { on: '2026-04-27', kind: 'holiday', label: '区庆' };
		expect(valueOf(await enterOfficeDay(db, ledger.office, day, april12)).moved).toEqual([
			'2026-04'
		]);
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-28'));
		expect(valueOf(await dropOfficeDay(db, ledger.office, day.on, april12)).moved).toEqual([
			'2026-04'
		]);
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
		expect(await acts()).toEqual([
			'period.open 2026-04',
			...['calendar.enter 2026-04-27', 'period.move-cutoff 2026-04'],
			...['calendar.drop 2026-04-27', 'period.move-cutoff 2026-04']
		]);
	});

	test('a day that moves nothing is kept all the same; what is odd is refused and changes nothing', async () => {
		valueOf(await open('2026-04'));
		const enter = (on: string, kind: string, label = '调休', actor: Actor = ledger.office) =>
			enterOfficeDay(db, actor, { on, kind, label }, april12);
		expect(valueOf(await enter('2026-05-16', 'workday')).moved).toEqual([]);
		const refused = async (answer: ReturnType<typeof enter>) => {
			const said = await answer;
			return said.ok ? [] : said.problems.map(({ code }) => code);
		};
		expect(await refused(enter('2026-04-27', 'holiday', '调休', ledger.water.clerk))).toEqual([
			'right.missing'
		]);
		expect(await refused(enter('2026-04-31', 'holiday'))).toEqual(['field.unreadable']);
		expect(await refused(enter('', 'holiday'))).toEqual(['field.empty']);
		expect(await refused(enter('2026-04-27', 'feast'))).toEqual(['field.unreadable']);
		expect(await refused(enter('2026-04-27', 'holiday', ' '))).toEqual(['field.empty']);
		expect(await refused(enter('2026-04-10', 'holiday'))).toEqual(['calendar.past']);
		expect(await refused(enter('2026-05-16', 'holiday'))).toEqual(['calendar.known']);
		const dropped = await dropOfficeDay(db, ledger.office, '2026-06-01', april12);
		expect(dropped).toMatchObject({ ok: false, problems: [{ code: 'calendar.absent' }] });
		expect((await months())[0]?.[3]).toBe(endOf('2026-04-27'));
		expect(await acts()).toEqual(['period.open 2026-04', 'calendar.enter 2026-05-16']);
	});
});
