import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { Entry } from '../../../domain/report/entry.ts';
import { listAccountNotices } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { listMonthEvents } from '../../db/month-events.ts';
import { listFilingFigures } from '../../db/filing-figures.ts';
import { upsertSetting } from '../../db/settings.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { correctPeriod } from '../period/correct-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { setSetting } from '../set-setting.ts';
import { makeAccount } from '../test-district.ts';
import { fileReport } from '../test-report.ts';
import { valueOf } from '../test-result.ts';
import { factsOf } from './facts-of.ts';
import { openForReview } from './open-for-review.ts';
import { passClean, takeBackPassed } from './pass-clean.ts';
import { readQueue } from './read-queue.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { takeBackReview } from './take-back-review.ts';
import { codesOf, june, june10, june20, june26, june30, makeFiling, sound } from './test-filing.ts';
import { doubtsOf } from '../../../domain/report/doubts.ts';
import { findSettings } from '../../db/settings.ts';

/** As far as its plan is, so that nothing is behind. */
const fair: Entry = { ...sound, percent: '60' };

const july2 = '2026-07-02T01:00:00.000Z';

let tags = 0;

onBothEngines('the office’s queue of a month', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `queue${tags++}`);
	});

	const rowsAt = async (now = june26) => {
		const queue = await readQueue(db, filing.id, june, now);
		if (!queue) throw new Error('June is not open');
		return queue.rows;
	};
	const rowOf = async (number: string, unitId = filing.units.water, now = june26) => {
		const rows = await rowsAt(now);
		const found = rows.find((row) => row.number === number && row.unitId === unitId);
		if (!found) throw new Error(`task ${number} is not in the queue`);
		return found;
	};
	const idOf = async (number: string) => (await rowOf(number)).reportId ?? '';
	const other: Entry = { ...fair, progress: '6月15日完成送达地址登记系统联调测试。' };
	const listed = async (...numbers: string[]) => {
		const rows = await Promise.all(numbers.map((number) => rowOf(number)));
		return rows.map(({ reportId, version }) => ({ reportId: reportId ?? '', version }));
	};
	const back = (reportId: string, at = june26) =>
		reviewReport(
			db,
			filing.office,
			{
				...{ reportId, version: 1, result: 'returned' },
				remarks: [{ code: 'vague', comment: '请写明数字。' }]
			},
			at
		);

	test('it holds every pair of the month, of all units, begun or not', async () => {
		await filing.file('1', fair);
		valueOf(await filing.save('3', { progress: '写到一半' }));
		const rows = await rowsAt(june20);
		expect(rows.map(({ number, unit, standing }) => [number, unit, standing])).toEqual([
			['1', '区水利局', 'submitted'],
			['2', '区法院', 'blank'],
			['3', '区法院', 'blank'],
			['3', '区水利局', 'draft']
		]);
		// what was typed and not submitted is missing like the rest, once the cutoff has passed
		expect((await rowsAt(june26)).map(({ standing, hasDraft }) => [standing, hasDraft])).toEqual([
			...[
				['submitted', false],
				['missing', true]
			],
			...[
				['missing', false],
				['missing', false]
			]
		]);
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june30));
		expect((await rowsAt(july2)).map(({ standing, hasDraft }) => [standing, hasDraft])).toEqual([
			...[
				['submitted', false],
				['missing', false]
			],
			...[
				['missing', false],
				['missing', false]
			]
		]);
		expect(await readQueue(db, filing.id, '2026-07', june26)).toBeUndefined();
	});

	test('what the month does not ask for is there once it was said, and not as a draft', async () => {
		const begun = {
			...{ jurisdiction_id: filing.id, id: newId(), task_id: filing.idOf('2'), period: june },
			...{ unit_id: filing.units.water, state: 'draft', version: 0 },
			...{ created_at: june20, updated_at: june20 }
		};
		await db.insertInto('report').values(begun).execute();
		const unasked = async () => (await rowsAt()).filter(({ isExpected }) => !isExpected);
		expect(await unasked()).toEqual([]);
		const stood = { state: 'submitted', version: 1, first_submitted_at: june20 };
		await db.updateTable('report').set(stood).where('id', '=', begun.id).execute();
		expect(await unasked()).toMatchObject([{ reportId: begun.id, number: '2', unit: '区水利局' }]);
	});

	test('what is remarkable is what the unit was told, from what stands and not from a draft since', async () => {
		await fileReport(db, filing.id, {
			...{ taskId: filing.idOf('1'), unitId: filing.units.water, period: '2026-05' },
			...{ percent: 70, progress: fair.progress ?? '' }
		});
		const reasons = { 'reason.percent-falls': '统计口径调整', 'reason.same-text': '本月没有新会' };
		await filing.file('1', { ...fair, ...reasons });
		const row = await rowOf('1');
		expect(row.doubts.map(({ code }) => code)).toEqual(['percent-falls', 'same-text']);
		expect(row.said?.reasons['percent-falls']).toBe('统计口径调整');
		expect([row.last?.percent, row.percent]).toEqual([70, 60]);
		const month = await filing.monthOf(filing.units.water, june20);
		const own = month.reports.find(({ task }) => task.number === '1');
		const rules = await findSettings(db, filing.id, '2026-06-20');
		if (!own?.standing) throw new Error('nothing stands');
		expect(row.doubts).toEqual(doubtsOf(own.standing.entry, factsOf(month, own, rules, june20)));
	});

	test('a text that a unit uses twice is found among its own, and not at another unit', async () => {
		const same = { ...fair, 'reason.same-text': '两项是一件事' };
		await filing.file('1', same);
		await filing.file('3', same);
		await filing.file('2', same, june20, filing.court.clerk);
		const codes = async (number: string, unitId = filing.units.water) =>
			(await rowOf(number, unitId)).doubts.map(({ code, facts }) => [code, facts]);
		expect(await codes('1')).toEqual([['text-twice', { number: '3' }]]);
		expect(await codes('3')).toEqual([['text-twice', { number: '1' }]]);
		expect(await codes('2', filing.units.court)).toEqual([]);
	});

	test('a day that passes while a report waits makes nothing doubtful', async () => {
		await filing.file('1', fair);
		const doubts = (await rowOf('1')).doubts;
		expect((await rowOf('1', filing.units.water, '2027-03-01T02:00:00.000Z')).doubts).toEqual(
			doubts
		);
	});

	test('late, entered by the office, a second round and nobody’s signature are told', async () => {
		const twoStep = { name: 'twoStep', validFrom: '2026-01-01', value: 'true' };
		await upsertSetting(db, filing.id, { ...twoStep, reason: null, setBy: null, setAt: june20 });
		await filing.file('1', fair, june26);
		expect(await rowOf('1')).toMatchObject({ remark: 'late', round: 1, isUnsigned: true });
		valueOf(await back(await idOf('1')));
		expect(await rowOf('1')).toMatchObject({
			...{ standing: 'returned', round: 1, review: { mendUntil: '2026-06-30' } }
		});
		await filing.file('1', other, june30);
		expect(await rowOf('1')).toMatchObject({
			...{ standing: 'submitted', version: 2, round: 2, review: null }
		});
		const key = { taskId: filing.idOf('3'), unitId: filing.units.water, period: june };
		valueOf(await saveDraft(db, filing.office, { ...key, base: 0, fields: fair }, june20));
		valueOf(await filing.submit(['3'], { actor: filing.office, unitId: filing.units.water }));
		expect(await rowOf('3')).toMatchObject({
			onBehalf: true,
			isUnsigned: false,
			remark: undefined
		});
	});

	test('who answers for the unit is asked to confirm, and nobody else is', async () => {
		const person = (roles: Actor['roles'], unitIds: string[]) =>
			makeAccount(db, filing.id, newId(), { roles, unitIds, since: june10 });
		const head = await person(['approver'], [filing.units.water]);
		const foreign = await person(['approver'], [filing.units.court]);
		const told = async ({ id }: Actor) =>
			(await listAccountNotices(db, filing.id, id, 10)).map(({ kind }) => kind);
		await filing.file('1', fair);
		expect(await told(head)).toEqual([]);
		const twoStep = { name: 'twoStep', value: true, validFrom: '2026-06-20', reason: '局里要求' };
		valueOf(await setSetting(db, filing.office, twoStep, june20));
		await filing.file('3', other);
		expect(await told(head)).toEqual(['report.to-sign']);
		expect([await told(foreign), await told(filing.water.clerk)]).toEqual([[], []]);
	});

	test('who looks at it is the last one who opened what stands', async () => {
		await filing.file('1', fair);
		valueOf(await openForReview(db, filing.office, await idOf('1'), june26));
		expect((await rowOf('1')).look).toEqual({ by: filing.office.id, at: june26 });
		valueOf(await back(await idOf('1')));
		await filing.file('1', other, june30);
		expect((await rowOf('1')).look).toBeNull();
	});

	test('what is without a doubt is passed at once, and taken back at once', async () => {
		await filing.file('1', fair);
		await filing.file('3', other);
		const reports = await listed('1', '3');
		const passed = valueOf(await passClean(db, filing.office, { period: june, reports }, june26));
		expect([(await rowOf('1')).standing, (await rowOf('3')).standing]).toEqual([
			...['approved', 'approved']
		]);
		// one of the two was taken back by itself meanwhile
		valueOf(await takeBackReview(db, filing.office, { reportId: await idOf('1') }, june26));
		expect(valueOf(await takeBackPassed(db, filing.office, passed, june26))).toEqual({
			...{ back: 1, left: 1 }
		});
		expect([(await rowOf('1')).standing, (await rowOf('3')).standing]).toEqual([
			...['submitted', 'submitted']
		]);
		expect(codesOf(await takeBackPassed(db, filing.office, passed, june26))).toEqual([
			...['review.not-returned', 'review.not-returned']
		]);
	});

	test('all of the list is passed or none: what is doubtful, has moved or is one’s own is named', async () => {
		await filing.file('1', fair);
		valueOf(
			await filing.save('3', {
				...{ ...other, percent: '60', problem: '身份证号 110101199003074477 待核' },
				'reason.sensitive': '经本人同意'
			})
		);
		valueOf(await filing.submit(['3']));
		const reports = await listed('1', '3');
		const pass = (some: typeof reports, actor = filing.office) =>
			passClean(db, actor, { period: june, reports: some }, june26);
		expect(codesOf(await pass(reports))).toEqual(['review.doubtful']);
		expect((await rowOf('1')).standing).toBe('submitted');
		const [first] = reports;
		if (!first) throw new Error('nothing is listed');
		expect(codesOf(await pass([{ ...first, version: 2 }]))).toEqual(['review.moved']);
		expect(codesOf(await pass([{ reportId: newId(), version: 1 }]))).toEqual(['report.absent']);
		// what is wrong with the second keeps the first as well
		await filing.file(
			'2',
			{ ...fair, progress: '6月18日印发繁简分流办法。' },
			june20,
			filing.court.clerk
		);
		const { reportId } = await rowOf('2', filing.units.court);
		const second = { reportId: reportId ?? '', version: 2 };
		expect(codesOf(await pass([first, second]))).toEqual(['review.moved']);
		expect((await rowOf('1')).standing).toBe('submitted');
		expect(codesOf(await pass([]))).toEqual(['review.none-chosen']);
		expect(codesOf(await pass([first], filing.leader))).toEqual(['right.missing']);
		const both = await makeAccount(db, filing.id, newId(), {
			...{ roles: ['office', 'clerk'], unitIds: [filing.units.water] },
			since: '2026-02-01T00:00:00.000Z'
		});
		expect(codesOf(await pass([first], both))).toEqual(['review.own']);
		// ticked twice it is one
		expect(valueOf(await pass([first, first]))).toHaveLength(1);
	});

	test('an approval that is taken back opens again what it had solved', async () => {
		await fileReport(db, filing.id, {
			...{ taskId: filing.idOf('1'), unitId: filing.units.water, period: '2026-05' }
		});
		const raised = {
			...{ jurisdiction_id: filing.id, id: newId(), task_id: filing.idOf('1') },
			...{ unit_id: filing.units.water, kind: 'problem' as const, body: '接口未开放' },
			...{ raised_period: '2026-05', raised_at: '2026-05-20T02:00:00.000Z' }
		};
		await db.insertInto('ask').values(raised).execute();
		const solvedAt = async () => {
			const query = db.selectFrom('ask').select('solved_at').where('id', '=', raised.id);
			return (await query.executeTakeFirst())?.solved_at ?? null;
		};
		await filing.file('1', fair);
		const approved = { reportId: await idOf('1'), version: 1, result: 'approved' as const };
		valueOf(await reviewReport(db, filing.office, approved, june26));
		expect(await solvedAt()).toBe(june26);
		valueOf(await takeBackReview(db, filing.office, { reportId: approved.reportId }, june30));
		expect(await solvedAt()).toBeNull();
	});

	test('what waited when the month was closed gets its first conclusion after it, and what stood stays', async () => {
		await filing.file('1', fair);
		await filing.file('3', other);
		const [one, three] = [await idOf('1'), await idOf('3')];
		valueOf(await back(one));
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june30));
		const figures = async () => {
			const read = await listFilingFigures(db, filing.id, june, july2);
			return read?.figures.district;
		};
		const frozen = await figures();
		expect(codesOf(await takeBackReview(db, filing.office, { reportId: one }, july2))).toEqual([
			'review.closed'
		]);
		const approving = { reportId: three, version: 1, result: 'approved' as const };
		expect((await rowOf('3', filing.units.water, july2)).isFixed).toBe(false);
		valueOf(await reviewReport(db, filing.office, approving, july2));
		expect(await figures()).toEqual(frozen);
		// it is taken back, and given otherwise
		valueOf(await takeBackReview(db, filing.office, { reportId: three }, july2));
		expect(valueOf(await back(three, july2)).mendUntil).toBeNull();
		expect([
			(await rowOf('1', filing.units.water, july2)).isFixed,
			(await rowOf('3', filing.units.water, july2)).isFixed
		]).toEqual([true, false]);
		expect(await figures()).toEqual(frozen);
		const reason = '补审一项';
		valueOf(await correctPeriod(db, filing.office, { period: june, reason }, july2));
		expect(await figures()).not.toEqual(frozen);
	});

	test('what was made exempt waits for nobody, and is known as that', async () => {
		await filing.file('1', fair);
		const exempt = { ...{ period: june, kind: 'exempt' as const, unitId: filing.units.water } };
		const typed = { ...exempt, task: '1', until: '', reason: '系统停机' };
		valueOf(await grantException(db, filing.office, typed, june26));
		expect(await rowOf('1')).toMatchObject({ isExempt: true, standing: 'submitted' });
		const reports = await listed('1');
		expect(codesOf(await passClean(db, filing.office, { period: june, reports }, june26))).toEqual([
			'review.doubtful'
		]);
	});

	test('who comes second to a report is told who was first, and when', async () => {
		await filing.file('1', fair);
		const reportId = await idOf('1');
		const approving = { reportId, version: 1, result: 'approved' as const };
		valueOf(await reviewReport(db, filing.office, approving, june26));
		const second = await back(reportId, june30);
		expect(second.ok ? [] : second.problems).toMatchObject([
			{ code: 'review.concluded', facts: { number: '1', result: 'approved', at: june26 } }
		]);
	});

	test('what happened in the month is told once for what was done at once, the latest first', async () => {
		valueOf(await filing.save('1', fair));
		valueOf(await filing.save('3', other));
		valueOf(await filing.submit(['1', '3']));
		valueOf(await back(await idOf('1')));
		valueOf(await takeBackReview(db, filing.office, { reportId: await idOf('1') }, june30));
		const events = await listMonthEvents(db, filing.id, june, 10);
		expect(events.map(({ kind, at, by, count }) => [kind, at, by, count])).toEqual([
			['taken-back', june30, filing.office.id, 1],
			['returned', june26, filing.office.id, 1],
			['submitted', june20, filing.water.clerk.id, 2]
		]);
		expect(events[1]?.reportId).toBe(await idOf('1'));
		expect(await listMonthEvents(db, filing.id, june, 1)).toHaveLength(1);
		expect(await listMonthEvents(db, filing.id, '2026-07', 10)).toEqual([]);
	});
});
