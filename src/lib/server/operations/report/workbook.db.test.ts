import { beforeEach, expect, test } from 'vitest';
import type { Entry, EntryField } from '../../../domain/report/entry.ts';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import type { FilledRow, FilledWorkbook } from '../../../domain/report/workbook/filled-workbook.ts';
import { readBack } from '../../../domain/report/workbook/read-back.ts';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { listWorkbooks } from '../../db/unit-workbooks.ts';
import { newId } from '../../db/id.ts';
import { unzip } from '../../workbook/test-unzip.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { makeAccount } from '../test-district.ts';
import { openFile } from '../../workbook/read-workbook.ts';
import { dailyUpkeep } from '../daily-upkeep.ts';
import { valueOf } from '../test-result.ts';
import { issueWorkbook } from './issue-workbook.ts';
import { issueWorkbooks } from './issue-workbooks.ts';
import { meetWorkbook } from './meet-workbook.ts';
import { cellKey, seenKey, takeWorkbook, type TakingWorkbook } from './take-workbook.ts';
import { codesOf, june, june20, june26, makeFiling, sound } from './test-filing.ts';

let tags = 0;

onBothEngines('a 填报表', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `book${tags++}`);
	});
	const of = () => ({ unitId: filing.units.water, period: june });
	const issue = async (actor = filing.water.clerk, at = june20) =>
		valueOf(await issueWorkbook(db, actor, of(), at));
	const opened = (bytes: Uint8Array) => valueOf(openFile(bytes, '填报表.xlsx')).grids;
	/** It comes back with these cells filled in, by number. */
	const filledIn = async (cells: Record<string, Entry>): Promise<FilledWorkbook> => {
		const back = readBack(opened((await issue()).bytes));
		return { ...back, rows: back.rows.map((row) => typedOver(row, cells[row.number] ?? {})) };
	};
	const meet = async (filled: FilledWorkbook, at = june20) => {
		const month = await filing.monthOf(filing.units.water, at);
		return valueOf(await meetWorkbook(db, filing.water.clerk, month, filled, at));
	};
	/** As the page sends it: what the preview stood on, and these answers. */
	const previewed = async (
		filled: FilledWorkbook,
		answer: 'online' | 'file' | null = null
	): Promise<TakingWorkbook> => {
		const { takes, clashes, reports } = await meet(filled);
		const changed = new Set([...takes, ...clashes].map(seenKey));
		return {
			...{ ...of(), filled },
			seen: Object.fromEntries(
				reports
					.filter((report) => changed.has(seenKey(report)))
					.map((report) => [seenKey(report), report.revision])
			),
			answers: answer ? Object.fromEntries(clashes.map((clash) => [cellKey(clash), answer])) : {}
		};
	};
	const take = (input: TakingWorkbook, actor = filing.water.clerk, at = june20) =>
		takeWorkbook(db, actor, input, at);
	const draft = async (number: string) => entryOf((await filing.reportOf(number)).fields);
	const renamed = async () => {
		const renaming = {
			...{ kind: 'rename', effectiveOn: '2026-06-15', document: '', accountsFollow: false },
			...{ names: ['区水务局'], newNames: ['区水务局'], successorId: '', successors: [] },
			...{ name: '区水务局', shortName: '' }
		};
		const at = '2026-06-15T02:00:00.000Z';
		const { water } = filing.units;
		const succeeded = await succeedUnit(db, filing.office, water, renaming as never, at);
		return valueOf(succeeded).successorIds[0] ?? '';
	};
	const traces = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('seq')
			.where('jurisdiction_id', '=', filing.id)
			.execute();
		return rows.length;
	};

	test('that comes back as it went changes nothing, whatever stood in it', async () => {
		const odd: Entry = {
			...{ status: 'atRisk', percent: '60％左右', doneOn: '11月20日', expectedOn: '2026-12-31' },
			...{ progress: '=1+1', problem: ' +甲\n\n@乙_x000D_', nextStep: '-', noProgress: 'other' },
			...{ noProgressNote: '“引号”，\t制表', askOf: '００１', ask: '2026-06-12' }
		};
		valueOf(await filing.save('1', odd));
		valueOf(await filing.save('3', { percent: '40', doneOn: '2026-06-12' }));
		const met = await meet(await filledIn({}));
		expect([met.takes, met.clashes, met.problems]).toEqual([[], [], []]);
	});

	test('has the rows of its unit only, and text in it is no formula', async () => {
		valueOf(await filing.save('1', { progress: '=HYPERLINK("http://x")' }));
		const grids = opened((await issue()).bytes);
		expect(grids.map(({ visible }) => visible)).toEqual([true, false]);
		const { rows } = readBack(grids);
		expect(rows.map(({ number, mark }) => [number, mark?.unitId])).toEqual([
			['1', filing.units.water],
			['3', filing.units.water]
		]);
		expect(rows[0]?.open.progress?.text).toBe('=HYPERLINK("http://x")');
	});

	test('is the same again where nothing has changed, and another one where something has', async () => {
		const first = await issue();
		expect((await issue()).id).toBe(first.id);
		valueOf(await filing.save('1', { progress: '写到一半' }));
		const second = await issue();
		expect(second.id).not.toBe(first.id);
		const known = await listWorkbooks(db, filing.id, [first.id, second.id]);
		const progressOf = (id: string) =>
			known.find((each) => each.id === id)?.rows[0]?.entry.progress;
		expect([progressOf(first.id), progressOf(second.id)]).toEqual([undefined, '写到一半']);
	});

	test('is given to its unit and to the office, and to nobody else', async () => {
		expect((await issue(filing.office)).unit).toBeTruthy();
		for (const actor of [filing.court.clerk, filing.leader]) {
			expect(codesOf(await issueWorkbook(db, actor, of(), june20))).toEqual(['right.missing']);
		}
		const none = await issueWorkbook(db, filing.office, { ...of(), period: '2030-01' }, june20);
		expect(codesOf(none)).toEqual(['workbook.no-month']);
	});

	test('is taken into the drafts at once: the cells that were filled in, and no others', async () => {
		const filled = await filledIn({
			1: { status: '推进中', percent: '６０％', progress: '做了甲' },
			3: { problem: '缺接口' }
		});
		valueOf(await filing.save('3', { progress: '线上写的' }));
		const before = await traces();
		const taken = valueOf(await take(await previewed(filled)));
		expect(taken).toEqual({ cells: 4, reports: 2 });
		expect(await draft('1')).toEqual({ status: 'underway', percent: '60', progress: '做了甲' });
		expect(await draft('3')).toEqual({ progress: '线上写的', problem: '缺接口' });
		const { report, draft: kept } = await filing.reportOf('1');
		expect([report?.state, kept?.savedBy]).toEqual(['draft', filing.water.clerk.id]);
		expect(await traces()).toBe(before);
	});

	test('what both have changed is asked, and goes as it was answered', async () => {
		const filled = await filledIn({ 1: { progress: '表格里的' }, 3: { progress: '表格里的' } });
		valueOf(await filing.save('1', { progress: '线上的' }));
		expect(codesOf(await take(await previewed(filled)))).toEqual(['workbook.unanswered']);
		// all or nothing: the other report waits for the answer too
		expect(await draft('3')).toEqual({});
		valueOf(await take(await previewed(filled, 'online')));
		expect([await draft('1'), await draft('3')]).toEqual([
			{ progress: '线上的' },
			{ progress: '表格里的' }
		]);
		valueOf(await take(await previewed(filled, 'file')));
		expect(await draft('1')).toEqual({ progress: '表格里的' });
	});

	test('what was typed since the preview is asked again, and nothing is taken', async () => {
		const filled = await filledIn({ 1: { progress: '表格里的' }, 3: { progress: '表格里的' } });
		const fresh = await previewed(filled);
		valueOf(await filing.save('1', { progress: '预览以后写的' }));
		expect(codesOf(await take(fresh))).toEqual(['workbook.unanswered']);
		const answered = await previewed(filled, 'file');
		valueOf(await filing.save('1', { progress: '又改了' }));
		expect(codesOf(await take(answered))).toEqual(['workbook.changed']);
		expect([await draft('1'), await draft('3')]).toEqual([{ progress: '又改了' }, {}]);
		// another field of the report is in nobody’s way
		const again = await previewed(filled, 'file');
		valueOf(await filing.save('1', { problem: '另一格' }));
		valueOf(await take(again));
		expect(await draft('1')).toEqual({ progress: '表格里的', problem: '另一格' });
	});

	test('a report that was submitted since is told, and its cells are not taken', async () => {
		const filled = await filledIn({ 1: { progress: '表格里的' }, 3: { progress: '表格里的' } });
		const fresh = await previewed(filled);
		await filing.file('1', sound);
		expect(codesOf(await take(fresh))).toEqual(['workbook.changed']);
		const met = await meet(filled);
		expect(met.problems.map(({ code }) => code)).toEqual(['report.submitted']);
		expect(valueOf(await take(await previewed(filled)))).toEqual({ cells: 1, reports: 1 });
	});

	test('of another unit or another month is refused, and tells nothing of it', async () => {
		const court = { unitId: filing.units.court, period: june };
		const theirs = valueOf(await issueWorkbook(db, filing.court.clerk, court, june20));
		const filled = readBack(opened(theirs.bytes));
		const month = await filing.monthOf(filing.units.water);
		const met = await meetWorkbook(db, filing.water.clerk, month, filled, june20);
		expect(met).toEqual({
			ok: false,
			problems: [{ code: 'workbook.other', facts: { period: null } }]
		});
		expect(codesOf(await take({ ...(await previewed(await filledIn({}))), filled }))).toEqual([
			'workbook.other'
		]);
	});

	test('of another month by its title is refused too where what was hidden is gone', async () => {
		const bare = (title: string) => {
			const cells = (texts: readonly string[]) =>
				texts.map((value, at) => ({ column: at + 1, value }));
			const rows = [[title], ['项次', '状态', '完成比例', '本月进展'], ['1', '', '', '上月写的']];
			return readBack([
				{
					...{ name: '填报表', places: 'cells', visible: true, merges: [] },
					...{ hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() },
					rows: rows.map((texts, at) => ({ row: at + 1, cells: cells(texts) }))
				}
			]);
		};
		const month = await filing.monthOf(filing.units.water);
		const meetBare = (title: string) =>
			meetWorkbook(db, filing.water.clerk, month, bare(title), june20);
		expect(await meetBare('区水利局 2026年5月填报表')).toEqual({
			ok: false,
			problems: [{ code: 'workbook.other', facts: { period: '2026-05' } }]
		});
		for (const title of ['区水利局 2026年6月填报表', '区水利局 填报表']) {
			expect(valueOf(await meetBare(title)).takes).toHaveLength(1);
		}
	});

	test('nobody takes one for a unit that they do not write for', async () => {
		const input = await previewed(await filledIn({ 1: { progress: '表格里的' } }));
		for (const actor of [filing.court.clerk, filing.leader]) {
			expect(codesOf(await take(input, actor))).toEqual(['right.missing']);
		}
		valueOf(await take(input, filing.office));
		expect(await draft('1')).toEqual({ progress: '表格里的' });
	});

	test('that says nothing new is told so', async () => {
		expect(codesOf(await take(await previewed(await filledIn({}))))).toEqual(['workbook.nothing']);
	});

	test('of every unit that files comes in one file, and of a unit that was renamed by its new name', async () => {
		const all = valueOf(await issueWorkbooks(db, filing.office, june, june20));
		expect(unzip(all.bytes).size).toBe(2);
		expect(codesOf(await issueWorkbooks(db, filing.water.clerk, june, june20))).toEqual([
			'right.missing'
		]);
		const heir = await renamed();
		const again = unzip(valueOf(await issueWorkbooks(db, filing.office, june, june20)).bytes);
		const own = again.get('区水务局_2026年6月填报表.xlsx');
		expect([again.size, own === undefined]).toEqual([2, false]);
		const back = readBack(opened(own ?? new Uint8Array()));
		expect(back.rows.map(({ number, mark }) => [number, mark?.unitId])).toEqual([
			['1', filing.units.water],
			['3', filing.units.water]
		]);
		const filled = {
			...back,
			rows: back.rows.map((row) => typedOver(row, { progress: `写了${row.number}` }))
		};
		const clerk = await makeAccount(db, filing.id, newId(), {
			...{ roles: ['clerk'], unitIds: [heir], since: '2026-06-15T03:00:00.000Z' }
		});
		const month = await filing.monthOf(heir);
		const { takes, problems } = valueOf(await meetWorkbook(db, clerk, month, filled, june20));
		expect([takes.length, problems]).toEqual([2, []]);
		const seen = Object.fromEntries(takes.map((each) => [seenKey(each), 0]));
		const input = { unitId: heir, period: june, filled, seen, answers: {} };
		expect(valueOf(await take(input, clerk))).toEqual({ cells: 2, reports: 2 });
	});

	test('that went out before its unit was renamed comes back to the new one', async () => {
		const filled = await filledIn({ 1: { progress: '改名前下载的' } });
		const heir = await renamed();
		const clerk = await makeAccount(db, filing.id, newId(), {
			...{ roles: ['clerk'], unitIds: [heir], since: '2026-06-15T03:00:00.000Z' }
		});
		const month = await filing.monthOf(heir);
		const met = valueOf(await meetWorkbook(db, clerk, month, filled, june20));
		expect([met.takes.map(({ file }) => file), met.clashes, met.problems]).toEqual([
			...[['改名前下载的'], [], []]
		]);
	});

	test('is forgotten after a year, and then asked about cell by cell', async () => {
		valueOf(await filing.save('1', { progress: '线上的' }));
		const filled = await filledIn({ 1: { progress: '表格里的' } });
		expect((await meet(filled)).takes).toHaveLength(1);
		await dailyUpkeep(db, june26);
		expect((await meet(filled)).takes).toHaveLength(1);
		await dailyUpkeep(db, '2027-06-21T02:00:00.000Z');
		const met = await meet(filled);
		expect([met.takes.length, met.clashes.length]).toEqual([0, 1]);
		expect(met.problems.map(({ code }) => code)).toContain('workbook.unknown');
	});
});

function typedOver(row: FilledRow, entry: Entry): FilledRow {
	const open: Partial<Record<EntryField | 'value', { at: string; text: string }>> = { ...row.open };
	for (const [name, text = ''] of Object.entries(entry)) {
		const field = name as EntryField;
		open[field] = { at: row.open[field]?.at ?? '', text };
	}
	return { ...row, open };
}
