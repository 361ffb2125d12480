import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listCalendarDays } from '../../lib/server/db/calendar-days.ts';
import { mapChaseTexts } from '../../lib/server/db/chase-texts.ts';
import { listChases } from '../../lib/server/db/chases.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { listExceptions } from '../../lib/server/db/exceptions.ts';
import { listObjections } from '../../lib/server/db/objections.ts';
import { listPeriods } from '../../lib/server/db/periods.ts';
import { listOpenings } from '../../lib/server/db/report-openings.ts';
import { findSettings } from '../../lib/server/db/settings.ts';
import { onBothEngines } from '../../lib/server/db/test-db.ts';
import { at, dumpOf, recordOn, type Operation } from './test-record.ts';
import { court, joint, june, report, scene, sceneOn, water } from './test-scene.ts';

/** What the office does in a month beside reading reports, and what a unit says to it. */
onBothEngines('the month in a record', (get) => {
	let db: Db;
	let folder: string;
	let record: ReturnType<typeof recordOn>;
	let there: ReturnType<typeof sceneOn>;
	beforeAll(async () => {
		db = await get.migrated();
		folder = await mkdtemp(join(tmpdir(), 'ledger-apply-'));
		record = recordOn(db, folder);
		there = sceneOn(db);
		await record.done(...scene);
	});
	afterAll(() => rm(folder, { recursive: true }));

	const office = (verb: string, day: string, more: object = {}): Operation => ({
		...{ at: at(day), as: 'office', do: verb, period: june, ...more }
	});
	const clerk = (verb: string, day: string, more: object = {}): Operation => ({
		...office(verb, day, more),
		as: `unit:${water}`
	});
	const untouched = async (line: Operation, code: string) => {
		const before = await dumpOf(db);
		expect(await record.codes(line)).toEqual([[code]]);
		expect(await dumpOf(db)).toEqual(before);
	};
	const state = async (task: string) => (await there.filed(task)).report?.state;

	test('report.openForReview keeps a unit from taking its report back', async () => {
		await record.done(report('1'), office('report.openForReview', '06-21', { task: '1' }));
		const { report: kept } = await there.filed('1');
		expect(await listOpenings(db, await there.idOf(), [kept?.id ?? ''])).toMatchObject([
			{ version: 1, openedBy: 'command-line:office', openedAt: '2026-06-21T02:00:00.000Z' }
		]);
		await untouched(clerk('report.withdraw', '06-22', { task: '1' }), 'report.opened');
		await untouched(clerk('report.openForReview', '06-22', { task: '1' }), 'right.missing');
		await untouched(office('report.openForReview', '06-22', { task: '39' }), 'report.absent');
	});

	test('report.passClean passes what has nothing remarkable; report.takeBackPassed takes that back', async () => {
		const status = { status: 'underway', percent: 80 };
		const thin = { progress: '推进中' };
		const own = { progress: '6月18日验收取水口监测站十二座，数据全部接入市级平台。' };
		await record.done(
			report('2', { ...status, progress: '6月9日印发河道采砂许可办事指南，办结许可五件。' }),
			report('3', { ...status, ...own }),
			report('4', { ...status, ...thin })
		);
		const doubtful = office('report.passClean', '06-21', { tasks: ['2', '4'] });
		await untouched(doubtful, 'review.doubtful');
		await untouched(office('report.passClean', '06-21', { tasks: ['40'] }), 'task.number-unknown');
		await untouched(clerk('report.passClean', '06-21'), 'right.missing');
		await untouched(office('report.passClean', '06-21', { unit: court }), 'review.none-chosen');
		await record.done(office('report.passClean', '06-21', { unit: water, task: '2' }));
		expect([await state('2'), await state('3')]).toEqual(['approved', 'submitted']);
		await record.done(office('report.passClean', '06-22'));
		expect([await state('3'), await state('4')]).toEqual(['approved', 'submitted']);
		const back = office('report.takeBackPassed', '06-23', { passedAt: at('06-22') });
		await untouched({ ...back, passedAt: '6月22日' }, 'apply.value');
		await record.done(back);
		expect([await state('2'), await state('3')]).toEqual(['approved', 'submitted']);
		await untouched(back, 'report.absent');
	});

	test('objection.raise contests a mark that stands, and objection.answer answers it', async () => {
		await record.done(
			report('5'),
			office('report.review', '06-21', { task: '5', result: 'returned', code: 'vague' })
		);
		const raise = clerk('objection.raise', '06-22', {
			...{ task: '5', mark: 'returned', body: '原文已写明受理件数。' }
		});
		await untouched({ ...raise, mark: 'late' }, 'objection.no-mark');
		await untouched({ ...raise, mark: '退回' }, 'apply.value');
		const answer = office('objection.answer', '06-23', {
			...{ task: '5', unit: water, accepted: true, answer: '属实，已撤销退回。' }
		});
		await untouched(answer, 'objection.absent');
		await record.done(raise);
		await untouched({ ...answer, accepted: undefined }, 'apply.missing');
		await untouched({ ...answer, as: `unit:${water}` }, 'right.missing');
		await record.done(answer);
		expect(await listObjections(db, await there.idOf(), { period: june })).toMatchObject([
			{
				...{ mark: 'returned', accepted: true, answer: '属实，已撤销退回。' },
				...{ raisedBy: `command-line:unit:${water}`, answeredBy: 'command-line:office' }
			}
		]);
		await untouched(answer, 'objection.answered');
	});

	test('an objection is answered by its unit where two of a joint task wait', async () => {
		const raise = (unit: string) => ({
			...clerk('objection.raise', '06-27', { task: joint, mark: 'missing', body: '系统故障。' }),
			as: `unit:${unit}`
		});
		await record.done(raise(water), raise(court));
		const answer = office('objection.answer', '06-28', {
			...{ task: joint, accepted: false, answer: '没有故障记录。' }
		});
		await untouched(answer, 'apply.unit-unsaid');
		await record.done({ ...answer, unit: court });
		const open = await listObjections(db, await there.idOf(), { period: june });
		const waiting = open.filter(({ accepted }) => accepted === null);
		expect(waiting.map(({ unitId }) => unitId)).toEqual([await there.unitId(water)]);
	});

	test('chase.log logs the units that are named, else all that have not filed; chase.undo the last', async () => {
		const chases = async () => {
			const all = await listChases(db, await there.idOf(), june);
			return all.map(({ way, units, undoneAt }) => [way, units.length, undoneAt !== null]);
		};
		await record.done(
			office('chase.log', '06-23', { way: 'call', units: [court] }),
			office('chase.log', '06-24', { way: 'group', body: '请各单位今天上报。' })
		);
		expect(await chases()).toEqual([
			['group', 2, false],
			['call', 1, false]
		]);
		await record.done(office('chase.undo', '06-24'));
		expect(await chases()).toEqual([
			['group', 2, true],
			['call', 1, false]
		]);
		await untouched(office('chase.undo', '06-24', { way: 'letter' }), 'chase.absent');
		await record.done(office('chase.undo', '06-24'));
		expect(await chases()).toEqual([
			['group', 2, true],
			['call', 1, true]
		]);
		await untouched(office('chase.log', '06-24', { way: 'mail' }), 'apply.value');
		await untouched(office('chase.log', '06-24', { way: 'group' }), 'field.empty');
		const stranger = { way: 'call', units: ['区水务局'] };
		await untouched(office('chase.log', '06-24', stranger), 'apply.unit');
		await untouched(clerk('chase.log', '06-24', { way: 'call' }), 'right.missing');
	});

	test('chase.wordText keeps the office’s wording, and null puts back the first', async () => {
		const word = (body: unknown) => office('chase.wordText', '06-24', { kind: 'unit', body });
		const own = async () => (await mapChaseTexts(db, await there.idOf())).get('unit')?.body;
		await record.done(word('{单位}：请上报{月份}。'));
		expect(await own()).toBe('{单位}：请上报{月份}。');
		await untouched(word('{天气}'), 'chase.unknown-place');
		await untouched(word(undefined), 'apply.missing');
		await record.done(word(null));
		expect(await own()).toBeUndefined();
	});

	test('chase.writeLetters makes the file, and logs it where that is said', async () => {
		const letters = { file: '催办函.docx', sender: '清江区营商办', units: [court], log: true };
		await record.done(office('chase.writeLetters', '06-23', letters));
		expect(await readdir(folder)).toContain('催办函.docx');
		const chases = await listChases(db, await there.idOf(), june);
		const logged = chases.filter(({ way }) => way === 'letter');
		expect(logged).toMatchObject([{ chasedBy: 'command-line:office', units: [{ reports: 1 }] }]);
		const unsigned = { ...letters, file: '又一份.docx', sender: '' };
		await untouched(office('chase.writeLetters', '06-24', unsigned), 'field.empty');
		expect(await readdir(folder)).not.toContain('又一份.docx');
		await rm(join(folder, '催办函.docx'));
	});

	test('calendar.enterDay moves a cutoff that is to come, and calendar.dropDay moves it back', async () => {
		const cutoff = async () => {
			const months = await listPeriods(db, await there.idOf());
			return months.find(({ period }) => period === june)?.cutoffOn;
		};
		const day = { on: '2026-06-25', kind: 'holiday', label: '防汛停工' };
		await record.done(office('calendar.enterDay', '06-23', day));
		expect(await listCalendarDays(db, await there.idOf())).toMatchObject([
			{ on: '2026-06-25', kind: 'holiday' }
		]);
		expect(await cutoff()).toBe('2026-06-26');
		await untouched(
			office('calendar.enterDay', '06-23', { ...day, kind: '放假' }),
			'field.unreadable'
		);
		await untouched(
			{ ...office('calendar.enterDay', '06-23', day), as: 'leader' },
			'right.missing'
		);
		await record.done(office('calendar.dropDay', '06-24', { on: '2026-06-25' }));
		expect(await cutoff()).toBe('2026-06-25');
		await untouched(office('calendar.dropDay', '06-24', { on: '2026-06-25' }), 'calendar.absent');
	});

	test('reminder.set changes what it names, and an empty time is off', async () => {
		const set = (more: object): Operation => {
			return { at: at('06-24'), as: 'office', do: 'reminder.set', ...more };
		};
		await record.done(set({ remindStart: '', remindAheadDays: 5, remindByMail: false }));
		expect(await findSettings(db, await there.idOf(), '2026-06-24')).toMatchObject({
			...{ remindStart: '', remindAheadDays: 5, remindByMail: false },
			...{ remindAfter: '09:00', remindStartDay: 15, remindByGroup: true }
		});
		await untouched(set({ remindAfter: '早上' }), 'setting.no-time');
		await untouched(set({ remindNever: '09:00' }), 'apply.value');
		await untouched({ ...set({ remindAfter: '10:00' }), as: 'admin' }, 'right.missing');
	});

	test('period.endException ends what was granted, by whom it was for', async () => {
		const later = { kind: 'later', unit: water, until: '2026-06-29' };
		const end = office('period.endException', '06-24', { kind: 'later', unit: water });
		await untouched(end, 'exception.absent');
		await record.done(
			office('period.except', '06-21', { ...later, reason: '系统故障' }),
			office('period.except', '06-22', { ...later, task: '6', reason: '系统故障' }),
			office('period.except', '06-23', { ...later, unit: court, reason: '系统故障' }),
			end
		);
		const { task } = await there.bundle('6');
		const running = async () =>
			(await listExceptions(db, await there.idOf(), june)).filter(({ endedAt }) => !endedAt);
		expect((await running()).map(({ taskId, unitId }) => [taskId, unitId])).toEqual([
			[task.id, await there.unitId(water)],
			[null, await there.unitId(court)]
		]);
		await untouched({ ...end, kind: '延期' }, 'apply.value');
		await untouched({ ...end, task: '6', as: `unit:${water}` }, 'right.missing');
		await record.done({ ...end, task: '6', unit: undefined }, { ...end, unit: court });
		expect(await running()).toEqual([]);
	});
});
