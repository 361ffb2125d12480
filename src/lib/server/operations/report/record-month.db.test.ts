import { beforeEach, expect, test } from 'vitest';
import type { FilledRow } from '../../../domain/report/sheet/filled-row.ts';
import { listAsks } from '../../db/asks.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { listEveryPeriod, listPeriods } from '../../db/periods.ts';
import { insertStateChanges } from '../../db/task-states.ts';
import { insertSheetPreview, listSheetPreviews } from '../../db/sheet-previews.ts';
import { listTaskReports } from '../../db/task-reports.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { countUnreviewed } from '../../db/unreviewed-reports.ts';
import { openDueMonth } from '../open-period.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { fileSheet } from './file-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { reviewReport } from './review-report.ts';
import { codesOf, june, june20, makeFiling } from './test-filing.ts';
import { withdrawReport } from './withdraw-report.ts';

let filings = 0;
const april = '2026-04';

onBothEngines('a month that was never opened is kept for the record', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `record${filings++}`);
	});

	const row = (number: string): FilledRow => ({
		...{ firstRow: Number(number), number, section: null, collectives: [] },
		...{ problem: '人手不足', percent: null },
		measure: `推进第${number}项改革，完善工作机制，方便企业办事。`,
		units: [{ unitId: filing.units.water, name: '区水利局' }],
		progress: `4月为第${number}项走访企业十二家，收集意见三十条。`,
		cells: { measure: 'B1', unit: 'C1', progress: 'F1' }
	});
	const keep = async (period: string, rows = [row('1')]) => {
		const id = newId();
		const preview = {
			...{ id, fileName: '4月.xlsx', period, unitId: null },
			content: { sheet: '责任清单', month: period, unitId: null, rows },
			...{ madeBy: filing.office.id, madeAt: june20 }
		};
		await insertSheetPreview(db, filing.id, preview);
		return preview;
	};
	const file = async (period: string, rows?: FilledRow[]) => {
		const preview = await keep(period, rows);
		const lines = (await readSheet(db, filing.id, preview, june20))?.lines ?? [];
		const taken = lines.map((line) => ({ ...line, withPercent: false }));
		return fileSheet(db, filing.office, { id: preview.id, taken }, june20);
	};
	const said = () => listTaskReports(db, filing.id, filing.idOf('1'));

	test('what units said is there, and the next month can look back at it', async () => {
		valueOf(await file(april));
		expect(await said()).toMatchObject([
			{ period: april, recordOnly: true, onBehalf: true, progress: row('1').progress }
		]);
		const { before } = await filing.reportOf('1');
		expect(before).toMatchObject([{ period: april, progress: row('1').progress }]);
	});

	test('nobody was asked: it is no month of theirs, and moves nothing', async () => {
		const before = await filing.standing('1', june20);
		valueOf(await file(april));
		expect((await listPeriods(db, filing.id)).map(({ period }) => period)).toEqual([june]);
		expect((await listEveryPeriod(db, filing.id)).map(({ period }) => period)).toEqual([
			april,
			june
		]);
		const { light, state } = await filing.standing('1', june20);
		expect([light, state]).toEqual([before.light, before.state]);
		// 存在问题 of a month long past is no question that waits for an answer
		expect(await listAsks(db, filing.id, { taskId: filing.idOf('1') })).toEqual([]);
	});

	test('it does not begin the office’s months', async () => {
		await db.deleteFrom('period').where('jurisdiction_id', '=', filing.id).execute();
		valueOf(await file(april));
		await openDueMonth(db, filing.id, june20);
		expect(await listPeriods(db, filing.id)).toEqual([]);
	});

	test('a second list goes to the same month, and one that was filed is not filed again', async () => {
		valueOf(await file(april));
		valueOf(await file(april, [row('3')]));
		expect(codesOf(await file(april))).toEqual(['filled.moved']);
		const of3 = await listTaskReports(db, filing.id, filing.idOf('3'));
		expect(of3.map(({ period }) => period)).toEqual([april]);
	});

	test('a task that is done by now has said something then', async () => {
		const done = {
			...{ taskId: filing.idOf('1'), state: 'done' as const, sinceOn: '2026-05-20' },
			...{ reason: null, document: null, changedBy: null, changedAt: '2026-05-20T02:00:00.000Z' }
		};
		await insertStateChanges(db, filing.id, [done]);
		valueOf(await file(april));
		expect(await said()).toHaveLength(1);
	});

	test('it waits for nobody’s conclusion', async () => {
		valueOf(await file(april));
		const colleague = await makeAccount(db, filing.id, newId(), {
			roles: ['office'],
			since: '2026-02-01T00:00:00.000Z'
		});
		const [report] = await said();
		const review = { reportId: report?.id ?? '', version: 1, result: 'approved' as const };
		expect(codesOf(await reviewReport(db, colleague, review, june20))).toEqual(['review.record']);
		expect(await countUnreviewed(db, filing.id)).toEqual([]);
	});

	test('whoever entered it takes it back', async () => {
		valueOf(await file(april));
		const [report] = await said();
		const asked = { reportId: report?.id ?? '', version: 1 };
		valueOf(await withdrawReport(db, filing.office, asked, june20));
		expect(await said()).toEqual([]);
	});

	test('a month of another year, or one that is still to be opened, is none', async () => {
		for (const period of ['2025-12', '2026-07']) {
			expect(await readSheet(db, filing.id, await keep(period), june20)).toBeUndefined();
			expect(codesOf(await file(period))).not.toEqual([]);
		}
		expect((await listEveryPeriod(db, filing.id)).map(({ period }) => period)).toEqual([june]);
		expect(await listSheetPreviews(db, filing.id, filing.office.id)).toHaveLength(4);
	});
});
