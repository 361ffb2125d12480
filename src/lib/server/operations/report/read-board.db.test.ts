import { beforeEach, expect, test } from 'vitest';
import { boardMark } from '../../../domain/report/board.ts';
import type { Db } from '../../db/client.ts';
import { listPeriods } from '../../db/periods.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { correctPeriod } from '../period/correct-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { valueOf } from '../test-result.ts';
import { readBoard } from './read-board.ts';
import { reviewReport } from './review-report.ts';
import { saveDraft } from './save-draft.ts';
import { takeBackReview } from './take-back-review.ts';
import { june, june20, june25, june26, june30, makeFiling, sound } from './test-filing.ts';

const july2 = '2026-07-02T02:00:00.000Z';
const july3 = '2026-07-03T02:00:00.000Z';
let tags = 0;

onBothEngines('the board of units by months', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `board${tags++}`);
	});
	const cellsAt = async (now: string) => {
		const periods = await listPeriods(db, filing.id);
		const { units } = await readBoard(db, filing.id, periods, now);
		return new Map(units.map(({ id, cells }) => [id, cells[0]]));
	};
	const waterAt = async (now: string) => (await cellsAt(now)).get(filing.units.water);
	const close = () => closePeriod(db, filing.office, { period: june, anyway: true }, june30);
	const fileAfterClosing = async (number: string) => {
		const taskId = filing.idOf(number);
		const key = { taskId, unitId: filing.units.water, period: june };
		valueOf(await saveDraft(db, filing.office, { ...key, base: 0, fields: sound }, july2));
		const by = { actor: filing.office, unitId: filing.units.water, at: july2 };
		valueOf(await filing.submit([number], by));
	};

	test('a month that runs tells what is filed, and after its cutoff what came late or not at all', async () => {
		await filing.file('1', sound, june25);
		expect(await waterAt(june25)).toMatchObject({ expected: 2, filed: 1, open: 1, missing: 0 });
		await filing.file('3', sound, june26);
		expect(await waterAt(june30)).toMatchObject({ filed: 2, late: 1, mostLate: 1, missing: 0 });
		const court = (await cellsAt(june30)).get(filing.units.court);
		expect(court).toMatchObject({ expected: 2, filed: 0, missing: 2 });
	});

	test('what was missing at the closing stays on the board when it is made up, corrected or not', async () => {
		await filing.file('1', sound, june20);
		valueOf(await close());
		expect(boardMark(await waterAt(july2))).toBe('missing');
		await fileAfterClosing('3');
		const madeUp = { expected: 2, filed: 2, missing: 0, madeUp: 1, late: 0 };
		expect(await waterAt(july3)).toMatchObject(madeUp);
		valueOf(await correctPeriod(db, filing.office, { period: june, reason: '补报' }, july3));
		expect(await waterAt(july3)).toMatchObject(madeUp);
	});

	test('a return is on the board until it is taken back', async () => {
		await filing.file('1', sound, june20);
		const { report } = await filing.reportOf('1');
		const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
		const returning = {
			reportId: report?.id ?? '',
			version: 1,
			result: 'returned' as const,
			remarks
		};
		const { reviewId } = valueOf(await reviewReport(db, filing.office, returning, june30));
		expect(await waterAt(june30)).toMatchObject({ returned: 1 });
		valueOf(
			await takeBackReview(db, filing.office, { reportId: returning.reportId, reviewId }, june30)
		);
		expect(await waterAt(june30)).toMatchObject({ returned: 0 });
	});

	test('what a unit was let off is told, and asked of nobody', async () => {
		const letOff = {
			...{ period: june, kind: 'exempt', unitId: filing.units.water, task: '1' },
			...{ until: '', reason: '系统建设停工' }
		};
		valueOf(await grantException(db, filing.office, letOff, june20));
		expect(await waterAt(june20)).toMatchObject({ expected: 1, exempt: 1 });
	});
});
