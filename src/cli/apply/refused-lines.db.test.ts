import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '../../lib/server/db/client.ts';
import { onBothEngines } from '../../lib/server/db/test-db.ts';
import { at, dumpOf, recordOn, type Operation } from './test-record.ts';
import { court, joint, june, report, scene, sceneOn, water } from './test-scene.ts';

const office = (verb: string, more: object = {}): Operation => ({
	...{ at: at('06-20'), as: 'office', do: verb, ...more }
});
const sound = report('1');
const without = (line: Operation, name: string) =>
	Object.fromEntries(Object.entries(line).filter(([key]) => key !== name)) as Operation;

onBothEngines('what a record is refused', (get) => {
	let db: Db;
	let record: ReturnType<typeof recordOn>;
	beforeAll(async () => {
		db = await get.migrated();
		record = recordOn(db, '');
		await record.done(
			...[...scene, report('2'), office('period.open', { period: '2026-07' })],
			{ ...report('3'), do: 'report.submit' },
			office('period.close', { period: june, at: at('06-27') })
		);
	});

	const july = { period: '2026-07', at: at('07-10') };
	const filed = (more: object): Operation => report('1', { ...july, ...more });
	const cases: [why: string, line: Operation | string, code: string][] = [
		['no JSON', '{"at":', 'apply.unread'],
		['no moment', without(sound, 'at'), 'apply.moment'],
		['an unknown verb', { ...sound, do: 'report.send' }, 'apply.verb'],
		['a verb of every object', { ...sound, do: 'constructor' }, 'apply.verb'],
		['an unknown actor', { ...sound, as: 'mayor' }, 'apply.actor'],
		['a unit that nobody knows', { ...sound, as: 'unit:区水务局' }, 'apply.unit'],
		['no task', filed({ task: '' }), 'apply.missing'],
		['an unknown task', filed({ task: '99' }), 'task.number-unknown'],
		['a task of others', { ...filed({}), as: `unit:${court}` }, 'report.absent'],
		['a leader who submits', { ...filed({ unit: water }), as: 'leader' }, 'right.missing'],
		['an auditor who closes', { ...office('period.close', july), as: 'auditor' }, 'right.missing'],
		['a unit that files for another', filed({ unit: court, task: joint }), 'right.missing'],
		[
			'a joint task without its unit',
			{ ...filed({ task: joint }), as: 'office' },
			'apply.unit-unsaid'
		],
		['a month that is not open', filed({ period: '2026-09' }), 'report.no-period'],
		['a month to come', report('1', { period: '2026-07', at: at('06-29') }), 'report.ahead'],
		['a closed month', report('4', { at: at('07-02') }), 'report.closed'],
		['101 per cent', filed({ percent: 101 }), 'percent-unread'],
		['half a per cent', filed({ percent: 60.5 }), 'percent-unread'],
		['a percent that is no figure', filed({ percent: true }), 'apply.value'],
		['a missing text', filed({ progress: '' }), 'text-thin'],
		['a risk without a problem', filed({ status: 'atRisk' }), 'risk-unexplained'],
		['done without its day', filed({ status: 'done', percent: 100 }), 'done-day-missing'],
		['an unknown status', filed({ status: '快了' }), 'apply.value'],
		['reasons for what there is not', filed({ reasons: { late: '忙' } }), 'apply.value'],
		['an unknown milestone', filed({ milestones: ['完成招标'] }), 'apply.no-goal'],
		['an unknown indicator', filed({ readings: [{ indicator: 'x', value: 1 }] }), 'apply.no-goal'],
		[
			'evidence of nothing, after the report was begun',
			filed({ evidence: [{ label: '纪要', reference: '' }] }),
			'field.empty'
		],
		[
			'an empty 其他',
			{ ...filed({ reason: '无' }), do: 'report.noProgress' },
			'no-progress-unexplained'
		],
		['a second submission', report('2', { at: at('06-21') }), 'report.closed'],
		[
			'a review of what was never filed',
			office('report.review', { ...july, task: '5', unit: water, result: 'approved' }),
			'report.absent'
		],
		[
			'a review without a result',
			office('report.review', { ...july, task: '2', unit: water, result: 'fine' }),
			'apply.value'
		],
		[
			'a cancelling without a document',
			office('task.cancel', { task: '6', reason: '不办' }),
			'field.empty'
		],
		[
			'a reopening of what runs',
			office('task.reopen', { task: '6', reason: '抽查' }),
			'task.state'
		],
		[
			'a claim for a day to come',
			{
				...{
					at: at('06-20'),
					as: `unit:${water}`,
					do: 'task.claimDone',
					task: '6',
					on: '2026-06-21'
				}
			},
			'claim.day-future'
		],
		['a confirmation of nothing', office('task.confirmDone', { task: '6' }), 'claim.none'],
		['a return of nothing', office('task.returnClaim', { task: '6', reason: '缺' }), 'claim.none'],
		[
			'an earlier deadline asked for',
			{
				...{ at: at('06-20'), as: `unit:${water}`, do: 'extension.ask', task: '6' },
				...{ deadline: '2026-08-31', reason: '设备' }
			},
			'extension.not-later'
		],
		[
			'a merging into itself',
			office('task.merge', { task: '6', into: '6', reason: '重复' }),
			'task.merge-itself'
		],
		[
			'an item that was never raised',
			office('problem.solve', { task: '6', unit: water }),
			'ask.absent'
		],
		[
			'a number that is taken',
			office('task.add', {
				...{ task: '6', measure: '推行告知承诺。', units: [{ unit: '区气象局' }], deadline: null }
			}),
			'task.number-taken'
		],
		[
			'a rule that there is not',
			office('setting.set', { name: 'colour', value: 1 }),
			'right.missing'
		],
		[
			'a value that it cannot have',
			office('setting.set', { name: 'cutoffDay', value: 40 }),
			'setting.out-of-range'
		],
		[
			'a rule from yesterday on',
			office('setting.set', {
				...{ name: 'cutoffDay', value: 20, validFrom: '2026-06-19' }
			}),
			'setting.day-past'
		],
		[
			'a second list of the year',
			office('plan.create', { year: 2026, title: '又一份' }),
			'plan.year-taken'
		],
		['a list that is not there', office('plan.import', { file: 'none.xlsx' }), 'apply.no-file'],
		[
			'a name that another bears, with its alias',
			office('unit.rename', {
				...{ unit: court, to: '区人民法庭', aliases: [water] }
			}),
			'unit.name-taken'
		]
	];

	test.each(cases)('%s leaves everything as it was', async (_, line, code) => {
		const before = await dumpOf(db);
		expect(await record.codes(line)).toEqual([[code]]);
		expect(await dumpOf(db)).toEqual(before);
	});

	test('the lines after it are carried out all the same, in their order', async () => {
		const answers = await record.apply('nothing', '  ', filed({ percent: 101 }), filed({}));
		expect(answers.map(({ number, problems }) => [number, problems.length])).toEqual([
			...[
				[1, 1],
				[3, 1],
				[4, 0]
			]
		]);
		const { report: kept } = await sceneOn(db).filed('1', water, '2026-07');
		expect(kept?.state).toBe('submitted');
	});
});

