import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { FilledRow } from '../../../domain/report/sheet/filled-row.ts';
import { listAccountNotices } from '../../db/account-notices.ts';
import type { Db } from '../../db/client.ts';
import { newId } from '../../db/id.ts';
import { listVersions } from '../../db/report-versions.ts';
import { listFrozenPairs, listSnapshots } from '../../db/snapshots.ts';
import { findSheetPreview, insertSheetPreview } from '../../db/sheet-previews.ts';
import { listSubmitted } from '../../db/submitted-reports.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { dailyUpkeep } from '../daily-upkeep.ts';
import { openPeriod } from '../open-period.ts';
import { closePeriod } from '../period/close-period.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { fileSheet, listOfSheet, type TakenLine } from './file-sheet.ts';
import { changeSheet, dropSheet } from './keep-sheet.ts';
import { openForReview } from './open-for-review.ts';
import { readSheet } from './read-sheet.ts';
import { reviewReport } from './review-report.ts';
import { withdrawReport } from './withdraw-report.ts';
import { codesOf, june, june20, june26, june30, makeFiling, sound } from './test-filing.ts';

let filings = 0;
const june21 = '2026-06-21T02:00:00.000Z';
const july2 = '2026-07-02T02:00:00.000Z';

onBothEngines('a filled list is filed for units', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `sheet${filings++}`);
	});

	const row = (number: string, said: Partial<FilledRow> = {}): FilledRow => {
		const firstRow = 2 * Number(number) + 1;
		const units = { '1': ['water'], '2': ['court'], '3': ['water', 'court'] } as const;
		const own: readonly ('water' | 'court')[] =
			units[number === '1' || number === '2' ? number : '3'];
		return {
			...{ firstRow, number, section: null, collectives: [], problem: null, percent: null },
			measure: `推进第${number}项改革，完善工作机制，方便企业办事。`,
			units: own.map((unit) => ({ unitId: filing.units[unit], name: names[unit] })),
			progress: `第${number}项本月召开联席会一次，受理申请三十六件。`,
			cells: { measure: `B${firstRow}`, unit: `C${firstRow}`, progress: `F${firstRow}` },
			...said
		};
	};
	const names = { water: '区水利局', court: '区法院' };
	const keep = async (rows: FilledRow[], unitId: string | null = null, at = june20) => {
		const id = newId();
		await insertSheetPreview(db, filing.id, {
			...{ id, fileName: '6月.xlsx', period: june, unitId },
			content: { sheet: '责任清单', month: june, unitId, rows },
			...{ madeBy: filing.office.id, madeAt: at }
		});
		return id;
	};
	const lines = async (id: string, now = june20) => {
		const preview = await findSheetPreview(db, filing.id, { id, madeBy: filing.office.id });
		if (!preview) throw new Error('the list is gone');
		const plan = await readSheet(db, filing.id, preview, now);
		if (!plan) throw new Error('June is not open');
		return plan.lines;
	};
	const taken = async (id: string, more: Partial<TakenLine> = {}, now = june20) =>
		(await lines(id, now))
			.filter(({ isTaken }) => isTaken)
			.map((line): TakenLine => ({ ...line, withPercent: false, ...more }));
	const file = (id: string, of: readonly TakenLine[], now = june20, actor?: Actor) =>
		fileSheet(db, actor ?? filing.office, { id, taken: of }, now);
	const said = async (number: string, unitId = filing.units.water) => {
		const { report, standing } = await filing.reportOf(number, unitId);
		return { report, standing };
	};
	const links = async () => {
		const found = await db
			.selectFrom('audit_event')
			.select(['action', 'summary'])
			.where('jurisdiction_id', '=', filing.id)
			.where('action', 'in', ['report.submit', 'sheet.file'])
			.orderBy('seq')
			.execute();
		return found.map(({ action }) => action);
	};

	test('for every unit at once, as the office’s word, and the clerks are told', async () => {
		const id = await keep([row('1', { problem: '人手不足' }), row('2')]);
		valueOf(await file(id, await taken(id)));
		const [water, court] = [await said('1'), await said('2', filing.units.court)];
		expect([water, court].map(({ report }) => [report?.state, report?.onBehalf])).toEqual([
			['submitted', true],
			['submitted', true]
		]);
		expect(water.standing).toMatchObject({ progress: row('1').progress, problem: '人手不足' });
		expect(water.report).toMatchObject({ submittedBy: filing.office.id, firstSubmittedAt: june20 });
		const told = await listAccountNotices(db, filing.id, filing.water.clerk.id, 10);
		expect(told).toMatchObject([{ kind: 'report.on-behalf', facts: { tasks: ['1'] } }]);
		expect(await links()).toEqual(['report.submit', 'report.submit', 'sheet.file']);
	});

	test('whoever entered it takes it back until somebody else has opened it, and the unit is told', async () => {
		const id = await keep([row('1')]);
		valueOf(await file(id, await taken(id)));
		const reportId = (await said('1')).report?.id ?? '';
		const colleague = await makeAccount(db, filing.id, newId(), {
			roles: ['office'],
			since: '2026-02-01T00:00:00.000Z'
		});
		const back = (actor: Actor, version = 1) =>
			withdrawReport(db, actor, { reportId, version }, june21);
		expect(codesOf(await back(colleague))).toEqual(['right.missing']);
		// to look at what one entered oneself opens nothing
		valueOf(await openForReview(db, filing.office, reportId, june20));
		valueOf(await back(filing.office));
		expect(codesOf(await back(filing.office))).toEqual(['report.withdrawn']);
		const { report } = await said('1');
		expect([report?.state, report?.firstSubmittedAt]).toEqual(['draft', null]);
		const [told] = await listAccountNotices(db, filing.id, filing.water.clerk.id, 1);
		expect(told).toMatchObject({ kind: 'report.on-behalf-taken-back', facts: { task: '1' } });
		valueOf(await filing.submit(['1'], { actor: filing.office, unitId: filing.units.water }));
		valueOf(await openForReview(db, colleague, reportId, june20));
		expect(codesOf(await back(filing.office, 2))).toEqual(['filled.opened']);
	});

	test('what its month was closed over is not taken back', async () => {
		const id = await keep([row('1')]);
		valueOf(await file(id, await taken(id)));
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june30));
		const asked = { reportId: (await said('1')).report?.id ?? '', version: 1 };
		expect(codesOf(await withdrawReport(db, filing.office, asked, july2))).toEqual([
			'filled.closed'
		]);
	});

	test('the office takes back nobody’s word but its own', async () => {
		await filing.file('1');
		const reportId = (await said('1')).report?.id ?? '';
		const asked = { reportId, version: 1 };
		expect(codesOf(await withdrawReport(db, filing.office, asked, june20))).toEqual([
			'right.missing'
		]);
	});

	test('a second click finds the receipts of the first, whatever it holds', async () => {
		const id = await keep([row('1'), row('2')]);
		const ticked = await taken(id);
		const answers = await Promise.all([file(id, ticked), file(id, ticked)]);
		answers.forEach(valueOf);
		valueOf(await file(id, []));
		const sent = await listOfSheet(db, filing.office, id);
		expect(sent.map(({ unitId }) => unitId).sort()).toEqual(Object.values(filing.units).sort());
		const reports = await Promise.all(sent.map((each) => listSubmitted(db, filing.id, each.id)));
		expect(reports.flat()).toHaveLength(2);
		expect((await links()).filter((action) => action === 'sheet.file')).toHaveLength(1);
		const { report } = await said('1');
		expect(await listVersions(db, filing.id, [report?.id ?? ''])).toHaveProperty('size', 1);
	});

	test('what has moved since it was on the screen ends all of it', async () => {
		const id = await keep([row('1'), row('2')]);
		const ticked = await taken(id);
		valueOf(await filing.save('1', { progress: '单位自己正在写' }));
		expect(codesOf(await file(id, ticked))).toEqual(['filled.moved']);
		await filing.file('1');
		expect(codesOf(await file(id, ticked))).toEqual(['filled.moved']);
		expect((await said('2', filing.units.court)).report).toBeNull();
		expect((await said('1')).report?.onBehalf).toBe(false);
		// the list is still there, and goes on
		expect(await taken(id)).toHaveLength(1);
	});

	test('one that cannot be submitted leaves the others unfiled', async () => {
		valueOf(await filing.save('1', { percent: '很多', progress: '单位自己正在写' }));
		const id = await keep([row('1'), row('2')]);
		const [draft, other] = (await lines(id)).map((line) => ({ ...line, withPercent: false }));
		if (!draft || !other) throw new Error('two lines');
		expect([draft.marks, draft.isTaken]).toEqual([['draft'], false]);
		expect(codesOf(await file(id, [other, draft]))).toEqual(['percent-unread']);
		expect((await said('2', filing.units.court)).report).toBeNull();
		expect(await listOfSheet(db, filing.office, id)).toEqual([]);
	});

	test('a draft that was ticked keeps what the sheet is silent about', async () => {
		valueOf(await filing.save('1', { percent: '35', nextStep: '下月验收', progress: '正在写' }));
		const id = await keep([row('1', { percent: 60 })]);
		const all = (await lines(id)).map((line) => ({ ...line, withPercent: false }));
		valueOf(await file(id, all));
		expect((await said('1')).standing).toMatchObject({
			...{ progress: row('1').progress, percent: 35, nextStep: '下月验收' }
		});
		const told = await listAccountNotices(db, filing.id, filing.water.clerk.id, 10);
		expect(told.find(({ kind }) => kind === 'report.draft-replaced')).toMatchObject({
			facts: { task: '1', period: june, texts: ['正在写'] }
		});
	});

	test('a draft that says the same, or was never touched, is not told of', async () => {
		valueOf(await filing.save('1', { progress: row('1').progress ?? '' }));
		const id = await keep([row('1'), row('2')]);
		const all = (await lines(id)).map((line) => ({ ...line, withPercent: false }));
		valueOf(await file(id, all));
		for (const { clerk } of [filing.water, filing.court]) {
			const told = await listAccountNotices(db, filing.id, clerk.id, 10);
			expect(told.map(({ kind }) => kind)).toEqual(['report.on-behalf']);
		}
	});

	test('a percent is said only where it was ticked', async () => {
		const first = await keep([row('1', { percent: 60 })]);
		valueOf(await file(first, await taken(first)));
		const second = await keep([row('2', { percent: 80 })]);
		valueOf(await file(second, await taken(second, { withPercent: true })));
		expect((await said('1')).standing?.percent).toBeNull();
		expect((await said('2', filing.units.court)).standing?.percent).toBe(80);
	});

	test('a joint text counts for the units that were ticked', async () => {
		const id = await keep([row('3')]);
		const asked = await lines(id);
		expect(asked.map(({ marks }) => marks)).toEqual([['joint'], ['joint']]);
		const court = asked.filter(({ unitId }) => unitId === filing.units.court);
		valueOf(
			await file(
				id,
				court.map((line) => ({ ...line, withPercent: false }))
			)
		);
		expect((await said('3', filing.units.court)).report?.state).toBe('submitted');
		expect((await said('3')).report).toBeNull();
	});

	test('two texts for one report are refused', async () => {
		const id = await keep([
			row('1'),
			row('1', { firstRow: 9, progress: '另一段，也有十二个字以上。' })
		]);
		const both = (await lines(id)).map((line) => ({ ...line, withPercent: false }));
		expect(codesOf(await file(id, both))).toEqual(['filled.twice']);
		expect((await said('1')).report).toBeNull();
	});

	test('nothing ticked, a line that was never there, a list of another', async () => {
		const id = await keep([row('1')]);
		const ticked = await taken(id);
		expect(codesOf(await file(id, []))).toEqual(['filled.none-chosen']);
		const invented = ticked.map((line) => ({ ...line, unitId: filing.units.court }));
		expect(codesOf(await file(id, invented))).toEqual(['report.absent']);
		const other = await makeAccount(db, filing.id, `other${filings}`, {
			...{ roles: ['office'], unitIds: [], since: '2026-02-01T00:00:00.000Z' }
		});
		expect(codesOf(await file(id, ticked, june20, other))).toEqual(['filled.gone']);
		expect(codesOf(await file(id, ticked, june20, filing.water.clerk))).toEqual(['right.missing']);
		expect(await links()).toEqual([]);
	});

	test('whoever filed it does not review it', async () => {
		const id = await keep([row('1')]);
		valueOf(await file(id, await taken(id)));
		const { report } = await said('1');
		const passed = { reportId: report?.id ?? '', version: 1, result: 'approved' as const };
		const answer = await reviewReport(db, filing.office, { ...passed, remarks: [] }, june20);
		expect(codesOf(answer)).toEqual(['review.own']);
	});

	test('of a closed month it is entered later, and the figures stand', async () => {
		await filing.file('2', sound, june20, filing.court.clerk);
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: false }, june30));
		const frozen = async () => {
			const [snapshot] = await listSnapshots(db, filing.id, june);
			return listFrozenPairs(db, filing.id, snapshot?.id ?? '', filing.units.water);
		};
		const before = await frozen();
		const id = await keep([row('1'), row('2')]);
		const plan = await lines(id, july2);
		expect(plan.map(({ marks }) => marks)).toEqual([[], ['filed']]);
		valueOf(await file(id, await taken(id, {}, july2), july2));
		expect((await said('1')).report).toMatchObject({ state: 'submitted', lateEntry: true });
		expect(await frozen()).toEqual(before);
	});

	test('a cutoff that passes meanwhile is noticed: it would be late', async () => {
		const id = await keep([row('1')]);
		const ticked = await taken(id);
		expect(codesOf(await file(id, ticked, june26))).toEqual(['filled.moved']);
	});

	test('what was ticked for one month is not filed for another', async () => {
		valueOf(await openPeriod(db, filing.office, '2026-07', july2));
		const id = await keep([row('1')]);
		const ticked = await taken(id, {}, '2026-06-20T03:00:00.000Z');
		// in another window of the same person
		const other = { id, period: '2026-07', unitId: null };
		valueOf(await changeSheet(db, filing.office, other, july2));
		expect((await lines(id, july2)).map(({ isTaken }) => isTaken)).toEqual([true]);
		expect(codesOf(await file(id, ticked, july2))).toEqual(['filled.moved']);
		expect(await listOfSheet(db, filing.office, id)).toEqual([]);
	});

	test('it is looked at for another unit, and for another month', async () => {
		const id = await keep([row('3')]);
		const { court } = filing.units;
		const of = { id, period: june, unitId: court };
		valueOf(await changeSheet(db, filing.office, of, june20));
		expect((await lines(id)).map(({ unitId, isTaken }) => [unitId, isTaken])).toEqual([
			[court, true]
		]);
		const nobody = await changeSheet(db, filing.office, { ...of, unitId: 'none' }, june20);
		expect(codesOf(nobody)).toEqual(['filled.no-unit']);
		valueOf(await changeSheet(db, filing.office, { ...of, period: '2025-12' }, june20));
		await expect(lines(id)).rejects.toThrow('June is not open');
		expect(codesOf(await file(id, []))).toEqual(['report.no-period']);
	});

	test('it is given up by its owner, and goes by itself after a week', async () => {
		const [dropped, , young] = [
			await keep([row('1')]),
			await keep([row('1')], null, '2026-06-12T01:00:00.000Z'),
			await keep([row('1')], null, '2026-06-14T01:00:00.000Z')
		];
		valueOf(await dropSheet(db, filing.office, dropped, june20));
		await dailyUpkeep(db, '2026-06-20T01:00:00.000Z');
		const left = await db
			.selectFrom('sheet_preview')
			.select('id')
			.where('jurisdiction_id', '=', filing.id)
			.execute();
		expect(left.map(({ id }) => id)).toEqual([young]);
	});
});
