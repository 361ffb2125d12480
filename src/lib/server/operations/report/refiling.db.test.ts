import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { addEvidence } from '../evidence/add-evidence.ts';
import { readQueue } from './read-queue.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReports } from './submit-reports.ts';
import { takeBackReview } from './take-back-review.ts';
import { codesOf, june, june20, june26, june30, makeFiling, sound } from './test-filing.ts';
import { withdrawReport } from './withdraw-report.ts';

const later = '2026-06-27T02:00:00.000Z';
const july2 = '2026-07-02T02:00:00.000Z';
/** Done, with the reason that is asked for where no evidence stands beside it. */
const done = {
	...{ ...sound, status: 'done', percent: '100', doneOn: '2026-06-18' },
	'reason.no-evidence': '纪要下周补交，已电话说明'
};
let tags = 0;

onBothEngines('what a report leaves elsewhere', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `again${tags++}`);
	});
	const idOf = async (number: string) => (await filing.reportOf(number)).report?.id ?? '';
	const review = async (version: number, result: 'approved' | 'returned', at = june26) => {
		const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
		const said = { reportId: await idOf('1'), version, result };
		const given = result === 'returned' ? { ...said, remarks } : said;
		return valueOf(await reviewReport(db, filing.office, given, at));
	};
	const asks = () =>
		db
			.selectFrom('ask')
			.select(['kind', 'body', 'solved_at'])
			.where('jurisdiction_id', '=', filing.id)
			.execute();
	const waiting = async () =>
		(await filing.bundle('1')).done_claim
			.filter(({ state }) => state === 'waiting')
			.map(({ done_on }) => done_on);

	test('an approval does not solve what the same report asks others for', async () => {
		await filing.file('1', { ...sound, askOf: '区政数局', ask: '请协调开放省级接口' });
		await review(1, 'approved');
		expect(await asks()).toMatchObject([{ kind: 'coordination', solved_at: null }]);
	});

	test('what is handed in again as it was returned is asked why, and new evidence answers', async () => {
		await filing.file('1');
		await review(1, 'returned');
		valueOf(await filing.save('1', { percent: sound.percent ?? '', nextStep: ' ' }, { at: later }));
		expect(codesOf(await filing.submit(['1'], { at: later }))).toEqual(['same-as-returned']);
		const why = { 'reason.same-as-returned': '纪要已在附件里' };
		valueOf(await filing.save('1', why, { at: later }));
		valueOf(await filing.submit(['1'], { at: later }));
		const queue = await readQueue(db, filing.id, june, later);
		const own = queue?.rows.find(({ number }) => number === '1');
		expect(own?.doubts.map(({ code }) => code)).toContain('same-as-returned');
		await review(2, 'returned', later);
		valueOf(await filing.save('1', { nextStep: '  ' }, { at: july2 }));
		expect(codesOf(await filing.submit(['1'], { at: july2 }))).toEqual(['same-as-returned']);
		const piece = {
			reportId: await idOf('1'),
			given: { kind: 'reference', typed: '水利〔2026〕6号' }
		} as const;
		valueOf(
			await addEvidence(db, { dataFolder: '', scanner: null }, filing.water.clerk, piece, july2)
		);
		valueOf(await filing.submit(['1'], { at: july2 }));
	});

	test('an approval that is taken back opens again what it had solved', async () => {
		await db
			.insertInto('ask')
			.values({
				...{ jurisdiction_id: filing.id, id: newId(), task_id: filing.idOf('1') },
				...{ unit_id: filing.units.water, kind: 'problem', body: '接口未开放' },
				...{ raised_period: '2026-05', raised_at: '2026-05-20T02:00:00.000Z' }
			})
			.execute();
		await filing.file('1');
		await review(1, 'approved');
		expect(await asks()).toMatchObject([{ solved_at: june26 }]);
		valueOf(await takeBackReview(db, filing.office, { reportId: await idOf('1') }, later));
		expect(await asks()).toMatchObject([{ solved_at: null }]);
	});

	test('what is asked for is said anew by the report that comes after a return', async () => {
		await filing.file('1', { ...sound, askOf: '区政数局', ask: '请协调开放接口' });
		await review(1, 'returned');
		await filing.file('1', { ask: '请协调开放省市两级接口', askOf: '市政数局' }, later);
		expect(await asks()).toMatchObject([{ body: '请协调开放省市两级接口' }]);
	});

	test('a claim goes along with the report: another day, or none any more', async () => {
		await filing.file('1', done);
		await review(1, 'returned');
		await filing.file('1', { doneOn: '2026-06-24' }, later);
		expect(await waiting()).toEqual(['2026-06-24']);
		await review(2, 'returned', later);
		const under = { status: 'underway', percent: '90', doneOn: '' };
		await filing.file('1', under, '2026-06-28T02:00:00.000Z');
		expect(await waiting()).toEqual([]);
	});

	test('without its second version a report has the percent of the first, or none', async () => {
		await filing.file('1', { noProgress: 'waiting' });
		await review(1, 'returned');
		await filing.file('1', { ...sound, noProgress: '', percent: '80' }, later);
		const asked = { reportId: await idOf('1'), version: 2 };
		valueOf(await withdrawReport(db, filing.water.clerk, asked, later));
		expect((await filing.reportOf('1')).report).toMatchObject({ version: 1, percent: null });
	});

	test('the key of a form answers for what it sent and for nothing else', async () => {
		const key = newId();
		valueOf(await filing.save('1', sound));
		valueOf(
			await filing.save('3', { ...sound, progress: '6月15日完成送达地址登记系统联调测试。' })
		);
		valueOf(await filing.submit(['1'], { key }));
		expect(codesOf(await filing.submit(['3'], { key }))).toEqual(['report.key']);
		const asked = { reportId: await idOf('1'), version: 1 };
		valueOf(await withdrawReport(db, filing.water.clerk, asked, june20));
		expect(codesOf(await filing.submit(['1'], { key }))).toEqual(['report.key']);
		expect((await filing.reportOf('1')).report?.state).toBe('draft');
	});

	test('what was in time and is mended after the closing is no 补报, is reviewed, and can be taken back', async () => {
		await filing.file('1', sound, june20);
		await review(1, 'returned');
		const closing = { period: june, anyway: true };
		valueOf(await closePeriod(db, filing.office, closing, june30));
		const reopening = { period: june, kind: 'reopen', unitId: filing.units.water, task: '' };
		const until = { until: '2026-07-05', reason: '退回的可以改' };
		valueOf(await grantException(db, filing.office, { ...reopening, ...until }, july2));
		const mended = { progress: '6月12日召开部门联席会，会议纪要见附件，受理申请四十二件。' };
		valueOf(await filing.save('1', { ...sound, ...mended }, { at: july2 }));
		valueOf(await filing.submit(['1'], { at: july2 }));
		expect((await filing.reportOf('1')).report).toMatchObject({
			...{ state: 'submitted', version: 2, lateEntry: false, firstSubmittedAt: june20 }
		});
		const taking = { reportId: await idOf('1'), version: 2 };
		valueOf(await withdrawReport(db, filing.water.clerk, taking, july2));
		expect((await filing.reportOf('1')).report?.state).toBe('returned');
		valueOf(await filing.submit(['1'], { at: july2 }));
		await review(3, 'approved', july2);
		// and what came for the first time goes back to what the closing left
		await filing.file(
			'3',
			{ ...sound, progress: '7月2日补录：已办结十二件，其余三件在办。' },
			july2
		);
		expect((await filing.reportOf('3')).report?.lateEntry).toBe(true);
		const first = { reportId: await idOf('3'), version: 1 };
		valueOf(await withdrawReport(db, filing.water.clerk, first, july2));
		expect((await filing.reportOf('3')).report).toMatchObject({
			...{ state: 'missing', lateEntry: false, firstSubmittedAt: null }
		});
	});

	test('a unit that was renamed in mid-month files, claims and takes back what its former was asked', async () => {
		const renaming = {
			...{ kind: 'rename', effectiveOn: '2026-06-15', document: '', accountsFollow: false },
			...{ names: ['区水务局'], newNames: ['区水务局'], successorId: '', successors: [] },
			...{ name: '区水务局', shortName: '' }
		};
		const succeeded = await succeedUnit(
			db,
			filing.office,
			filing.units.water,
			renaming as never,
			'2026-06-15T02:00:00.000Z'
		);
		const [heir = ''] = valueOf(succeeded).successorIds;
		const clerk = await makeAccount(db, filing.id, newId(), {
			...{ roles: ['clerk'], unitIds: [heir], since: '2026-06-15T03:00:00.000Z' }
		});
		const asked = { taskId: filing.idOf('1'), unitId: filing.units.water };
		const typed = { ...asked, period: june, base: 0, fields: done };
		valueOf(await saveDraft(db, clerk, typed, june20));
		const before = (await filing.monthOf(heir)).reports.find(({ task }) => task.number === '1');
		const reports = [{ ...asked, revision: before?.revision ?? 0 }];
		const input = { unitId: heir, period: june, key: newId(), reports };
		valueOf(await submitReports(db, clerk, input, june20));
		expect(await waiting()).toEqual(['2026-06-18']);
		const { report } = (await filing.monthOf(heir)).reports[0] ?? {};
		const taken = { reportId: report?.id ?? '', version: 1 };
		valueOf(await withdrawReport(db, clerk, taken, june20));
		expect(await waiting()).toEqual([]);
	});
});
