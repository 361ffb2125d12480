import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entryOf } from '../../lib/domain/report/draft-fields.ts';
import type { Db } from '../../lib/server/db/client.ts';
import { listEvidence, listRemovedEvidence } from '../../lib/server/db/evidence.ts';
import { listDrafts } from '../../lib/server/db/report-drafts.ts';
import { onBothEngines } from '../../lib/server/db/test-db.ts';
import { at, dumpOf, recordOn, type Operation } from './test-record.ts';
import { court, joint, june, report, scene, sceneOn, water } from './test-scene.ts';

const png =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** What files and drafts are for, each verb on tasks of its own. */
onBothEngines('a record with files', (get) => {
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
		await writeFile(join(folder, '现场.png'), Buffer.from(png, 'base64'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	const clerk = (verb: string, day: string, more: object = {}): Operation => ({
		...{ at: at(day), as: `unit:${water}`, do: verb, period: june, ...more }
	});
	const office = (verb: string, day: string, more: object = {}): Operation => ({
		...clerk(verb, day, more),
		as: 'office'
	});
	const untouched = async (line: Operation, code: string) => {
		const before = await dumpOf(db);
		expect(await record.codes(line)).toEqual([[code]]);
		expect(await dumpOf(db)).toEqual(before);
	};
	const draft = async (number: string) => {
		const { report: kept } = await there.filed(number);
		const id = kept?.id ?? '';
		const fields = (await listDrafts(db, await there.idOf(), [id])).get(id)?.fields ?? {};
		return entryOf(fields);
	};
	const csv = (name: string, heading: string, ...rows: string[]) =>
		writeFile(join(folder, name), [heading, ...rows].join('\n'));

	describe('drafts', () => {
		test('report.submitDrafts sends those of the tasks that are named, else all of them', async () => {
			const drafts = ['1', '2', '3'].map((task) => report(task, { do: 'report.saveDraft' }));
			await record.done(...drafts, clerk('report.submitDrafts', '06-21', { tasks: ['2'] }));
			const state = async (task: string) => (await there.filed(task)).report?.state;
			expect([await state('1'), await state('2')]).toEqual(['draft', 'submitted']);
			await record.done(clerk('report.submitDrafts', '06-22'));
			expect([await state('1'), await state('3')]).toEqual(['submitted', 'submitted']);
			expect((await there.filed('1')).said?.progress).toContain('联席会');
			await untouched(clerk('report.submitDrafts', '06-22'), 'report.nothing');
			const other = clerk('report.submitDrafts', '06-22', { tasks: ['4'] });
			await untouched(other, 'task.number-unknown');
			await untouched(office('report.submitDrafts', '06-22'), 'apply.missing');
		});
	});

	describe('evidence', () => {
		const pieces = async (number: string) => {
			const id = (await there.filed(number)).report?.id ?? '';
			const own = [db, await there.idOf(), id] as const;
			const removed = await listRemovedEvidence(...own);
			return {
				there: (await listEvidence(...own)).map(({ kind, label }) => [kind, label]),
				removed: removed.map(({ label }) => label)
			};
		};

		test('evidence.add begins the report with a file, and a second piece stands beside it', async () => {
			await record.done(
				clerk('evidence.add', '06-10', { task: '5', file: '现场.png' }),
				clerk('evidence.add', '06-11', { task: '5', reference: '清水纪〔2026〕6号' })
			);
			expect((await pieces('5')).there).toEqual([
				['photo', '现场.png'],
				['document', '清水纪〔2026〕6号']
			]);
			expect(await readdir(join(folder, 'blobs'))).toHaveLength(1);
			await record.done(report('5'));
			expect((await pieces('5')).there).toHaveLength(2);
			expect(await there.whoDid('evidence.add')).toBe(`${water}（命令行）`);
		});

		test('a draft takes none with it: evidence.add does, and a line that would lose it is refused', async () => {
			const evidence = [{ label: '会议纪要', reference: '清水纪〔2026〕6号' }];
			const draft = { ...report('7', { do: 'report.saveDraft' }), evidence };
			await untouched(draft, 'apply.value');
		});

		test('evidence.remove takes a piece away by its name, evidence.restore puts it back', async () => {
			const of = { task: '6', name: '现场.png' };
			await record.done(
				clerk('evidence.add', '06-10', { task: '6', file: '现场.png' }),
				clerk('evidence.remove', '06-11', of)
			);
			expect(await pieces('6')).toEqual({ there: [], removed: ['现场.png'] });
			await untouched(clerk('evidence.remove', '06-12', of), 'evidence.absent');
			await record.done(clerk('evidence.restore', '06-12', of));
			expect(await pieces('6')).toEqual({ there: [['photo', '现场.png']], removed: [] });
			await untouched(clerk('evidence.restore', '06-13', of), 'evidence.absent');
		});

		test('what is refused begins no report', async () => {
			await writeFile(join(folder, '安装.exe'), 'MZ');
			const add = (more: object) => clerk('evidence.add', '06-10', { task: '7', ...more });
			await untouched(add({ file: '安装.exe' }), 'evidence.type');
			await untouched(add({ file: '没有.png' }), 'apply.no-file');
			await untouched(add({}), 'apply.missing');
			await untouched(
				{ ...add({ reference: '清水纪〔2026〕7号' }), as: 'leader' },
				'report.absent'
			);
		});
	});

	describe('填报表', () => {
		const table = '项次,本月进展,完成比例,存在问题,下一步';

		test('workbook.issue writes the file of a unit, or one of all, and over none that is there', async () => {
			await record.done(
				clerk('workbook.issue', '06-12', { file: '填报表.xlsx' }),
				office('workbook.issue', '06-12', { file: '全部.zip' })
			);
			const magic = async (name: string) =>
				(await readFile(join(folder, name))).subarray(0, 2).toString();
			expect([await magic('填报表.xlsx'), await magic('全部.zip')]).toEqual(['PK', 'PK']);
			const again = clerk('workbook.issue', '06-13', { file: '填报表.xlsx' });
			await untouched(again, 'apply.file-unmade');
			const nowhere = clerk('workbook.issue', '06-13', { file: 'no/where.xlsx' });
			await untouched(nowhere, 'apply.file-unmade');
			const unopened = clerk('workbook.issue', '06-13', { file: '新.xlsx', period: '2026-10' });
			await untouched(unopened, 'workbook.no-month');
			await untouched(
				{ ...clerk('workbook.issue', '06-13', { file: '新.xlsx', unit: court }) },
				'right.missing'
			);
			expect(await readdir(folder)).not.toContain('新.xlsx');
			// nothing was filled in
			const back = clerk('workbook.take', '06-14', { file: '填报表.xlsx' });
			await untouched(back, 'workbook.nothing');
		});

		test('workbook.take makes drafts of it, and asks about what both sides changed', async () => {
			await csv('填好.csv', table, '8,6月受理三十六件，办结三十件。,45,,7月联调');
			const take = clerk('workbook.take', '06-15', { file: '填好.csv' });
			await record.done(take);
			expect(await draft('8')).toMatchObject({ percent: '45', nextStep: '7月联调' });
			expect((await there.filed('8')).report?.version).toBe(0);

			await csv('又填.csv', table, '8,6月受理四十件，办结三十八件。,45,,7月联调');
			const again = { ...take, file: '又填.csv', at: at('06-16') };
			await untouched(again, 'workbook.unanswered');
			await record.done({ ...again, conflicts: 'online' });
			expect((await draft('8')).progress).toContain('三十六件');
			await record.done({ ...again, conflicts: 'file' });
			expect((await draft('8')).progress).toContain('四十件');
		});

		test('what cannot be read ends the line, unless the rest is wanted anyway', async () => {
			await csv('错行.csv', table, '9,6月受理三十六件，办结三十件。,45,,', '999,没有这一项。,,,');
			const take = clerk('workbook.take', '06-15', { file: '错行.csv' });
			await untouched(take, 'workbook.row-unknown');
			await record.done({ ...take, anyway: true });
			expect((await draft('9')).percent).toBe('45');
		});
	});

	describe('filled lists', () => {
		const heading = '序号,改革措施,责任单位,完成时限,进展情况,存在问题';
		const row = (number: string, progress: string) =>
			`${number},推进第${number}项改革，完善工作机制，方便企业办事。,${water},2026年9月底前,${progress},无`;
		const said = (number: string) => `第${number}项6月召开联席会一次，受理申请三十六件。`;
		const list = (name: string, ...rows: string[]) => csv(name, heading, ...rows);

		test('sheet.file files what the preview would tick, for its unit', async () => {
			await list('六月.csv', row('20', said('20')), row('21', said('21')), row('22', '无'));
			await record.done(office('sheet.file', '06-20', { file: '六月.csv', unit: water }));
			for (const number of ['20', '21']) {
				const { report: kept, said: text } = await there.filed(number);
				expect(kept).toMatchObject({ state: 'submitted', onBehalf: true });
				expect(text?.progress).toBe(said(number));
			}
			expect((await there.filed('22')).report).toBeUndefined();
			expect(await there.whoDid('sheet.file')).toBe('区营商办（命令行）');
		});

		test('only of the tasks that are named, and nothing stays of a list that is refused', async () => {
			await list('两项.csv', row('23', said('23')), row('24', said('24')));
			const file = (more: object) =>
				office('sheet.file', '06-20', { file: '两项.csv', unit: water, ...more });
			await untouched(file({ tasks: ['25'] }), 'task.number-unknown');
			await untouched(file({ period: '2026-10' }), 'report.no-period');
			await untouched({ ...file({}), as: `unit:${water}` }, 'right.missing');
			await record.done(file({ tasks: ['23'] }));
			expect((await there.filed('23')).report?.state).toBe('submitted');
			expect((await there.filed('24')).report).toBeUndefined();
			await list('空白.csv', row('26', ''));
			await untouched(file({ file: '空白.csv' }), 'filled.no-text');
		});

		test('a text that the unit has typed meanwhile is filed only where its task is named', async () => {
			await list('已填.csv', row('27', said('27')));
			await record.done(report('27', { do: 'report.saveDraft' }));
			const file = office('sheet.file', '06-21', { file: '已填.csv', unit: water });
			await untouched(file, 'filled.none-chosen');
			await record.done({ ...file, tasks: ['27'] });
			expect((await there.filed('27')).said?.progress).toBe(said('27'));
		});
	});

	test('a joint task needs its unit', async () => {
		const add = office('evidence.add', '06-10', { task: joint, reference: '清法〔2026〕1号' });
		await untouched(add, 'apply.unit-unsaid');
		await record.done({ ...add, unit: court });
		expect((await there.filed(joint, court)).report?.state).toBe('draft');
	});
});
