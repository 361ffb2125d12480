import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { valueOf as rateOf } from '../../../domain/figures/figure.ts';
import { monthFigures } from '../../../domain/figures/month-figures.ts';
import type { Db } from '../../db/client.ts';
import { listFilingFigures } from '../../db/filing-figures.ts';
import { newId } from '../../db/id.ts';
import { listPeriods } from '../../db/periods.ts';
import { listFrozenPairs, listSnapshots } from '../../db/snapshots.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { openPeriod, takeBackPeriod } from '../open-period.ts';
import { setSetting } from '../set-setting.ts';
import { makeLedger } from '../tasks/test-ledger.ts';
import { fileReport } from '../test-report.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { closePeriod, previewClosing } from './close-period.ts';
import { correctPeriod, previewCorrection } from './correct-period.ts';
import { endException } from './end-exception.ts';
import { grantException } from './grant-exception.ts';

const april2 = '2026-04-02T02:00:00.000Z';
// the 25th is a Saturday: the month goes to Monday the 27th, 24:00
const cutoffAt = '2026-04-27T16:00:00.000Z';
const april28 = '2026-04-28T02:00:00.000Z';
const april29 = '2026-04-29T02:00:00.000Z';
const period = '2026-04';
let ledgers = 0;

onBothEngines('closing a month', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `close${ledgers++}`);
		valueOf(await openPeriod(db, ledger.office, period, april2));
	});
	const close = (at = april28, anyway = false, actor: Actor = ledger.office) =>
		closePeriod(db, actor, { period, anyway }, at);
	const correct = (reason = '补报两项', at = april29, actor: Actor = ledger.office) =>
		correctPeriod(db, actor, { period, reason }, at);
	const pair = (number: string, unit: 'water' | 'court') => ({
		taskId: ledger.idOf(number),
		unitId: ledger[unit].unitId
	});
	const file = (number: string, unit: 'water' | 'court', at = '2026-04-20T02:00:00.000Z') =>
		fileReport(db, ledger.id, { ...pair(number, unit), period, percent: 40, at });
	const review = (
		reportId: string,
		result: string,
		at: string,
		takenBackAt: string | null = null
	) =>
		db
			.insertInto('review')
			.values({
				...{ jurisdiction_id: ledger.id, id: newId(), report_id: reportId, version: 1 },
				...{ result, reviewed_at: at, withdrawn_at: takenBackAt }
			})
			.execute();
	const setState = (id: string, state: string) =>
		db.updateTable('report').set({ state }).where('id', '=', id).execute();
	const begin = async (number: string, unit: 'water' | 'court') => {
		const id = await file(number, unit);
		await db.deleteFrom('report_version').where('report_id', '=', id).execute();
		const begun = { state: 'draft', version: 0, first_submitted_at: null };
		await db.updateTable('report').set(begun).where('id', '=', id).execute();
		await db
			.insertInto('report_draft')
			.values({
				...{ jurisdiction_id: ledger.id, report_id: id, revision: 1 },
				...{ fields: '{}', saved_at: april2 }
			})
			.execute();
		return id;
	};
	const states = async () => {
		const rows = await db
			.selectFrom('report')
			.innerJoin('task', 'task.id', 'report.task_id')
			.select(['task.number', 'report.unit_id', 'report.state', 'report.version'])
			.where('report.jurisdiction_id', '=', ledger.id)
			.orderBy('task.number')
			.execute();
		const unit = (id: string) => (id === ledger.water.unitId ? '水利' : '法院');
		return rows
			.map((row) => `${row.number}${unit(row.unit_id)} ${row.state} ${row.version}`)
			.toSorted();
	};
	const rates = async (at = april29) => {
		const read = await listFilingFigures(db, ledger.id, period, at);
		if (!read) throw new Error('no month');
		const { coverage, timeliness, qualification } = read.figures.district;
		const parts = [coverage, timeliness, qualification].map(({ n, d }) => `${n}/${d}`);
		return [read.correction, ...parts];
	};
	const acts = async () => {
		const rows = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', ledger.id)
			.where('action', 'in', ['period.close', 'period.correct'])
			.orderBy('seq')
			.execute();
		return rows.map(({ action }) => action);
	};

	test('whatever was never submitted is missing; what was returned or waits stays what it is', async () => {
		const returned = await file('1', 'water');
		await setState(returned, 'returned');
		await begin('3', 'water');
		const waiting = await file('2', 'court');
		await setState(waiting, 'submitted');
		expect(valueOf(await previewClosing(db, ledger.office, period, april28))).toEqual({
			...{ fault: null, running: null, expected: 4, missing: 2, missingUnits: 2 },
			...{ unreviewed: 1, returned: 1 }
		});
		expect(valueOf(await close())).toEqual({ missing: 2 });
		expect(await states()).toEqual([
			...['1水利 returned 1', '2法院 submitted 1', '3水利 missing 0', '3法院 missing 0']
		]);
		const drafts = await db
			.selectFrom('report_draft')
			.select('fields')
			.where('jurisdiction_id', '=', ledger.id)
			.execute();
		expect(drafts).toHaveLength(1);
		expect((await listPeriods(db, ledger.id))[0]?.closedAt).toBe(april28);
		expect(await acts()).toEqual(['period.close']);
	});

	test('not before its cutoff, not twice, by the office alone', async () => {
		const last = '2026-04-27T15:59:59.999Z';
		expect(codesOf(await close(last))).toEqual(['period.running']);
		const preview = valueOf(await previewClosing(db, ledger.office, period, last));
		expect(preview.fault?.code).toBe('period.running');
		for (const actor of [ledger.water.clerk, ledger.leader]) {
			expect(codesOf(await close(april28, false, actor))).toEqual(['right.missing']);
			expect(codesOf(await correct('x', april28, actor))).toEqual(['right.missing']);
			expect(codesOf(await previewClosing(db, actor, period, april28))).toEqual(['right.missing']);
		}
		const other = { period: '2026-05', anyway: false };
		expect(codesOf(await closePeriod(db, ledger.office, other, april28))).toEqual([
			'period.unopened'
		]);
		expect(await states()).toEqual([]);
		const both = await Promise.all([close(cutoffAt), close(cutoffAt)]);
		expect(both.flatMap(codesOf)).toEqual(['period.closed']);
		expect(await acts()).toEqual(['period.close']);
		expect(await listSnapshots(db, ledger.id)).toHaveLength(1);
		expect(codesOf(await takeBackPeriod(db, ledger.office, period, april28))).toEqual([
			'period.closed'
		]);
	});

	test('more time that still runs is said; the office may close all the same', async () => {
		const more = { kind: 'later', unitId: ledger.court.unitId, task: '', until: '2026-04-30' };
		const { id } = valueOf(
			await grantException(db, ledger.office, { period, ...more, reason: '停电' }, april28)
		);
		const refused = await close();
		expect(refused).toMatchObject({
			ok: false,
			problems: [
				{
					code: 'period.later-running',
					facts: { period, count: 1, untilAt: '2026-04-30T16:00:00.000Z' }
				}
			]
		});
		const preview = valueOf(await previewClosing(db, ledger.office, period, april28));
		expect(preview.running?.count).toBe(1);
		expect(await acts()).toEqual([]);
		valueOf(await endException(db, ledger.office, id, april28));
		valueOf(await grantException(db, ledger.office, { period, ...more, reason: '停电' }, april28));
		valueOf(await close(april28, true));
	});

	test('the rates are reckoned from what was kept of each pair, and nothing else', async () => {
		const first = await file('1', 'water');
		// a return that was taken back counts as no review
		await review(first, 'returned', '2026-04-27T01:10:00.000Z', '2026-04-27T01:20:00.000Z');
		await review(first, 'approved', april28);
		const mended = await file('2', 'court', '2026-04-28T01:00:00.000Z');
		await review(mended, 'returned', '2026-04-28T01:30:00.000Z');
		await review(mended, 'approved', '2026-04-28T01:40:00.000Z');
		await file('3', 'court', '2026-04-28T01:00:00.000Z');
		const more = { kind: 'later', unitId: ledger.court.unitId, task: '3', until: '2026-04-28' };
		valueOf(await grantException(db, ledger.office, { period, ...more, reason: '停电' }, april28));
		valueOf(await close(april28, true));
		expect(await rates()).toEqual([0, '3/4', '2/4', '1/2']);
		const [taken] = await listSnapshots(db, ledger.id, period);
		if (!taken) throw new Error('no snapshot');
		expect(taken).toMatchObject({ correction: 0, correctsId: null, reason: null });
		expect(taken.rules).toMatchObject({ cutoffDay: 25, timelyBy: 'first', leastText: 10 });
		expect(Object.keys(taken.rules)).not.toContain('helpContact');
		const { units } = taken.figures;
		expect(units.map(({ name }) => name)).toEqual(['区水利局', '区法院']);
		expect(units.map(({ figures }) => rateOf(figures.qualification))).toEqual([1, 0]);

		const pairs = await listFrozenPairs(db, ledger.id, taken.id);
		const again = monthFigures(pairs, taken.rules, taken.figures.asOf);
		expect(again.district).toEqual(taken.figures.district);
		for (const unit of units) expect(again.units).toContainEqual(unit);
		const own = pairs.find(({ taskId, unitId }) => {
			return taskId === ledger.idOf('3') && unitId === ledger.court.unitId;
		});
		expect(own).toMatchObject({
			...{ number: '3', unitName: '区法院', role: 'responsible', percent: 40 },
			...{ cutoffAt: '2026-04-28T16:00:00.000Z', state: 'approved', reviews: [] }
		});
		expect(pairs.every(({ light }) => typeof light === 'string')).toBe(true);
	});

	test('a closed month answers from what was frozen, an open one as it is', async () => {
		await file('1', 'water');
		expect(await rates()).toEqual([null, '1/4', '1/4', '0/0']);
		valueOf(await close());
		await enterLate('3', 'court');
		const rule = { name: 'timelyBy', value: 'last', validFrom: '2026-04-29', reason: '区里要求' };
		valueOf(await setSetting(db, ledger.office, rule, april29));
		expect(await rates()).toEqual([0, '1/4', '1/4', '0/0']);
	});

	test('a correction counts what came afterwards; those before it stay as they were', async () => {
		await file('1', 'water');
		expect(codesOf(await correct())).toEqual(['period.not-closed']);
		valueOf(await close());
		await enterLate('3', 'court');
		expect(codesOf(await correct(' '))).toEqual(['field.empty']);
		const [before] = await listSnapshots(db, ledger.id, period);
		expect(valueOf(await correct())).toEqual({ correction: 1 });
		expect(await rates()).toEqual([1, '2/4', '1/4', '0/0']);
		await enterLate('2', 'court');
		expect(valueOf(await correct('又补报一项'))).toEqual({ correction: 2 });
		expect(await rates()).toEqual([2, '3/4', '1/4', '0/0']);
		const all = await listSnapshots(db, ledger.id, period);
		expect(all[0]).toEqual(before);
		expect(
			all.map(({ correction, correctsId, reason }) => [correction, correctsId, reason])
		).toEqual([
			...[
				[0, null, null],
				[1, before?.id, '补报两项'],
				[2, all[1]?.id, '又补报一项']
			]
		]);
		expect(await listFrozenPairs(db, ledger.id, before?.id ?? '')).toHaveLength(4);
		expect(await acts()).toEqual(['period.close', 'period.correct', 'period.correct']);
	});

	test('a correction that would say the same is refused; what one would change is shown before', async () => {
		await file('1', 'water');
		valueOf(await close());
		const preview = async (actor: Actor = ledger.office) => {
			const month = (await listPeriods(db, ledger.id)).find((each) => each.period === period);
			if (!month) throw new Error('no month');
			return previewCorrection(db, actor, month, april29);
		};
		expect(await preview()).toEqual({ changes: [], isSame: true });
		expect(codesOf(await correct())).toEqual(['period.same-figures']);
		await enterLate('2', 'court');
		const told = await preview();
		expect(told?.isSame).toBe(false);
		const coverage = told?.changes.filter(({ code }) => code === 'coverage');
		expect(coverage?.map(({ name, before, after }) => [name, before?.n, after?.n])).toEqual([
			...[
				['', 1, 2],
				['区法院', 0, 1]
			]
		]);
		expect(await preview(ledger.leader)).toBeNull();
		valueOf(await correct());
		expect(codesOf(await correct('再来一次'))).toEqual(['period.same-figures']);
	});

	test('a light is that of the cutoff day, and what became of other tasks later changes none', async () => {
		const due = { due_on: '2026-04-28', original_due_on: '2026-04-28' };
		await db.updateTable('task').set(due).where('id', '=', ledger.idOf('1')).execute();
		const id = await file('1', 'water');
		await db.updateTable('report').set({ percent: 96 }).where('id', '=', id).execute();
		const lights = async () => {
			const last = (await listSnapshots(db, ledger.id, period)).at(-1);
			const pairs = await listFrozenPairs(db, ledger.id, last?.id ?? '');
			return Object.fromEntries(pairs.map(({ number, light }) => [number, light]));
		};
		// the day before it is due is the cutoff day; it is closed the day after it was due
		valueOf(await close(april29));
		expect(await lights()).toMatchObject({ 1: 'green', 2: 'yellow' });
		await enterLate('2', 'court');
		valueOf(await correct('补报一项', '2026-08-03T02:00:00.000Z'));
		expect(await lights()).toMatchObject({ 1: 'green', 2: 'green' });
		expect((await ledger.standing('1', '2026-08-03T02:00:00.000Z')).light).toBe('red');
		// a deadline that was set anew since is none of that month's
		await db
			.updateTable('task')
			.set({ due_on: '2026-04-01' })
			.where('id', '=', ledger.idOf('1'))
			.execute();
		await enterLate('3', 'court');
		valueOf(await correct('再补报一项', '2026-08-03T03:00:00.000Z'));
		expect(await lights()).toMatchObject({ 1: 'green', 2: 'green' });
	});

	async function enterLate(number: string, unit: 'water' | 'court') {
		const { taskId, unitId } = pair(number, unit);
		const filed = { state: 'submitted', version: 0, late_entry: 1 } as const;
		await db
			.updateTable('report')
			.set({ ...filed, first_submitted_at: april29, submitted_at: april29 })
			.where('jurisdiction_id', '=', ledger.id)
			.where('task_id', '=', taskId)
			.where('unit_id', '=', unitId)
			.execute();
	}
});
