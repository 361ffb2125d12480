import { beforeAll, describe, expect, test } from 'vitest';
import { listAsks } from '../../lib/server/db/asks.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { listEvidence } from '../../lib/server/db/evidence.ts';
import { listExceptions } from '../../lib/server/db/exceptions.ts';
import { listPeriods } from '../../lib/server/db/periods.ts';
import { findCurrentPlan } from '../../lib/server/db/plans.ts';
import { listReadings } from '../../lib/server/db/task-goals.ts';
import { listSnapshots } from '../../lib/server/db/snapshots.ts';
import { findSettings } from '../../lib/server/db/settings.ts';
import { onBothEngines } from '../../lib/server/db/test-db.ts';
import { at, recordOn, type Operation } from './test-record.ts';
import { court, joint, june, report, scene, sceneOn, water } from './test-scene.ts';

/** Every verb once, each on tasks of its own. */
onBothEngines('a record', (get) => {
	let db: Db;
	let record: ReturnType<typeof recordOn>;
	let there: ReturnType<typeof sceneOn>;
	beforeAll(async () => {
		db = await get.migrated();
		record = recordOn(db, '');
		there = sceneOn(db);
		await record.done(...scene);
	});
	const office = (verb: string, day: string, more: object = {}): Operation => ({
		...{ at: at(day), as: 'office', do: verb, ...more }
	});
	const clerk = (verb: string, day: string, more: object = {}): Operation => ({
		...office(verb, day, more),
		as: `unit:${water}`
	});
	const review = (task: string, day: string, result: string, more: object = {}) =>
		office('report.review', day, { task, unit: water, period: june, result, ...more });

	describe('of a list', () => {
		test('plan.create makes it with its first day, found before it has a task', async () => {
			const next = { year: 2027, title: '清江区2027年清单', planStart: '2027-02-01' };
			await record.done(office('plan.create', '12-10', next));
			const plan = await findCurrentPlan(db, await there.idOf(), '2027-02-01');
			expect(plan).toMatchObject({ year: 2027, startsOn: '2027-02-01' });
			const before = await findCurrentPlan(db, await there.idOf(), '2027-01-31');
			expect(before).toMatchObject({ year: 2026, startsOn: '2026-01-01' });
			expect(await record.codes(office('plan.create', '12-11', next))).toEqual([
				['plan.year-taken']
			]);
		});

		test('task.add puts it at the end, counts from its day, and founds a unit nobody knew', async () => {
			const units = [
				{ unit: '区气象局', role: 'lead' },
				{ unit: '水利局', role: 'support' },
				{ unit: '各镇政府' }
			];
			const indicators = [{ name: '预警覆盖率', comparison: '≥', target: '90', measuredIn: '%' }];
			const milestones = [{ title: '完成选址', dueOn: '2026-08-31' }];
			await record.done(
				office('task.add', '05-11', {
					...{
						task: '50',
						measure: '建立预警信息直达机制。',
						units,
						deadline: null,
						ongoing: true
					},
					...{ indicators, milestones, reason: '领导小组会议议定' }
				})
			);
			const { task, task_unit, task_collective, ...goals } = await there.bundle('50');
			expect(task).toMatchObject({ added_on: '2026-05-11', due_on: null, ongoing: 1 });
			const pairs = task_unit.map(({ unit_id, role, printed }) => [unit_id, role, printed]);
			expect(pairs.toSorted((a, b) => (a[1] ?? '').localeCompare(b[1] ?? ''))).toEqual([
				[await there.unitId('区气象局'), 'lead', '区气象局'],
				[await there.unitId(water), 'support', '水利局']
			]);
			expect(task_collective).toMatchObject([{ printed: '各镇政府' }]);
			expect(goals.milestone).toMatchObject([{ title: '完成选址' }]);
			expect(goals.indicator).toMatchObject([{ name: '预警覆盖率' }]);
		});

		test('task.add keeps the words of a deadline beside its day', async () => {
			const due = { deadlineText: '2026年三季度', deadline: '2026-09-30', ongoing: false };
			const units = [{ unit: water, role: 'responsible' }];
			await record.done(
				office('task.add', '05-11', { task: '51', measure: '推行容缺受理。', units, ...due })
			);
			const { task } = await there.bundle('51');
			expect(task).toMatchObject({ deadline_text: '2026年三季度', due_on: '2026-09-30' });
		});
	});

	describe('of a month’s report', () => {
		test('report.submit says all that it says, as the clerk and at its moment', async () => {
			const goals = {
				milestones: [{ title: '完成招标', dueOn: '2026-07-31' }],
				indicators: [{ name: '办件量', target: '100', measuredIn: '件' }]
			};
			await record.done(
				office('task.add', '05-12', {
					...{ task: '52', measure: '推行一件事一次办。', ...goals },
					...{ units: [{ unit: water }], deadline: '2026-12-31' }
				}),
				report('52', {
					...{ percent: 30, problem: '缺少接口标准', nextStep: '7月联调', status: 'atRisk' },
					...{ milestones: ['完成招标'], readings: [{ indicator: '办件量', value: '36' }] },
					evidence: [{ label: '会议纪要', reference: '清水纪〔2026〕6号' }],
					coordinate: { addressee: '区发改局', body: '请牵头明确接口标准。' },
					reasons: { sensitive: '没有敏感内容' }
				})
			);
			const { report: kept, said, versions } = await there.filed('52');
			expect(versions).toHaveLength(1);
			expect(kept).toMatchObject({
				...{ state: 'submitted', firstSubmittedAt: '2026-06-20T02:00:00.000Z', percent: 30 },
				...{ submittedBy: `command-line:unit:${water}`, onBehalf: false, hasProblem: true }
			});
			expect(said).toMatchObject({
				...{ nextStep: '7月联调', status: 'atRisk', problem: '缺少接口标准' }
			});
			const { task, milestone, indicator } = await there.bundle('52');
			const id = await there.idOf();
			expect(milestone).toMatchObject([{ done_on: '2026-06-20' }]);
			const readings = await listReadings(
				db,
				id,
				indicator.map((each) => each.id)
			);
			expect(readings).toMatchObject([{ value: '36' }]);
			expect(await listEvidence(db, id, kept?.id ?? '')).toMatchObject([
				{ kind: 'document', label: '会议纪要', reference: '清水纪〔2026〕6号' }
			]);
			const asks = await listAsks(db, id, { taskId: task.id });
			expect(asks.map(({ kind, addressee }) => [kind, addressee]).sort()).toEqual([
				['coordination', '区发改局'],
				['problem', null]
			]);
			expect(await there.whoDid('report.submit')).toBe(`${water}（命令行）`);
		});

		test('a percent that is not said is the last one, and nothing else of last month stands', async () => {
			const july = { period: '2026-07', at: at('07-20') };
			await record.done(
				report('1', { status: 'underway', percent: 55, nextStep: '8月上线' }),
				office('period.open', '07-01', { period: '2026-07' }),
				report('1', { ...july, percent: null, progress: '7月14日接口联调完成，受理二十件。' })
			);
			const { report: kept, said } = await there.filed('1', water, '2026-07');
			expect([kept?.percent, said?.percent, said?.nextStep, said?.status]).toEqual([
				...[55, null, null, null]
			]);
		});

		test('what a record cannot explain is taken with its doubts: a percent that falls, a short text', async () => {
			const july = { period: '2026-07', at: at('07-21'), percent: 20, progress: '推进中' };
			await record.done(report('2', { percent: 60 }), report('2', july));
			expect((await there.filed('2', water, '2026-07')).report?.percent).toBe(20);
		});

		test('the office fills in for a unit that it names, and reviews that by nobody of its own', async () => {
			await record.done(report('3', { as: 'office', unit: water }));
			const { report: kept } = await there.filed('3');
			expect(kept).toMatchObject({ onBehalf: true, submittedBy: 'command-line:office' });
			expect(await record.codes(review('3', '06-22', 'approved'))).toEqual([['review.own']]);
		});

		test('report.noProgress takes a reason by its word, another one in words, and a second month', async () => {
			const quiet = (task: string, reason: string, more = {}) =>
				clerk('report.noProgress', '06-18', { task, period: june, reason, ...more });
			const again = { period: '2026-07', at: at('07-18') };
			await record.done(
				quiet('4', '等待上级'),
				quiet('4', '等待上级', again),
				quiet('5', '系统正在等级测评')
			);
			const reason = async (task: string, period = june) =>
				(await there.filed(task, water, period)).said?.noProgress;
			expect(await reason('4')).toBe('等待上级');
			expect(await reason('4', '2026-07')).toBe('等待上级');
			expect(await reason('5')).toBe('系统正在等级测评');
		});

		test('a number is that of the list that the month asks for, whatever list runs by then', async () => {
			const late = { period: '2026-12', at: at('2027-02-03') };
			const progress = '12月受理申请四十件，全部办结。';
			await record.done(
				office('period.open', '12-01', { period: '2026-12' }),
				report('33', { ...late, progress })
			);
			expect((await there.filed('33', water, '2026-12')).said?.progress).toBe(progress);
		});

		test('report.saveDraft leaves a draft, which is nobody’s word yet', async () => {
			await record.done(report('6', { do: 'report.saveDraft' }));
			expect((await there.filed('6')).report).toMatchObject({ state: 'draft', version: 0 });
		});

		test('report.withdraw takes it back before it is reviewed', async () => {
			const withdraw = clerk('report.withdraw', '06-21', { task: '7', period: june });
			await record.done(report('7'), withdraw);
			const { report: kept } = await there.filed('7');
			expect(kept).toMatchObject({ state: 'draft', firstSubmittedAt: null });
		});

		test('report.sign is the approver’s, of a report of the own unit', async () => {
			const sign = { ...clerk('report.sign', '06-21', { task: '8', period: june }) };
			await record.done(report('8'), { ...sign, as: `approver:${water}` });
			const { said } = await there.filed('8');
			expect(said?.signedBy).toBe(`command-line:approver:${water}`);
			expect(await there.whoDid('report.sign')).toBe(`${water}（单位责任人）（命令行）`);
		});

		test('report.review approves, or returns with what is to be mended, and the unit mends it', async () => {
			await record.done(
				...[report('9'), review('9', '06-22', 'returned', { reason: '请写明件数' })],
				report('9', { at: at('06-23'), progress: '6月受理申请四十件，办结三十八件。' }),
				review('9', '06-24', 'approved')
			);
			const { report: kept, versions } = await there.filed('9');
			expect([kept?.state, versions.length]).toEqual(['approved', 2]);
			expect(kept?.firstSubmittedAt).toBe('2026-06-20T02:00:00.000Z');
		});

		test('report.takeBackReturn takes back a return, and nothing else', async () => {
			const back = (task: string) =>
				office('report.takeBackReturn', '06-23', { task, unit: water, period: june });
			await record.done(
				...[report('10'), review('10', '06-22', 'returned', { code: 'vague' }), back('10')],
				...[report('11'), review('11', '06-22', 'approved')]
			);
			expect((await there.filed('10')).report?.state).toBe('submitted');
			expect(await record.codes(back('11'))).toEqual([['review.not-returned']]);
		});

		test('report.exempt takes a pair out of the month', async () => {
			const exempt = { task: '12', unit: water, period: june, reason: '借调人员未到岗' };
			await record.done(office('report.exempt', '06-03', exempt));
			const { task } = await there.bundle('12');
			const exceptions = await listExceptions(db, await there.idOf(), june);
			expect(exceptions.find(({ taskId }) => taskId === task.id)).toMatchObject({
				...{ kind: 'exempt', unitId: await there.unitId(water), reason: '借调人员未到岗' }
			});
		});

		test('problem.solve marks the open item of the pair, and problem.reopen takes the mark back', async () => {
			const solve = office('problem.solve', '06-26', { task: '13', unit: water });
			await record.done(report('13', { problem: '缺少接口标准' }), solve);
			const { task } = await there.bundle('13');
			const asks = async () => listAsks(db, await there.idOf(), { taskId: task.id });
			expect(await asks()).toMatchObject([
				{
					solvedPeriod: june,
					solvedBy: 'command-line:office',
					solvedAt: '2026-06-26T02:00:00.000Z'
				}
			]);
			await record.done({ ...solve, do: 'problem.reopen', at: at('06-27') });
			expect((await asks())[0]?.solvedAt).toBeNull();
		});
	});

	describe('of a task', () => {
		test.each([
			['task.suspend', '14', { reason: '等新办法' }, 'suspended'],
			['task.cancel', '15', { reason: '市级统建', document: '云府办函〔2026〕18号' }, 'cancelled']
		])('%s', async (verb, task, more, state) => {
			await record.done(office(verb, '06-10', { task, ...more }));
			expect(await there.state(task)).toBe(state);
			await record.done(office('task.resume', '06-12', { task, reason: '恢复' }));
			expect(await there.state(task)).toBe('active');
		});

		test('task.claimDone waits, task.confirmDone makes it done, task.reopen voids it', async () => {
			const claim = { task: '16', on: '2026-06-08', summary: '系统已上线运行' };
			await record.done(clerk('task.claimDone', '06-10', claim));
			expect((await there.bundle('16')).done_claim).toMatchObject([
				{ state: 'waiting', done_on: '2026-06-08', summary: '系统已上线运行' }
			]);
			await record.done(office('task.confirmDone', '06-11', { task: '16', on: '2026-06-09' }));
			expect(await there.state('16')).toBe('done');
			expect((await there.bundle('16')).done_claim).toMatchObject([{ done_on: '2026-06-09' }]);
			await record.done(office('task.reopen', '06-12', { task: '16', reason: '抽查没有上线' }));
			expect(await there.state('16')).toBe('active');
		});

		test('a joint task is claimed unit by unit and confirmed for all that wait', async () => {
			const claim = (unit: string) => ({
				...office('task.claimDone', '06-10', { task: joint, on: '2026-06-08' }),
				as: `unit:${unit}`
			});
			await record.done(claim(water), office('task.confirmDone', '06-11', { task: joint }));
			expect(await there.state(joint)).toBe('active');
			await record.done(claim(court), office('task.confirmDone', '06-12', { task: joint }));
			expect(await there.state(joint)).toBe('done');
		});

		test('task.returnClaim voids it, as does task.withdrawClaim', async () => {
			const claim = clerk('task.claimDone', '06-10', { task: '17', on: '2026-06-08' });
			await record.done(
				...[claim, office('task.returnClaim', '06-11', { task: '17', reason: '缺少材料' })],
				...[claim, clerk('task.withdrawClaim', '06-12', { task: '17' })]
			);
			const { done_claim } = await there.bundle('17');
			expect(done_claim.map(({ state }) => state).sort()).toEqual(['returned', 'void']);
		});

		test('task.extend moves the deadline and keeps the first', async () => {
			const extension = { task: '18', deadline: '2026-10-31', reason: '招标流标' };
			await record.done(office('task.extend', '06-10', extension));
			expect((await there.bundle('18')).task).toMatchObject({
				...{ due_on: '2026-10-31', original_due_on: '2026-09-30' }
			});
			const ongoing = { task: '18', deadline: null, ongoing: true, reason: '转为长期' };
			await record.done(office('task.extend', '06-11', ongoing));
			expect((await there.bundle('18')).task).toMatchObject({ due_on: null, ongoing: 1 });
		});

		test('extension.ask waits; granted it moves the deadline, refused or withdrawn it does not', async () => {
			const ask = (task: string) =>
				clerk('extension.ask', '06-10', { task, deadline: '2026-11-30', reason: '设备没有到货' });
			await record.done(
				...[ask('19'), office('extension.grant', '06-11', { task: '19', note: '同意' })],
				...[ask('20'), office('extension.refuse', '06-11', { task: '20', note: '时限不变' })],
				...[ask('21'), clerk('extension.withdraw', '06-11', { task: '21' })]
			);
			const due = async (task: string) => {
				const bundle = await there.bundle(task);
				return [bundle.task.due_on, bundle.extension_request[0]?.state];
			};
			expect(await due('19')).toEqual(['2026-11-30', 'granted']);
			expect(await due('20')).toEqual(['2026-09-30', 'refused']);
			expect(await due('21')).toEqual(['2026-09-30', 'withdrawn']);
		});

		test('task.merge ends it in the other one', async () => {
			await record.done(office('task.merge', '06-10', { task: '22', into: '23', reason: '重复' }));
			const { task } = await there.bundle('22');
			expect(task).toMatchObject({
				...{ state: 'merged', merged_into_id: (await there.bundle('23')).task.id }
			});
		});

		test('a number that was set free means the task that bears it now', async () => {
			const cancel = { task: '24', reason: '不再办理', document: '云府办函〔2026〕19号' };
			const added = { task: '24', measure: '推行告知承诺。', units: [{ unit: water }] };
			await record.done(
				office('task.cancel', '05-20', cancel),
				office('task.add', '05-21', { ...added, deadline: '2026-12-31' }),
				office('task.suspend', '05-22', { task: '24', reason: '等新办法' })
			);
			expect((await there.bundle('24')).task).toMatchObject({
				...{ measure: '推行告知承诺。', state: 'suspended' }
			});
		});

		test('task.acknowledge is the unit’s; comment.write anybody’s who reads the task', async () => {
			await record.done(clerk('task.acknowledge', '06-10', { task: '25' }), {
				...office('comment.write', '06-10', { task: '25', body: '请抓紧。' }),
				as: 'leader'
			});
			expect(await there.whoDid('comment.write')).toBe('区领导（命令行）');
		});
	});

	describe('of rules and units', () => {
		test('setting.set holds from its day on and moves what lies ahead', async () => {
			const set = { name: 'cutoffRoll', value: 'backward' };
			await record.done(
				office('setting.set', '09-01', set),
				office('period.open', '10-01', { period: '2026-10' })
			);
			const id = await there.idOf();
			expect((await findSettings(db, id, '2026-08-31')).cutoffRoll).toBe('forward');
			expect((await findSettings(db, id, '2026-09-01')).cutoffRoll).toBe('backward');
			// 25 October 2026 is a Sunday
			const months = await listPeriods(db, id);
			expect(months.find(({ period }) => period === '2026-10')?.cutoffOn).toBe('2026-10-23');
			expect(await there.whoDid('setting.set')).toBe('区营商办（命令行）');
		});

		test('those of access are the administrator’s', async () => {
			const set = { name: 'lockTries', value: 4 };
			expect(await record.codes(office('setting.set', '09-01', set))).toEqual([['right.missing']]);
			await record.done({ ...office('setting.set', '09-01', set), as: 'admin' });
			expect((await findSettings(db, await there.idOf(), '2026-09-01')).lockTries).toBe(4);
		});

		test('unit.rename: the old name is the new unit from the day on, with its tasks', async () => {
			const add = { task: '60', measure: '推行数据共享。', deadline: '2026-12-31' };
			const rename = { unit: '区信息办', to: '区数据局', aliases: ['区大数据局'] };
			const named = (name: string, day: string, period = june) => ({
				...report('60', { at: at(day), period }),
				as: `unit:${name}`
			});
			await record.done(
				office('task.add', '03-02', { ...add, units: [{ unit: '区信息办' }] }),
				named('区信息办', '06-20'),
				office('unit.rename', '06-28', {
					...rename,
					document: '清编〔2026〕3号',
					on: '2026-07-02'
				}),
				named('区信息办', '07-20', '2026-07')
			);
			// before its day nobody bears the new name
			const early = { ...named('区数据局', '06-29'), do: 'task.acknowledge' };
			expect(await record.codes(early)).toEqual([['apply.unit']]);
			const { task_unit } = await there.bundle('60');
			const heir = await there.unitId('区数据局');
			expect(task_unit.find(({ until_on }) => until_on === null)?.unit_id).toBe(heir);
			const { report: july } = await there.filed('60', '区信息办', '2026-07');
			expect(july).toMatchObject({ submittedBy: 'command-line:unit:区数据局' });
			const sign = { ...named('区大数据局', '07-21', '2026-07'), do: 'task.acknowledge' };
			expect(await record.codes(sign)).toEqual([[]]);
		});

		test('unit.create, unit.addAlias and unit.succeed keep the directory', async () => {
			const merged = { unit: '区粮食局', kind: 'merged', successors: [water] };
			await record.done(
				office('unit.create', '04-01', { unit: '区粮食局' }),
				office('unit.addAlias', '04-02', { unit: '区粮食局', alias: '区粮食和储备局' }),
				office('unit.succeed', '04-03', { ...merged, document: '清编〔2026〕4号' })
			);
			const ended = { ...clerk('task.acknowledge', '04-04', { task: '26' }), as: 'unit:区粮食局' };
			expect(await record.codes(ended)).toEqual([['unit.ended']]);
		});
	});

	// last of all: what follows is after the closing of June
	describe('of months', () => {
		test('period.except gives more time before the closing, and opens again after it', async () => {
			const later = { period: june, kind: 'later', task: '30', until: '2026-06-29' };
			const reopen = { period: june, kind: 'reopen', task: '31', until: '2026-07-10' };
			const close = office('period.close', '06-29', { period: june });
			await record.done(office('period.except', '06-24', { ...later, reason: '系统故障' }));
			expect(await record.codes(close)).toEqual([['period.later-running']]);
			await record.done({ ...close, anyway: true });
			const [snapshot] = await listSnapshots(db, await there.idOf(), june);
			expect(snapshot?.takenBy).toBe('command-line:office');

			const late = report('31', { at: at('07-05') });
			expect(await record.codes(late)).toEqual([['report.closed']]);
			await record.done(office('period.except', '07-04', { ...reopen, reason: '补交' }), late);
			expect((await there.filed('31')).report?.lateEntry).toBe(true);
		});

		test('after the closing the office files (补报), and period.correct counts it', async () => {
			await record.done(
				report('32', { as: 'office', unit: water, at: at('07-06') }),
				office('period.correct', '07-08', { period: june, reason: '补报两项' })
			);
			expect((await there.filed('32')).report).toMatchObject({ lateEntry: true, onBehalf: true });
			const snapshots = await listSnapshots(db, await there.idOf(), june);
			expect(snapshots.map(({ correction }) => correction).sort()).toEqual([0, 1]);
		});

		test('period.takeBack takes back a month in which nobody has written', async () => {
			const of = { period: '2026-11' };
			await record.done(office('period.open', '10-28', of), office('period.takeBack', '10-29', of));
			const months = await listPeriods(db, await there.idOf());
			expect(months.some(({ period }) => period === '2026-11')).toBe(false);
		});
	});
});