describe('an empty data folder', () => {
	onBothEngines('', (get) => {
		let db: Db;
		beforeAll(async () => {
			db = await get.migrated();
		});
		const create = office('plan.create', { year: 2026, title: '云岭市清江区2026年任务清单' });

		test.each([
			[
				'knows nobody before its first list',
				office('period.open', { period: june }),
				'apply.no-district'
			],
			['is founded by no leader', { ...create, as: 'leader' }, 'right.missing'],
			['is founded by no unit', { ...create, as: `unit:${water}` }, 'apply.unit'],
			[
				'is not named by a list that is refused',
				{ ...create, year: 26, planStart: '2026-01-01' },
				'plan.year'
			]
		])('%s', async (_, line, code) => {
			const before = await dumpOf(db);
			expect(await recordOn(db, '').codes(line)).toEqual([[code]]);
			expect(await dumpOf(db)).toEqual(before);
		});

		const list = (title: string, rows = '一.优化服务,1.推行告知承诺,区水利局,长期推进') =>
			[title, '重点任务,改革措施,责任单位,完成时限', rows].join('\n');
		test.each([
			['a file that is no list', '姓名,年龄\n王敏,40\n李小明,41\n', 'list.not-found'],
			['a list of no year', list('清江区优化营商环境任务责任清单'), 'import.year-unknown'],
			['a list without a task', list('清江区2026年任务责任清单', ''), 'list.empty']
		])('is not founded by %s', async (_, content, code) => {
			const folder = await mkdtemp(join(tmpdir(), 'ledger-apply-'));
			await writeFile(join(folder, 'list.csv'), content);
			const before = await dumpOf(db);
			const codes = await recordOn(db, folder).codes(office('plan.import', { file: 'list.csv' }));
			expect(codes.flat()).toContain(code);
			expect(await dumpOf(db)).toEqual(before);
			await rm(folder, { recursive: true });
		});

		test('is named by the title of its first', async () => {
			await recordOn(db, '').done(create);
			const rows = await dumpOf(db);
			expect(rows.find((row) => row.startsWith('jurisdiction '))).toContain('云岭市清江区');
		});
	});
});
