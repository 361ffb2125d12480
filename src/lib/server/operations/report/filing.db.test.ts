import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { listReceiptPeriods, listSubmissionsOf } from '../../db/submissions.ts';
import { listSubmitted } from '../../db/submitted-reports.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { openForReview } from './open-for-review.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReports } from './submit-reports.ts';
import { takeBackReview } from './take-back-review.ts';
import {
	codesOf,
	june,
	june10,
	june20,
	june25,
	june26,
	june30,
	makeFiling,
	sound
} from './test-filing.ts';
import { withdrawReport } from './withdraw-report.ts';

let tags = 0;

onBothEngines('filing a month', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `file${tags++}`);
	});
	const acts = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', filing.id)
			.where('noun', '=', 'report')
			.orderBy('seq')
			.execute();
		return rows.map(({ action }) => action);
	};
	const countRows = async (table: 'submission' | 'report_version' | 'ask') => {
		const rows = await db
			.selectFrom(table)
			.select('jurisdiction_id')
			.where('jurisdiction_id', '=', filing.id)
			.execute();
		return rows.length;
	};
	const review = (reportId: string, version: number, returned = true, at = june26) =>
		reviewReport(
			db,
			filing.office,
			{
				...{ reportId, version, result: returned ? 'returned' : 'approved' },
				remarks: returned ? [{ code: 'evidence', comment: '缺会议纪要', suggestion: '' }] : []
			},
			at
		);

	test('a unit finds what the month asks of it, and nobody else’s', async () => {
		const { reports, phase } = await filing.monthOf(filing.units.water);
		expect(phase).toBe('open');
		expect(reports.map(({ task, report }) => [task.number, report])).toEqual([
			['1', null],
			['3', null]
		]);
	});

	test('a draft keeps every field as it was typed, and tells the log nothing', async () => {
		valueOf(await filing.save('1', { percent: '60％左右', progress: '写到一半' }));
		const { fields, report, draft } = await filing.reportOf('1');
		expect(fields).toEqual({ percent: ['60％左右', 1], progress: ['写到一半', 1] });
		expect([report?.state, report?.version, draft?.revision]).toEqual(['draft', 0, 1]);
		expect(await acts()).toEqual([]);
	});

	test('two people who type into one field both get both texts, and nothing is written over', async () => {
		const other = await makeAccount(db, filing.id, newId(), {
			...{ roles: ['clerk'], unitIds: [filing.units.water], since: june10 }
		});
		valueOf(await filing.save('1', { progress: '第一个人写的' }, { base: 0 }));
		const second = valueOf(
			await filing.save(
				'1',
				{ progress: '第二个人写的', problem: '接口未开放' },
				{ actor: other, base: 0 }
			)
		);
		expect(second.clashes).toEqual([
			{ field: 'progress', kept: '第一个人写的', typed: '第二个人写的' }
		]);
		const { fields } = await filing.reportOf('1');
		expect(fields).toMatchObject({ progress: ['第一个人写的', 1], problem: ['接口未开放', 2] });
	});

	test('another unit’s report is as absent as one that never was', async () => {
		const key = { taskId: filing.idOf('2'), unitId: filing.units.court, period: june };
		const foreign = await saveDraft(
			db,
			filing.water.clerk,
			{ ...key, base: 0, fields: sound },
			june20
		);
		expect(codesOf(foreign)).toEqual(['report.absent']);
		const leader = await saveDraft(db, filing.leader, { ...key, base: 0, fields: sound }, june20);
		expect(codesOf(leader)).toEqual(['report.absent']);
	});

	test('a submission is one act with a number: what it says stands, the draft is gone', async () => {
		valueOf(await filing.save('1', { ...sound, problem: '省级接口未开放，需要区政数局协调。' }));
		valueOf(
			await filing.save('3', { ...sound, progress: '6月15日完成送达地址登记系统联调测试。' })
		);
		const receipt = valueOf(await filing.submit(['1', '3']));
		expect(receipt).toMatchObject({ number: 1, submittedAt: june20 });
		const { report, standing, draft } = await filing.reportOf('1');
		expect(report).toMatchObject({
			...{ state: 'submitted', version: 1, percent: 40, hasProblem: true, onBehalf: false },
			...{ firstSubmittedAt: june20, submittedBy: filing.water.clerk.id }
		});
		expect(standing).toMatchObject({
			...{ progress: sound.progress, status: 'underway', submissionId: receipt.submissionId }
		});
		expect(draft).toBeNull();
		const { jurisdictionId } = filing.water.clerk;
		const of = { period: report?.period ?? '', unitId: report?.unitId ?? '' };
		expect(await listSubmissionsOf(db, jurisdictionId, of)).toMatchObject([
			{ id: receipt.submissionId, number: 1, count: 2, submittedAt: june20 }
		]);
		expect(await listReceiptPeriods(db, jurisdictionId, of.unitId)).toEqual(new Set([of.period]));
		expect(await listReceiptPeriods(db, jurisdictionId, 'another')).toEqual(new Set());
		const another = { ...of, unitId: 'another' };
		expect(await listSubmissionsOf(db, jurisdictionId, another)).toEqual([]);
		expect(await acts()).toEqual(['report.submit', 'report.submit']);
		expect(await countRows('ask')).toBe(1);
	});

	test('sent ten times at once it is one submission, and everybody gets the same receipt', async () => {
		valueOf(await filing.save('1', sound));
		const { revision, task, unitId } = await filing.reportOf('1');
		const input = {
			...{ unitId, period: june, key: newId() },
			reports: [{ taskId: task.id, unitId, revision }]
		};
		const answers = await Promise.all(
			Array.from({ length: 10 }, () => submitReports(db, filing.water.clerk, input, june20))
		);
		expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
		expect(valueOf(answers[0] ?? fail()).number).toBe(1);
		expect([await countRows('submission'), await countRows('report_version')]).toEqual([1, 1]);
	});

	test('a key that another unit’s month was sent with submits nothing', async () => {
		const key = newId();
		valueOf(await filing.save('1', sound));
		valueOf(await filing.submit(['1'], { key }));
		valueOf(await filing.save('2', sound, { actor: filing.court.clerk }));
		const answer = await filing.submit(['2'], { actor: filing.court.clerk, key });
		expect(codesOf(answer)).toEqual(['report.key']);
	});

	test('what changed between the check and the press is not submitted unseen', async () => {
		valueOf(await filing.save('1', sound));
		const { revision, task, unitId } = await filing.reportOf('1');
		valueOf(await filing.save('1', { percent: '45' }));
		const input = {
			...{ unitId, period: june, key: newId() },
			reports: [{ taskId: task.id, unitId, revision }]
		};
		const answer = await submitReports(db, filing.water.clerk, input, june20);
		expect(codesOf(answer)).toEqual(['report.changed']);
		expect((await filing.reportOf('1')).report?.state).toBe('draft');
	});

	test('what has to be mended or explained holds the whole submission back', async () => {
		valueOf(await filing.save('1', { ...sound, progress: '正常推进' }));
		valueOf(await filing.save('3', { ...sound, percent: '60％左右' }));
		expect(codesOf(await filing.submit(['1', '3']))).toEqual(['text-thin', 'percent-unread']);
		expect(await countRows('submission')).toBe(0);
	});

	test('what only waits for a reason goes with it, and the reason stays with the report', async () => {
		valueOf(
			await filing.save('1', { ...sound, status: 'done', percent: '100', doneOn: '2026-06-18' })
		);
		expect(codesOf(await filing.submit(['1']))).toEqual(['no-evidence']);
		const { revision, task, unitId } = await filing.reportOf('1');
		const reasons = { 'no-evidence': '验收会纪要正在会签，下周补交' };
		const sent = await filing.submit(['1'], {
			reports: [{ taskId: task.id, unitId, revision, reasons }]
		});
		valueOf(sent);
		expect((await filing.reportOf('1')).standing?.reasons).toEqual(reasons);
	});

	test('已完成 with its day is a claim, which waits for the office', async () => {
		const done = { ...sound, status: 'done', percent: '100', doneOn: '2026-06-18' };
		valueOf(await filing.save('1', { ...done, 'reason.no-evidence': '纪要下周补交，已电话说明' }));
		valueOf(await filing.submit(['1']));
		const { done_claim } = await filing.bundle('1');
		expect(done_claim).toMatchObject([{ state: 'waiting', done_on: '2026-06-18' }]);
		const { report } = await filing.reportOf('1');
		valueOf(
			await withdrawReport(
				db,
				filing.water.clerk,
				{ reportId: report?.id ?? '', version: 1 },
				june25
			)
		);
		expect((await filing.bundle('1')).done_claim).toMatchObject([{ state: 'void' }]);
	});

	test('本月无进展 is a submission like any other: the last percent stands', async () => {
		valueOf(await filing.save('1', { noProgress: 'waiting', percent: '90' }));
		valueOf(await filing.submit(['1']));
		const { report, standing } = await filing.reportOf('1');
		expect(report).toMatchObject({ state: 'submitted', noProgress: true, percent: null });
		expect(standing?.noProgress).toBe('等待上级');
	});

	test.each([
		['the last instant of the day', june25, false],
		['the first of the next', june26, true]
	])('%s decides whether it is late', async (_, at, isLate) => {
		await filing.file('1', sound, at);
		const { report, cutoffAt } = await filing.reportOf('1');
		expect((report?.firstSubmittedAt ?? '') >= cutoffAt).toBe(isLate);
	});

	test('until the office opens it, it is taken back with every word, and its first moment is void', async () => {
		await filing.file('1', { ...sound, problem: '省级接口未开放，需要协调。' });
		const { report } = await filing.reportOf('1');
		const asked = { reportId: report?.id ?? '', version: 1 };
		valueOf(await withdrawReport(db, filing.water.clerk, asked, june25));
		const after = await filing.reportOf('1');
		expect(after.report).toMatchObject({ state: 'draft', version: 0, firstSubmittedAt: null });
		expect(after.draft?.fields.progress?.[0]).toBe(sound.progress);
		expect(await countRows('ask')).toBe(0);
		await filing.file('1', { percent: '45' }, june26);
		expect((await filing.reportOf('1')).report).toMatchObject({
			...{ version: 2, firstSubmittedAt: june26 }
		});
	});

	test('the receipt of what was taken back tells when and by whom, and the list how many', async () => {
		await Promise.all([filing.save('1', sound), filing.save('3', { ...sound, percent: '50' })]);
		valueOf(await filing.submit(['1', '3']));
		const asked = { reportId: (await filing.reportOf('1')).report?.id ?? '', version: 1 };
		valueOf(await withdrawReport(db, filing.water.clerk, asked, june25));
		const of = { period: june, unitId: filing.water.unitId };
		const [sent] = await listSubmissionsOf(db, filing.id, of);
		expect(sent).toMatchObject({ count: 2, withdrawn: 1 });
		const reports = await listSubmitted(db, filing.id, sent?.id ?? '');
		expect(reports.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
			['1', { by: filing.water.clerk.id, at: june25 }],
			['3', null]
		]);
	});

	test('once the office has opened it, it is not taken back any more', async () => {
		await filing.file('1');
		const { report } = await filing.reportOf('1');
		const asked = { reportId: report?.id ?? '', version: 1 };
		valueOf(await openForReview(db, filing.office, asked.reportId, june25));
		const late = await withdrawReport(db, filing.water.clerk, asked, june25);
		expect(codesOf(late)).toEqual(['report.opened']);
		expect((await filing.reportOf('1')).report?.state).toBe('submitted');
	});

	test('who typed before a submission writes over nothing that came after it', async () => {
		valueOf(await filing.save('1', sound));
		const old = (await filing.reportOf('1')).revision;
		valueOf(await filing.submit(['1']));
		const { report } = await filing.reportOf('1');
		const asked = { reportId: report?.id ?? '', version: 1 };
		valueOf(await withdrawReport(db, filing.water.clerk, asked, june25));
		valueOf(await filing.save('1', { progress: '撤回以后重写的进展，办结十二件。' }));
		const late = valueOf(await filing.save('1', { progress: '旧窗口里的字' }, { base: old }));
		expect(late.clashes).toHaveLength(1);
		expect((await filing.reportOf('1')).fields.progress?.[0]).toBe(
			'撤回以后重写的进展，办结十二件。'
		);
	});

	test('a return names what to mend and until when; only it opens again, and the first moment stays', async () => {
		await filing.file('1');
		await filing.file('3', { ...sound, progress: '6月15日完成送达地址登记系统联调测试。' });
		const { report } = await filing.reportOf('1');
		const returned = valueOf(await review(report?.id ?? '', 1));
		// two workdays after Friday the 26th
		expect(returned.mendUntil).toBe('2026-06-30');
		const own = await filing.reportOf('1');
		expect(own.report).toMatchObject({ state: 'returned', firstSubmittedAt: june20 });
		expect(own.reviews[0]?.remarks).toMatchObject([
			{ code: 'evidence', field: 'evidence', comment: '缺会议纪要' }
		]);
		expect(own.fields.progress?.[0]).toBe(sound.progress);
		expect((await filing.reportOf('3')).report?.state).toBe('submitted');
		await filing.file(
			'1',
			{ progress: '补充：6月12日会议纪要已印发（区数字〔2026〕8号）。' },
			june30
		);
		expect((await filing.reportOf('1')).report).toMatchObject({
			...{ state: 'submitted', version: 2, firstSubmittedAt: june20, submittedAt: june30 }
		});
	});

	test('a return without a reason returns nothing', async () => {
		await filing.file('1');
		const { report } = await filing.reportOf('1');
		const input = { reportId: report?.id ?? '', version: 1, result: 'returned' as const };
		expect(codesOf(await reviewReport(db, filing.office, input, june26))).toEqual([
			'review.no-reason'
		]);
		const mute = { ...input, remarks: [{ code: 'other' as const, comment: '  ' }] };
		expect(codesOf(await reviewReport(db, filing.office, mute, june26))).toEqual([
			'review.no-reason'
		]);
	});

	test('a return that the office takes back counts as none', async () => {
		await filing.file('1');
		const { report } = await filing.reportOf('1');
		const { reviewId } = valueOf(await review(report?.id ?? '', 1));
		valueOf(
			await takeBackReview(db, filing.office, { reportId: report?.id ?? '', reviewId }, june26)
		);
		const after = await filing.reportOf('1');
		expect(after.report?.state).toBe('submitted');
		expect(after.reviews[0]?.withdrawnAt).toBe(june26);
		const again = await takeBackReview(db, filing.office, { reportId: report?.id ?? '' }, june26);
		expect(codesOf(again)).toEqual(['review.not-returned']);
	});

	test('of a submission anew and a return of what was before, one wins', async () => {
		await filing.file('1');
		const { report } = await filing.reportOf('1');
		valueOf(await review(report?.id ?? '', 1));
		await filing.file('1', { percent: '45' }, june26);
		expect(codesOf(await review(report?.id ?? '', 1))).toEqual(['review.moved']);
		expect((await filing.reportOf('1')).report?.state).toBe('submitted');
	});

	test('an approved report is done with, and an approval without a problem solves what was open', async () => {
		await filing.file('1', { ...sound, problem: '省级接口未开放，需要协调。' });
		const { report } = await filing.reportOf('1');
		valueOf(await review(report?.id ?? '', 1, false));
		expect(codesOf(await filing.save('1', { percent: '50' }))).toEqual(['report.approved']);
		const open = () =>
			db
				.selectFrom('ask')
				.select('solved_at')
				.where('jurisdiction_id', '=', filing.id)
				.executeTakeFirst();
		expect((await open())?.solved_at).toBeNull();
	});

	test('the office files for a unit, and the same person does not review it', async () => {
		const key = { taskId: filing.idOf('1'), unitId: filing.units.water, period: june };
		valueOf(await saveDraft(db, filing.office, { ...key, base: 0, fields: sound }, june20));
		valueOf(await filing.submit(['1'], { actor: filing.office, unitId: filing.units.water }));
		const { report } = await filing.reportOf('1');
		expect(report).toMatchObject({ state: 'submitted', onBehalf: true });
		expect(codesOf(await review(report?.id ?? '', 1, false))).toEqual(['review.own']);
		const colleague = await makeAccount(db, filing.id, newId(), {
			roles: ['office'],
			since: june10
		});
		const input = { reportId: report?.id ?? '', version: 1, result: 'approved' as const };
		valueOf(await reviewReport(db, colleague, input, june26));
	});

	test('a closed month is the office’s to add to, or the unit’s where it was opened again', async () => {
		valueOf(await filing.save('1', sound));
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: false }, june30));
		expect((await filing.reportOf('1')).report?.state).toBe('missing');
		// what was typed is not lost by the closing
		expect((await filing.reportOf('1')).draft?.fields.progress?.[0]).toBe(sound.progress);
		const july2 = '2026-07-02T02:00:00.000Z';
		expect(codesOf(await filing.submit(['1'], { at: july2 }))).toEqual(['report.closed']);
		valueOf(
			await grantException(
				db,
				filing.office,
				{
					...{ period: june, kind: 'reopen', unitId: filing.units.water, task: '' },
					...{ until: '2026-07-05', reason: '系统故障，经批准补报' }
				},
				july2
			)
		);
		valueOf(await filing.submit(['1'], { at: july2 }));
		expect((await filing.reportOf('1')).report).toMatchObject({
			...{ state: 'submitted', lateEntry: true, firstSubmittedAt: july2 }
		});
	});

	test('a draft that was left for the next one is told from one that was broken off', async () => {
		const key = { taskId: filing.idOf('1'), unitId: filing.units.water, period: june };
		const isLeft = async () => (await filing.reportOf('1')).draft?.isLeft;
		const saving = async (progress: string, left: boolean) => {
			const base = (await filing.reportOf('1')).revision;
			const typed = { ...key, base, fields: { progress }, isLeft: left };
			valueOf(await saveDraft(db, filing.water.clerk, typed, june20));
		};
		await saving('写到一半', false);
		expect(await isLeft()).toBe(false);
		// nothing new was typed since it saved itself
		await saving('写到一半', true);
		expect(await isLeft()).toBe(true);
		await saving('又改了', false);
		expect(await isLeft()).toBe(false);
		// who leaves the form of what was returned and did not touch it begins no draft
		valueOf(await filing.save('1', sound));
		valueOf(await filing.submit(['1']));
		valueOf(await review((await filing.reportOf('1')).report?.id ?? '', 1, true));
		await saving(sound.progress ?? '', true);
		expect((await filing.reportOf('1')).draft).toBeNull();
	});

	test('what comes from a record is taken with its doubts, but not without words', async () => {
		valueOf(await filing.save('1', { ...sound, progress: '已开会' }));
		expect(codesOf(await filing.submit(['1']))).toEqual(['text-thin']);
		valueOf(await filing.submit(['1'], { unexplained: 'kept' }));
		valueOf(await filing.save('3', { percent: '40' }));
		expect(codesOf(await filing.submit(['3'], { unexplained: 'kept' }))).toEqual(['text-thin']);
	});
});

function fail(): never {
	throw new Error('no answer');
}
