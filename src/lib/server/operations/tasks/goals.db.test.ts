import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import { goalLists, goalsText, type Goals } from '../../../domain/goal/goal.ts';
import { noGoals, typedOf, type TypedGoals } from '../../../domain/goal/typed-goals.ts';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import { goalChangeText } from '../../../words/goal.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { goalsOf } from '../../db/goal-changes.ts';
import { listIndicators } from '../../db/task-goals.ts';
import { listTasks } from '../../db/tasks.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { addTask } from './add-task.ts';
import { editCells } from './edit-cells.ts';
import { mergeTasks } from './merge-tasks.ts';
import { reachMilestone } from './reach-milestone.ts';
import { recordReading } from './record-reading.ts';
import { splitTask } from './split-task.ts';
import { strikeReading } from './strike-reading.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-10T02:00:00.000Z';
const later = '2026-04-10T03:00:00.000Z';
let ledgers = 0;

const typed: TypedGoals = {
	milestones: [
		{ id: '', title: '印发方案', due: '6月底', done: '' },
		{ id: '', title: '系统上线', due: '力争年底前', done: '' }
	],
	indicators: [
		{
			...{ id: '', name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' },
			...{ due: '年底', baseline: '18' }
		}
	]
};

onBothEngines('goals of a task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `goals${ledgers++}`);
	});

	const goals = async (number = '1') => goalsOf(await ledger.bundle(number));
	const says = async (number = '1') => {
		const held = await goals(number);
		return goalLists.map((list) => goalsText(held, list));
	};
	type More = { was?: Goals; as?: Actor; measure?: string; at?: string };
	const send = async (next: TypedGoals, { was, as, measure, at = now }: More = {}) => {
		const held = was ?? (await goals());
		const taskId = ledger.idOf('1');
		const texts = {
			milestones: goalsText(held, 'milestones'),
			indicators: goalsText(held, 'indicators')
		};
		const from = (await ledger.bundle('1')).task.measure;
		const edits = measure === undefined ? [] : [{ taskId, field: 'measure', from, to: measure }];
		const told = await editCells(
			db,
			as ?? ledger.office,
			{ edits, reason: '', look: false, goals: { taskId, typed: next, was: texts } },
			at
		);
		if (!told.ok) throw new Error(JSON.stringify(told.problems));
		return told.value;
	};
	const change = async (with_: (rows: TypedGoals) => TypedGoals, more: More = {}) =>
		send(with_(typedOf(await goals())), more);
	const history = async () => {
		const changes = await listFieldChanges(db, ledger.id, 'task', ledger.idOf('1'));
		return changes.flatMap((one) => goalChangeText(one) ?? []).toReversed();
	};
	const measure = async (
		value: string,
		more: { as?: Actor; unitId?: string; day?: string } = {}
	) => {
		const { as = ledger.office, unitId = ledger.water.unitId, day = '2026-04-01' } = more;
		const [indicator] = (await goals()).indicators;
		const of = { taskId: ledger.idOf('1'), indicatorId: indicator?.id ?? '', unitId };
		return recordReading(db, as, { ...of, value, day, source: '月度统计' }, now);
	};
	const readings = async () => {
		const [indicator] = await listIndicators(db, ledger.id, ledger.idOf('1'));
		return indicator?.readings.map(({ readOn, unitId, value }) => [readOn, unitId, value]) ?? [];
	};

	test('come with the fields of a form in one act, and go with it to the last column', async () => {
		const before = await ledger.bundle('1');
		const { act } = await send(typed, { measure: '改一改' });
		expect(await says()).toEqual([
			'印发方案（2026-06-30前）\n系统上线（力争2026-12-31前）',
			'即办件比例≥30%（2026-12-31前，基数 18%）'
		]);
		expect((await ledger.bundle('1')).task.measure).toBe('改一改');
		const made = await ledger.bundle('1');
		const undone = await undoAct(db, ledger.office, act ?? '', later);
		if (!undone.ok) throw new Error(JSON.stringify(undone.problems));
		const { version, updated_at } = (await ledger.bundle('1')).task;
		expect(await ledger.bundle('1')).toEqual({
			...before,
			task: { ...before.task, version, updated_at }
		});
		await undoAct(db, ledger.office, undone.value.act, later);
		const again = await ledger.bundle('1');
		expect(again).toEqual({
			...made,
			task: { ...made.task, version: again.task.version, updated_at: later }
		});
	});

	test('tell in sentences what became of them', async () => {
		await send(typed);
		await change((rows) => ({
			milestones: rows.milestones.toReversed(),
			indicators: rows.indicators.map((row) => ({ ...row, target: '35' }))
		}));
		expect((await history()).toSorted()).toEqual(
			[
				'增加阶段目标“印发方案（2026-06-30前）”',
				'增加阶段目标“系统上线（力争2026-12-31前）”',
				'增加指标“即办件比例≥30%（2026-12-31前，基数 18%）”',
				'调整阶段目标的先后',
				'把指标“即办件比例”的目标由“≥30%”改为“≥35%”'
			].toSorted()
		);
	});

	test('written anew as they are they are no change', async () => {
		await send(typed);
		const { version } = (await ledger.bundle('1')).task;
		expect(await change((rows) => rows)).toMatchObject({ act: null, problems: [] });
		expect((await ledger.bundle('1')).task.version).toBe(version);
	});

	test('of two people the second is told who wrote what stands there, and nothing is written', async () => {
		await send(typed);
		const was = await goals();
		const aimed = (target: string) => (rows: TypedGoals) => ({
			...rows,
			indicators: rows.indicators.map((row) => ({ ...row, target }))
		});
		await change(aimed('40'), { was });
		const answer = await send(aimed('35')(typedOf(was)), { was, measure: '没有写入', at: later });
		expect(answer).toMatchObject({
			act: null,
			goalConflicts: [
				{
					...{ list: 'indicators', by: ledger.office.id, when: now },
					now: '即办件比例≥40%（2026-12-31前，基数 18%）',
					mine: '即办件比例≥35%（2026-12-31前，基数 18%）'
				}
			]
		});
		expect((await says())[1]).toContain('≥40%');
		expect((await ledger.bundle('1')).task.measure).not.toBe('没有写入');
		// the steps are another list: there nobody is in the way
		const steps = (rows: TypedGoals) => ({ ...rows, milestones: rows.milestones.slice(1) });
		expect((await send(steps(typedOf(was)), { was, at: later })).goalConflicts).toEqual([]);
		expect(await says()).toMatchObject([
			'系统上线（力争2026-12-31前）',
			expect.stringContaining('≥40%')
		]);
	});

	test('a fault in a row keeps the whole form from being written', async () => {
		const wrong = { ...typed, milestones: [{ id: '', title: '', due: '9月底', done: '' }] };
		const answer = await send(wrong, { measure: '没有写入' });
		expect(answer.act).toBeNull();
		expect(answer.problems.map(({ problem: { code, at } }) => [code, at])).toEqual([
			['milestone.no-title', { field: 'milestones.0.title' }]
		]);
		expect(await says()).toEqual(['', '']);
		expect((await ledger.bundle('1')).task.measure).not.toBe('没有写入');
	});

	test('what is done is opened again before its goals change', async () => {
		await db
			.updateTable('task')
			.set({ state: 'done' })
			.where('id', '=', ledger.idOf('1'))
			.execute();
		const { problems, act } = await send(typed);
		expect([act, problems[0]?.problem.code]).toEqual([null, 'task.state']);
	});

	test('a step is reached once, by a unit of the task or the office, not in the future', async () => {
		await send(typed);
		const [first, second] = (await goals()).milestones;
		const reach = (as: Actor, doneOn: string, id = first?.id) =>
			reachMilestone(db, as, { taskId: ledger.idOf('1'), milestoneId: id ?? '', doneOn }, now);
		for (const as of [ledger.court.clerk, ledger.leader]) {
			expect(await reach(as, '2026-04-01')).toMatchObject({
				problems: [{ code: 'right.missing' }]
			});
		}
		const { clerk } = ledger.water;
		expect(await reach(clerk, '2026-04-11')).toMatchObject({
			problems: [{ code: 'milestone.done-future', at: { field: 'day' } }]
		});
		expect(await reach(clerk, '')).toMatchObject({ problems: [{ code: 'milestone.no-done' }] });
		const reached = await reach(clerk, '2026-04-01');
		if (!reached.ok) throw new Error(JSON.stringify(reached.problems));
		expect(await reach(clerk, '2026-04-02')).toMatchObject({
			problems: [{ code: 'milestone.done', facts: { on: '2026-04-01' } }]
		});
		const rows = (await ledger.bundle('1')).milestone;
		expect(rows.find(({ id }) => id === first?.id)).toMatchObject({
			...{ done_on: '2026-04-01', done_by: clerk.id, done_at: now }
		});
		expect((await reach(ledger.office, '2026-04-03', second?.id)).ok).toBe(true);
		// somebody went on since: the first is not taken back over it
		expect(await undoAct(db, ledger.office, reached.value.act, later)).toMatchObject({
			problems: [{ code: 'act.changed' }]
		});
		// who said it stays when the office changes another field of the row
		await change((typedRows) => ({
			...typedRows,
			milestones: typedRows.milestones.map((row) => ({ ...row, title: `${row.title}（改）` }))
		}));
		expect((await ledger.bundle('1')).milestone.map(({ done_by }) => done_by).toSorted()).toEqual(
			[clerk.id, ledger.office.id].toSorted()
		);
	});

	test('a unit enters its own figures, the office those of anybody, and a day again puts it right', async () => {
		await send(typed);
		const { clerk, unitId } = ledger.water;
		expect(await measure('28', { as: ledger.court.clerk })).toMatchObject({
			problems: [{ code: 'right.missing' }]
		});
		expect(await measure('28', { as: clerk, unitId: ledger.court.unitId })).toMatchObject({
			problems: [{ code: 'right.missing' }]
		});
		expect(await measure('28', { as: clerk, unitId: '' })).toMatchObject({
			problems: [{ code: 'right.missing' }]
		});
		expect((await measure('28', { as: clerk })).ok).toBe(true);
		expect((await measure('28.5%', { as: clerk })).ok).toBe(true);
		expect((await measure('31', { unitId: '', day: '2026-03-31' })).ok).toBe(true);
		expect(await readings()).toEqual([
			['2026-04-01', unitId, '28.5'],
			['2026-03-31', null, '31']
		]);
		expect((await history()).filter((line) => line.includes('数据')).toSorted()).toEqual(
			[
				'登记指标“即办件比例”区水利局2026年4月1日的数据 28%',
				'指标“即办件比例”区水利局2026年4月1日的数据由“28%”改为“28.5%”',
				'登记指标“即办件比例”2026年3月31日的数据 31%'
			].toSorted()
		);
	});

	test.each([
		['nothing', { value: ' ' }, 'reading.no-value', 'value'],
		['words', { value: '三成' }, 'indicator.no-figure', 'value'],
		['no day', { day: '' }, 'reading.no-day', 'day'],
		['a day to come', { day: '2026-04-11' }, 'reading.day-future', 'day'],
		['another unit', { unitId: 'other' }, 'reading.no-unit', 'to']
	])('as a figure is refused: %s', async (_, more, code, field) => {
		await send(typed);
		const { value = '30', ...rest }: { value?: string; day?: string; unitId?: string } = more;
		expect(await measure(value, rest)).toMatchObject({
			problems: [{ code, at: { field } }]
		});
		expect(await readings()).toEqual([]);
	});

	test('what was measured since it came back is not taken away by a restoring, which says so', async () => {
		await send(typed);
		const { act } = await change((rows) => ({ ...rows, indicators: [] }));
		const undone = await undoAct(db, ledger.office, act ?? '', later);
		if (!undone.ok) throw new Error('it is taken back');
		expect((await measure('28')).ok).toBe(true);
		expect(await undoAct(db, ledger.office, undone.value.act, later)).toMatchObject({
			problems: [{ code: 'act.measured', facts: { names: ['即办件比例'], isRestoring: true } }]
		});
	});

	test('no undoing and no editing ever loses what was read', async () => {
		const { act } = await send(typed);
		expect((await measure('28')).ok).toBe(true);
		const undone = await undoAct(db, ledger.office, act ?? '', later);
		expect(undone).toMatchObject({
			problems: [{ code: 'act.measured', facts: { names: ['即办件比例'] } }]
		});
		const without = await change((rows) => ({ ...rows, indicators: [] }));
		expect(without.problems.map(({ problem }) => problem.code)).toEqual(['indicator.measured']);
		// a change of the indicator is taken back, and what was read of it stays
		const moved = await change((rows) => ({
			...rows,
			indicators: rows.indicators.map((row) => ({ ...row, target: '35' }))
		}));
		expect((await measure('29', { day: '2026-04-02' })).ok).toBe(true);
		expect((await undoAct(db, ledger.office, moved.act ?? '', later)).ok).toBe(true);
		expect((await says())[1]).toContain('≥30%');
		expect(await readings()).toHaveLength(2);
	});

	test('a figure entered by itself can be taken out by the office, one of a report cannot', async () => {
		await send(typed);
		await measure('28');
		const [indicator] = await listIndicators(db, ledger.id, ledger.idOf('1'));
		const [reading] = indicator?.readings ?? [];
		const of = { taskId: ledger.idOf('1'), indicatorId: indicator?.id ?? '' };
		const strike = (as: Actor) =>
			strikeReading(db, as, { ...of, readingId: reading?.id ?? '' }, later);
		expect(await strike(ledger.water.clerk)).toMatchObject({
			problems: [{ code: 'right.missing' }]
		});
		await db.updateTable('indicator_reading').set({ read_on: null }).execute();
		expect(await strike(ledger.office)).toMatchObject({ problems: [{ code: 'reading.absent' }] });
		await db.updateTable('indicator_reading').set({ read_on: '2026-04-01' }).execute();
		expect((await strike(ledger.office)).ok).toBe(true);
		expect(await readings()).toEqual([]);
		expect((await history()).at(-1)).toBe('删除指标“即办件比例”区水利局2026年4月1日的数据 28%');
	});

	test('a task comes with its goals, goes with them, but not with what was read of them', async () => {
		const add = (goals: TypedGoals) =>
			addTask(
				db,
				ledger.office,
				{
					...{ planId: ledger.plan.id, newSection: '', document: '', reason: '', goals },
					typed: { ...blankTask, number: '9', measure: '新的一项', section: '获得信贷' }
				},
				now
			);
		const faulty = { ...noGoals, milestones: [{ id: '', title: '一', due: '尽快', done: '' }] };
		expect(await add(faulty)).toMatchObject({
			problems: [{ code: 'goal.no-day', at: { field: 'milestones.0.due' } }]
		});
		const added = await add(typed);
		if (!added.ok) throw new Error(JSON.stringify(added.problems));
		const { act, taskId } = added.value;
		const indicators = await listIndicators(db, ledger.id, taskId);
		expect(indicators.map(({ name }) => name)).toEqual(['即办件比例']);
		const undone = await undoAct(db, ledger.office, act, later);
		if (!undone.ok) throw new Error(JSON.stringify(undone.problems));
		expect(await listIndicators(db, ledger.id, taskId)).toEqual([]);
		const redone = await undoAct(db, ledger.office, undone.value.act, later);
		if (!redone.ok) throw new Error(JSON.stringify(redone.problems));
		const [indicator] = await listIndicators(db, ledger.id, taskId);
		const of = { taskId, indicatorId: indicator?.id ?? '', unitId: '' };
		await recordReading(
			db,
			ledger.office,
			{ ...of, value: '3', day: '2026-04-01', source: '' },
			now
		);
		expect(await undoAct(db, ledger.office, redone.value.act, later)).toMatchObject({
			problems: [{ code: 'act.worked', facts: { numbers: ['9'] } }]
		});
	});

	test('stay with their task when it is split or goes on in another, and when that is taken back', async () => {
		await send(typed);
		await measure('28');
		const before = await says();
		const taskId = ledger.idOf('1');
		const part = { number: '1-1', measure: '拆出的', units: '区水利局', deadline: '' };
		const split = await splitTask(db, ledger.office, { taskId, parts: [part], reason: '' }, now);
		if (!split.ok) throw new Error(JSON.stringify(split.problems));
		expect(await says()).toEqual(before);
		const parts = await listTasks(db, ledger.id, ledger.plan.id);
		const own = parts.find(({ number }) => number === '1-1');
		expect(await listIndicators(db, ledger.id, own?.id ?? '')).toEqual([]);
		expect((await undoAct(db, ledger.office, split.value.act, later)).ok).toBe(true);
		expect(await says()).toEqual(before);

		const into = { taskIds: [taskId], intoId: ledger.idOf('2'), reason: '合并' };
		const merged = await mergeTasks(db, ledger.office, into, later);
		if (!merged.ok) throw new Error(JSON.stringify(merged.problems));
		expect([await says(), await says('2')]).toEqual([before, ['', '']]);
		expect((await undoAct(db, ledger.office, merged.value.act, later)).ok).toBe(true);
		expect(await says()).toEqual(before);
		expect(await readings()).toHaveLength(1);
	});
});
