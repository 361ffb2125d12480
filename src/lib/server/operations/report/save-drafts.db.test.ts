import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { entryOf } from '../../../domain/report/draft-fields.ts';
import type { EntryField } from '../../../domain/report/entry.ts';
import type { Db } from '../../db/client.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { makeAccount } from '../test-district.ts';
import { valueOf } from '../test-result.ts';
import { saveDrafts, type TypedCells } from './save-drafts.ts';
import { june, june20, makeFiling } from './test-filing.ts';

let tags = 0;
type Cell = readonly [field: EntryField, from: string, to: string];

onBothEngines('saving cells of several drafts', (get) => {
	let db: Db;
	let filing: Awaited<ReturnType<typeof makeFiling>>;
	beforeEach(async () => {
		db = await get.migrated();
		filing = await makeFiling(db, `cells${tags++}`);
	});
	const colleague = () => {
		const unitIds = [filing.units.water];
		return makeAccount(db, filing.id, `second${tags++}`, { roles: ['clerk'], unitIds });
	};
	const rowOf = (number: string, ...cells: Cell[]): TypedCells => ({
		key: { taskId: filing.idOf(number), unitId: filing.units.water, period: june },
		cells: cells.map(([field, from, to]) => ({ field, from, to }))
	});
	const save = async (typed: TypedCells[], more: { look?: boolean; actor?: Actor } = {}) => {
		const { look = false, actor = filing.water.clerk } = more;
		return valueOf(await saveDrafts(db, actor, { typed, look }, june20));
	};
	const entries = async () => {
		const { reports } = await filing.monthOf(filing.units.water);
		return Object.fromEntries(reports.map(({ task, fields }) => [task.number, entryOf(fields)]));
	};
	const countReports = async () => {
		const { reports } = await filing.monthOf(filing.units.water);
		return reports.filter(({ report }) => report !== null).length;
	};
	const actions = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', filing.id)
			.where('noun', '=', 'report')
			.execute();
		return rows.map(({ action }) => action);
	};

	test('what is pasted over two reports is kept in both as it was typed, and tells the log nothing', async () => {
		const { isWritten, rows } = await save([
			rowOf('1', ['status', '', '推进中'], ['percent', '', '很多']),
			rowOf('3', ['progress', '', '第一行\r\n第“二”行 '], ['status', '', '快了'])
		]);
		expect(isWritten).toBe(true);
		expect(rows.map(({ clashes }) => clashes)).toEqual([[], []]);
		expect(await entries()).toEqual({
			'1': { status: 'underway', percent: '很多' },
			'3': { progress: '第一行\n第“二”行', status: '快了' }
		});
		expect(await actions()).toEqual([]);
	});

	test('typing the former texts takes it back', async () => {
		await save([rowOf('1', ['percent', '', '40']), rowOf('3', ['percent', '', '50'])]);
		await save([rowOf('1', ['percent', '40', '']), rowOf('3', ['percent', '50', ''])]);
		expect(await entries()).toEqual({ '1': { percent: '' }, '3': { percent: '' } });
	});

	test('a look tells how the drafts would stand and writes nothing', async () => {
		const { isWritten, rows } = await save([rowOf('1', ['status', '', '已完成'])], { look: true });
		expect(isWritten).toBe(false);
		expect(rows.map(({ fields }) => entryOf(fields))).toEqual([{ status: 'done' }]);
		expect(await countReports()).toBe(0);
	});

	test('one cell that another has typed meanwhile holds back all, and both texts are told', async () => {
		const other = await colleague();
		valueOf(await filing.save('3', { progress: '甲的话' }, { actor: other }));
		const typed = [
			rowOf('1', ['percent', '', '40']),
			rowOf('3', ['progress', '', '乙的话'], ['percent', '', '50'])
		];
		const { isWritten, rows } = await save(typed);
		expect(isWritten).toBe(false);
		expect(rows.map(({ clashes, savedBy }) => [clashes, savedBy])).toEqual([
			[[], null],
			[[{ field: 'progress', kept: '甲的话', typed: '乙的话' }], other.id]
		]);
		expect(await entries()).toEqual({ '1': {}, '3': { progress: '甲的话' } });
		// who has seen it decides
		const seen = [rowOf('1', ['percent', '', '40']), rowOf('3', ['progress', '甲的话', '乙的话'])];
		expect((await save(seen)).isWritten).toBe(true);
		expect(await entries()).toEqual({ '1': { percent: '40' }, '3': { progress: '乙的话' } });
	});

	test('sent twice, it is saved once', async () => {
		const typed = [rowOf('1', ['percent', '', '40'])];
		await save(typed);
		const { isWritten, rows } = await save(typed);
		expect([isWritten, rows[0]?.clashes]).toEqual([true, []]);
		expect((await filing.reportOf('1')).revision).toBe(1);
	});

	test('a report that was submitted meanwhile takes nothing, and nor do the others with it', async () => {
		await filing.file('1');
		const { isWritten, refused } = await save([
			rowOf('1', ['percent', '40', '90']),
			rowOf('3', ['percent', '', '50'])
		]);
		expect(isWritten).toBe(false);
		expect(refused.map(({ key, problem }) => [key.taskId, problem.code])).toEqual([
			[filing.idOf('1'), 'report.submitted']
		]);
		expect((await entries())['3']).toEqual({});
	});

	test('of another unit nothing is found', async () => {
		const { isWritten, refused } = await save([rowOf('1', ['percent', '', '40'])], {
			actor: filing.court.clerk
		});
		expect([isWritten, refused.map(({ problem }) => problem.code)]).toEqual([
			false,
			['report.absent']
		]);
		expect(await countReports()).toBe(0);
	});

	test('what says nothing new begins no report', async () => {
		expect((await save([rowOf('1', ['percent', '', ' '])])).isWritten).toBe(true);
		expect(await countReports()).toBe(0);
	});

	test('of two who paste over the same cells at once one is asked, and no half is kept', async () => {
		const other = await colleague();
		const paste = (text: string, ...numbers: string[]) =>
			numbers.map((number) => rowOf(number, ['progress', '', text]));
		const answers = await Promise.all([
			save(paste('甲', '1', '3')),
			save(paste('乙', '3', '1'), { actor: other })
		]);
		expect(answers.map(({ isWritten }) => isWritten).sort()).toEqual([false, true]);
		const kept = Object.values(await entries()).map(({ progress }) => progress);
		expect(new Set(kept).size).toBe(1);
	});
});
