import { beforeEach, expect, test } from 'vitest';
import { firstWordings } from '../../../words/chase-text.ts';
import { mapChaseTexts } from '../../db/chase-texts.ts';
import { insertChase, listChases } from '../../db/chases.ts';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { closePeriod } from '../period/close-period.ts';
import { grantException } from '../period/grant-exception.ts';
import { reviewReport } from '../report/review-report.ts';
import { codesOf, june, june20, june26, makeFiling } from '../report/test-filing.ts';
import { valueOf } from '../test-result.ts';
import { logChase } from './log-chase.ts';
import { readUnfiled } from './read-unfiled.ts';
import { undoChase } from './undo-chase.ts';
import { wordText } from './word-text.ts';
import { writeLetters } from './write-letters.ts';

const minutes = (count: number) => new Date(Date.parse(june26) + count * 60_000).toISOString();
let tags = 0;

onBothEngines('催办', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `chase${tags++}`);
	});
	const unfiled = async (now = june26) => {
		const month = await readUnfiled(db, filing.id, june, now);
		return month?.units.map(({ name, open, returned }) => [
			name,
			open.map(({ number }) => number).join(),
			returned.map(({ number }) => number).join()
		]);
	};
	const log = (unitIds: string[], more: { way?: string; body?: string; at?: string } = {}) => {
		const { way = 'group', body = '还有2家未报', at = june26 } = more;
		return logChase(db, filing.office, { period: june, way, unitIds, body }, at);
	};
	const actions = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', filing.id)
			.where('action', 'like', 'chase.%')
			.orderBy('seq')
			.execute();
		return rows.map(({ action }) => action);
	};

	const returnReport = async (number: string) => {
		const { report } = await filing.reportOf(number);
		const remarks = [{ code: 'evidence' as const, comment: '缺会议纪要' }];
		const returned = { reportId: report?.id ?? '', version: 1, result: 'returned' as const };
		valueOf(await reviewReport(db, filing.office, { ...returned, remarks }, june26));
	};

	test('who has not filed stands in the official order, what was returned apart', async () => {
		expect(await unfiled()).toEqual([
			['区水利局', '1,3', ''],
			['区法院', '2,3', '']
		]);
		await filing.save('3', { progress: '写了一半' });
		await filing.file('1');
		await returnReport('1');
		const month = await readUnfiled(db, filing.id, june, june26);
		expect(await unfiled()).toEqual([
			['区水利局', '3', '1'],
			['区法院', '2,3', '']
		]);
		expect(month?.units[0]?.open[0]).toMatchObject({ number: '3', isTyped: true });
		expect(month).toMatchObject({ asked: 4, submitted: 1, last: { unit: '区水利局', at: june20 } });
	});

	test('nothing is asked of who is exempt, and more time moves the own cutoff', async () => {
		const month = { period: june, reason: '系统停机', unitId: filing.units.court };
		const exempt = { ...month, kind: 'exempt', task: '2', until: '' };
		valueOf(await grantException(db, filing.office, exempt, june20));
		const later = { ...month, kind: 'later', task: '', until: '2026-06-28' };
		valueOf(await grantException(db, filing.office, later, june20));
		const read = await readUnfiled(db, filing.id, june, june26);
		expect(read?.units[1]).toMatchObject({
			name: '区法院',
			open: [{ number: '3', cutoffAt: '2026-06-28T16:00:00.000Z' }]
		});
	});

	test('a chase is logged with its units and what each had open, and taken back once', async () => {
		const { id } = valueOf(await log([filing.units.water, filing.units.court]));
		expect(await listChases(db, filing.id, june)).toMatchObject([
			{ id, way: 'group', body: '还有2家未报', chasedBy: filing.office.id, undoneAt: null }
		]);
		// pressed twice it is one; minutes later another
		expect(
			valueOf(await log([filing.units.court, filing.units.water], { at: minutes(1) })).id
		).toBe(id);
		valueOf(await log([filing.units.water], { way: 'call', body: '15400000001', at: minutes(1) }));
		expect(await actions()).toEqual(['chase.log', 'chase.log']);
		const [call] = await listChases(db, filing.id, june);
		expect(call).toMatchObject({ way: 'call', body: null });

		expect(valueOf(await undoChase(db, filing.office, id, minutes(2)))).toEqual({ period: june });
		expect(codesOf(await undoChase(db, filing.office, id, minutes(3)))).toEqual(['chase.undone']);
		// what the program has sent is out
		const units = [{ unitId: filing.units.water, reports: 1 }];
		const sent = { id: `${id}s`, period: june, way: 'mail' as const, rule: 'start', body: null };
		const byItself = { ...sent, units, chasedBy: null, chasedAt: minutes(2) };
		await insertChase(db, filing.id, byItself);
		expect(codesOf(await undoChase(db, filing.office, `${id}s`, minutes(3)))).toEqual([
			'chase.sent'
		]);
		expect(codesOf(await undoChase(db, filing.office, 'none', minutes(3)))).toEqual([
			'chase.absent'
		]);
		expect(await actions()).toEqual(['chase.log', 'chase.log', 'chase.undo']);
		// taken back by mistake, it is said anew
		expect(
			valueOf(await log([filing.units.water, filing.units.court], { at: minutes(1) })).id
		).not.toBe(id);
	});

	test('who has filed since is left out, and nobody is reminded without need', async () => {
		for (const number of ['1', '3']) await filing.file(number);
		valueOf(await log([filing.units.water, filing.units.court]));
		const [chase] = await listChases(db, filing.id, june);
		expect(chase?.units).toEqual([{ unitId: filing.units.court, reports: 2 }]);
		// what was returned is to be mended, and was filed
		await returnReport('1');
		expect(codesOf(await log([filing.units.water]))).toEqual(['chase.filed']);
		expect(codesOf(await log([]))).toEqual(['chase.nobody']);
		expect(codesOf(await log([filing.units.court], { body: ' ' }))).toEqual(['field.empty']);
		expect(codesOf(await log([filing.units.court], { way: 'mail' }))).toEqual(['field.unreadable']);
		expect(codesOf(await log([filing.units.court], { at: '2026-05-20T00:00:00.000Z' }))).toEqual([
			'chase.ahead'
		]);
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june26));
		expect(codesOf(await log([filing.units.court], { at: minutes(5) }))).toEqual(['chase.closed']);
	});

	test('an own wording holds until the first one is put back; what cannot be filled in changes nothing', async () => {
		const word = (body: string | null, kind = 'unit') =>
			wordText(db, filing.office, { kind, body }, june26);
		const kept = async () => (await mapChaseTexts(db, filing.id)).get('unit')?.body;
		valueOf(await word('{单位}：请上报。'));
		expect(await kept()).toBe('{单位}：请上报。');
		expect(await word('{单位}在{日期}')).toMatchObject({
			ok: false,
			problems: [{ code: 'chase.unknown-place', facts: { names: ['日期'] } }]
		});
		expect(codesOf(await word(''))).toEqual(['field.empty']);
		expect(codesOf(await word('x', 'sender'))).toEqual(['field.unreadable']);
		expect(await kept()).toBe('{单位}：请上报。');
		expect(valueOf(await word(null))).toEqual({ isOwn: false });
		expect(await kept()).toBeUndefined();
		// the first wording, saved, is no own one; what changes nothing leaves no link
		expect(valueOf(await word(firstWordings.unit))).toEqual({ isOwn: false });
		expect(await actions()).toEqual(['chase.word', 'chase.word']);
	});

	const letters = (more: Partial<Parameters<typeof writeLetters>[2]> = {}) =>
		writeLetters(
			db,
			filing.office,
			{
				...{ period: june, unitIds: [filing.units.water], number: '', sender: '测试区营商办' },
				...{ until: '2026-06-30', address: 'http://10.1.2.3', isLogged: true },
				...more
			},
			june26
		);

	test('a letter is made, counts as a chase where that is wanted, and remembers who sends it', async () => {
		const { bytes, name } = valueOf(await letters());
		expect(name).toBe('2026年6月催办函（区水利局）.docx');
		expect(bytes.subarray(0, 2).toString()).toBe('PK');
		const [chase] = await listChases(db, filing.id, june);
		expect(chase).toMatchObject({ way: 'letter' });
		expect(chase?.body).toMatch(/^区水利局：\n.*贵单位还有2项任务没有上报/);
		expect(chase?.body).not.toContain('联系人');
		expect((await mapChaseTexts(db, filing.id)).get('sender')?.body).toBe('测试区营商办');
		expect(await actions()).toEqual(['chase.letter', 'chase.log']);
		const both = [filing.units.water, filing.units.court];
		expect(valueOf(await letters({ unitIds: both, isLogged: false })).name).toBe(
			'2026年6月催办函.docx'
		);
		expect(await listChases(db, filing.id, june)).toHaveLength(1);
	});

	test.each([
		['no office under it', { sender: ' ' }, 'field.empty'],
		['a day that is none', { until: '2026-06-31' }, 'field.unreadable'],
		['a day that is over', { until: '2026-06-25' }, 'chase.until-past'],
		['a day far away', { until: '2062-06-30' }, 'field.far-day'],
		['a number that is a page', { number: '九'.repeat(41) }, 'field.long'],
		['nobody to write to', { unitIds: [] }, 'chase.nobody']
	])('a letter with %s is refused, and nothing is logged', async (_, more, code) => {
		expect(codesOf(await letters(more))).toEqual([code]);
		expect(await actions()).toEqual([]);
	});

	test('nobody but the office reminds, words and writes', async () => {
		const { clerk } = filing.water;
		const typed = { period: june, way: 'call', unitIds: [filing.units.water], body: '' };
		valueOf(await logChase(db, filing.office, typed, june26));
		const [chase] = await listChases(db, filing.id, june);
		for (const actor of [clerk, filing.leader]) {
			const answers = [
				await logChase(db, actor, typed, minutes(9)),
				await undoChase(db, actor, chase?.id ?? '', minutes(9)),
				await wordText(db, actor, { kind: 'unit', body: 'x' }, minutes(9)),
				await writeLetters(
					db,
					actor,
					{ ...typed, number: '', sender: 'x', until: '', address: 'x', isLogged: true },
					minutes(9)
				)
			];
			expect(answers.map(codesOf)).toEqual(answers.map(() => ['right.missing']));
		}
	});
});
