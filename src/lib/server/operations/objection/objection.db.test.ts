import { beforeEach, expect, test } from 'vitest';
import { listAccountNotices } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { countOpenObjections, listObjections } from '../../db/objections.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { listFilingFigures } from '../../db/filing-figures.ts';
import { closePeriod } from '../period/close-period.ts';
import { correctPeriod } from '../period/correct-period.ts';
import { takeBackReview } from '../report/take-back-review.ts';
import { reviewReport } from '../report/review-report.ts';
import { codesOf, june, june20, june26, june30, makeFiling, sound } from '../report/test-filing.ts';
import { valueOf } from '../test-result.ts';
import { answerObjection } from './answer-objection.ts';
import { reportHref } from '../report/acts-for-unit.ts';
import { raiseObjection } from './raise-objection.ts';

const july2 = '2026-07-02T02:00:00.000Z';
let tags = 0;

onBothEngines('objections', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `objection${tags++}`);
	});
	const raise = (mark: string, body = '25日已上报，因系统维护延后到账', number = '1') =>
		raiseObjection(
			db,
			filing.water.clerk,
			{ period: june, unitId: filing.units.water, taskId: filing.idOf(number), mark, body },
			june30
		);
	const told = async (accountId: string) => {
		const notices = await listAccountNotices(db, filing.id, accountId, 10);
		return notices.map(({ kind, seenAt }) => [kind, seenAt]);
	};

	test('a unit contests a mark that stands; the office is told, answers, and the unit is told', async () => {
		await filing.file('1', sound, june26);
		const { id } = valueOf(await raise('late'));
		expect(await countOpenObjections(db, filing.id)).toBe(1);
		expect(await told(filing.office.id)).toEqual([['objection.raised', null]]);
		const given = { id, accepted: false, answer: '系统日志显示 26 日 00:00 收到，按规则为迟报。' };
		valueOf(await answerObjection(db, filing.office, given, june30));
		expect(await listObjections(db, filing.id, { period: june })).toMatchObject([
			{ mark: 'late', accepted: false, answer: given.answer, raisedBy: filing.water.clerk.id }
		]);
		expect(await countOpenObjections(db, filing.id)).toBe(0);
		expect(await told(filing.water.clerk.id)).toEqual([['objection.answered', null]]);
		expect(codesOf(await answerObjection(db, filing.office, given, june30))).toEqual([
			'objection.answered'
		]);
	});

	test.each([
		['a mark that does not stand there', 'late', '1', 'objection.no-mark'],
		['a mark that is none', 'early', '1', 'objection.no-mark'],
		['another unit’s task', 'missing', '2', 'objection.no-mark']
	])('%s is not contested', async (_, mark, number, code) => {
		await filing.file('1', sound, june20);
		expect(codesOf(await raise(mark, '不对', number))).toEqual([code]);
	});

	test('one that waits is not raised again, and one without words not at all', async () => {
		expect(codesOf(await raise('missing', '  '))).toEqual(['field.empty']);
		valueOf(await raise('missing'));
		expect(codesOf(await raise('missing'))).toEqual(['objection.open']);
	});

	test('nobody contests for another unit, and no unit answers', async () => {
		const foreign = {
			...{ period: june, unitId: filing.units.court, taskId: filing.idOf('2') },
			...{ mark: 'missing', body: '不对' }
		};
		expect(codesOf(await raiseObjection(db, filing.water.clerk, foreign, june30))).toEqual([
			'right.missing'
		]);
		const { id } = valueOf(await raise('missing'));
		const given = { id, accepted: true, answer: '同意' };
		expect(codesOf(await answerObjection(db, filing.water.clerk, given, june30))).toEqual([
			'right.missing'
		]);
	});

	test('a return is told to the unit, with its reason and its day', async () => {
		await filing.file('1');
		const { report } = await filing.reportOf('1');
		const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
		const returned = {
			reportId: report?.id ?? '',
			version: 1,
			result: 'returned' as const,
			remarks
		};
		valueOf(await reviewReport(db, filing.office, returned, june26));
		const [notice] = await listAccountNotices(db, filing.id, filing.water.clerk.id, 10);
		expect(notice).toMatchObject({
			...{
				kind: 'report.returned',
				href: reportHref({ taskId: filing.idOf('1'), unitId: filing.units.water, period: june })
			},
			facts: { task: '1', period: june, reason: '缺佐证（缺会议纪要）', until: '2026-06-30' }
		});
	});

	test('a return that was owned to be wrong is taken back after the closing, and no other one', async () => {
		await filing.file('1', sound, june20);
		const { report } = await filing.reportOf('1');
		const reportId = report?.id ?? '';
		const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
		const returning = { reportId, version: 1, result: 'returned' as const, remarks };
		valueOf(await reviewReport(db, filing.office, returning, june26));
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june30));
		const takeBack = () => takeBackReview(db, filing.office, { reportId }, july2);
		expect(codesOf(await takeBack())).toEqual(['review.closed']);
		const { id } = valueOf(await raise('returned'));
		expect(codesOf(await takeBack())).toEqual(['review.closed']);
		const given = { id, accepted: true, answer: '纪要已在上月报送，退回有误。' };
		valueOf(await answerObjection(db, filing.office, given, july2));
		valueOf(await takeBack());
		expect((await filing.reportOf('1')).report?.state).toBe('submitted');
		const first = async () => {
			const read = await listFilingFigures(db, filing.id, june, july2);
			return read?.figures.district.qualification;
		};
		expect(await first()).toMatchObject({ n: 0, d: 1 });
		const why = { period: june, reason: '采纳异议' };
		valueOf(await correctPeriod(db, filing.office, why, july2));
		expect(await first()).toMatchObject({ n: 0, d: 0 });
	});
});
