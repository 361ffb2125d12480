import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { TypedCarry } from '../../../domain/carry/typed-carry.ts';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import { findCarryChain } from '../../db/carried-tasks.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { goalsOf } from '../../db/goal-changes.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { listLedgerSide } from '../../db/ledger-side.ts';
import { findCurrentPlan, findPlanOfYear, listPlans, listSections } from '../../db/plans.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { commitImport } from '../commit-import.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { draftBatch, listTask } from '../test-import.ts';
import { undoImport } from '../undo-import.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { addTask } from './add-task.ts';
import { carryTasks, type Carried } from './carry-tasks.ts';
import { changeCourse } from './change-course.ts';
import { reachMilestone } from './reach-milestone.ts';
import { recordReading } from './record-reading.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const december = '2026-12-10T02:00:00.000Z';
const later = '2026-12-11T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a carry-over', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let office: Actor;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `carry${ledgers++}`);
		({ office } = ledger);
	});
	const id = (number: string) => ledger.idOf(number);
	const plan = { year: '2027', title: '2027年清单', docNo: '', startsOn: '2027-01-01' };
	const typed = (numbers: string[], said: Partial<TypedCarry> = {}): TypedCarry => ({
		...{ fromId: ledger.plan.id, intoId: '', plan, taskIds: numbers.map(id) },
		...{ numbering: 'anew', ...said }
	});
	const carry = (numbers: string[], said: Partial<TypedCarry> = {}, by = office) =>
		carryTasks(db, by, typed(numbers, said), december);
	const side = (planId: string) => listLedgerSide(db, ledger.id, planId);
	const deedsOf = async (taskId: string) =>
		(await listFieldChanges(db, ledger.id, 'task', taskId))
			.filter(({ field }) => field === 'deed')
			.map(({ to }): unknown => JSON.parse(to ?? ''));
	const carriedTo = async (done: Carried, number: string) => {
		const { after } = await findCarryChain(db, ledger.id, id(number));
		return after.find(({ planId }) => planId === done.planId);
	};

	test('makes the list of the next year, with what a task takes along, and leaves the old as it was', async () => {
		const before = await Promise.all(['1', '2', '3'].map(ledger.bundle));
		const done = valueOf(await carry(['1', '3', '2']));
		expect(done).toMatchObject({ year: 2027, count: 3 });
		expect(await Promise.all(['1', '2', '3'].map(ledger.bundle))).toEqual(before);
		expect(await listSections(db, ledger.id, done.planId)).toMatchObject([
			{ ordinal: 1, title: '获得信贷', printedHeading: '一、获得信贷' }
		]);
		const tasks = await side(done.planId);
		expect(tasks.map(({ number, state }) => [number, state])).toEqual([
			['1', 'active'],
			['2', 'active'],
			['3', 'active']
		]);
		const [first, undated, joint] = tasks;
		// its own has passed by then
		expect(first).toMatchObject({ deadlineText: null, dueOn: null, ongoing: false });
		expect(first).toMatchObject({ extra: { 备注: '重点' }, importedProgress: null });
		expect(first?.people).toHaveLength(2);
		expect(undated?.dueOn).toBeNull();
		expect(joint?.units.map(({ name, role }) => [name, role])).toEqual([
			['区水利局', 'responsible'],
			['区法院', 'responsible']
		]);
		const [row] = await listLedger(
			db,
			ledger.id,
			{ id: done.planId, startsOn: '2027-01-01' },
			later
		);
		expect(row).toMatchObject({ addedOn: '2027-01-01', waits: ['unsigned'] });
		expect(await findCurrentPlan(db, ledger.id, '2026-12-31')).toMatchObject({ year: 2026 });
		expect(await findCurrentPlan(db, ledger.id, '2027-01-01')).toMatchObject({ id: done.planId });
		const next = (await carriedTo(done, '3'))?.id ?? '';
		expect(await deedsOf(id('3'))).toEqual([
			{
				...{ verb: 'carry', other: '3', toYear: 2027, document: null },
				tasks: [{ id: next, number: '3' }]
			}
		]);
		expect(await deedsOf(next)).toEqual([
			{ verb: 'carry', other: '3', fromYear: 2026, tasks: [{ id: id('3'), number: '3' }] }
		]);
	});

	test('goes into a list that is there, behind its section, under free numbers', async () => {
		const batch = await draftBatch(db, office, [listTask('2'), listTask('7')], december, {
			year: 2027
		});
		valueOf(await commitImport(db, office, batch, december));
		const into = await findPlanOfYear(db, ledger.id, 2027);
		expect(codesOf(await carry(['3']))).toEqual(['plan.year-taken']);
		const said = { intoId: into?.id ?? '', numbering: 'kept' };
		const done = valueOf(await carry(['2', '3'], said));
		expect(done.planId).toBe(into?.id);
		expect((await side(done.planId)).map(({ number }) => number)).toEqual(['2', '7', '8', '3']);
		expect(await listSections(db, ledger.id, done.planId)).toHaveLength(1);
	});

	test('is made once', async () => {
		const done = valueOf(await carry(['1']));
		const again = { intoId: done.planId };
		expect(codesOf(await carry(['1', '2'], again))).toEqual(['carry.already']);
		expect(await side(done.planId)).toHaveLength(1);
		const both = await Promise.all([carry(['2'], again), carry(['2'], again)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await side(done.planId)).toHaveLength(2);
	});

	test('leaves what is finished, and what is of another list', async () => {
		const why = { reason: '并入省级任务', document: '营商办〔2026〕3号' };
		valueOf(
			await changeCourse(db, office, { verb: 'cancel', taskIds: [id('2')], ...why }, december)
		);
		expect(codesOf(await carry(['1', '2']))).toEqual(['task.state']);
		const done = valueOf(await carry(['1']));
		expect(codesOf(await carry([], { taskIds: [id('3')], fromId: done.planId }))).toEqual([
			'task.absent'
		]);
		expect(codesOf(await carry([], { intoId: done.planId }))).toEqual(['task.none-chosen']);
		expect(codesOf(await carry(['3'], { intoId: ledger.plan.id }))).toEqual(['plan.absent']);
	});

	test('is for the office alone', async () => {
		for (const by of [ledger.leader, ledger.water.clerk]) {
			expect(codesOf(await carry(['1'], {}, by))).toEqual(['right.missing']);
		}
		expect(await listPlans(db, ledger.id)).toHaveLength(1);
	});

	test('is taken back as one, and done again; the list that it made goes and comes with it', async () => {
		const done = valueOf(await carry(['1', '3']));
		const before = await side(done.planId);
		const undone = valueOf(await undoAct(db, office, done.act, later));
		expect(await listPlans(db, ledger.id)).toMatchObject([{ year: 2026 }]);
		expect(await deedsOf(id('3'))).toHaveLength(2);
		valueOf(await undoAct(db, office, undone.act, later));
		expect(await side(done.planId)).toEqual(before);
		expect(await listPlans(db, ledger.id)).toHaveLength(2);
	});

	test('that was taken back may be made otherwise; the first is then not done again', async () => {
		const done = valueOf(await carry(['1', '3']));
		const undone = valueOf(await undoAct(db, office, done.act, later));
		const other = { ...plan, title: '清江区2027年清单' };
		const next = valueOf(await carry(['3'], { plan: other }));
		expect(next.planId).toBe(done.planId);
		expect(await listPlans(db, ledger.id)).toMatchObject([{ title: other.title }, { year: 2026 }]);
		expect(codesOf(await undoAct(db, office, undone.act, later))).toEqual(['act.changed']);
	});

	test('names who stands for a unit by now', async () => {
		const renamed = { kind: 'renamed', successorIds: [], names: ['区水务局'], document: '' };
		const on = { effectiveOn: '2026-12-01', accountsFollow: true };
		valueOf(await succeedUnit(db, office, ledger.water.unitId, { ...renamed, ...on }, december));
		const done = valueOf(await carry(['3']));
		expect((await side(done.planId))[0]?.units.map(({ name }) => name)).toEqual([
			'区水务局',
			'区法院'
		]);
	});

	test('goes on over the years, and each list can be walked to from every other', async () => {
		const first = valueOf(await carry(['3']));
		const middle = await carriedTo(first, '3');
		const next = { ...plan, year: '2028', title: '2028年清单', startsOn: '2028-01-01' };
		const said = { fromId: first.planId, taskIds: [middle?.id ?? ''], plan: next };
		valueOf(await carry([], said));
		const { before, after } = await findCarryChain(db, ledger.id, middle?.id ?? '');
		expect(before.map(({ year, number }) => [year, number])).toEqual([[2026, '3']]);
		expect(after.map(({ year }) => year)).toEqual([2028]);
		expect(codesOf(await undoAct(db, office, first.act, later))).toEqual(['act.worked']);
	});

	test('takes the open goals along, from where the figures stand, and back with the rest', async () => {
		const milestone = (title: string, due: string) => ({ id: '', title, due, done: '' });
		const figure = { name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' };
		const goals = {
			milestones: [milestone('印发方案', '6月底'), milestone('系统上线', '2027年6月底')],
			indicators: [{ id: '', ...figure, due: '年底', baseline: '18' }]
		};
		const entry = { ...blankTask, number: '9', section: '获得信贷', measure: '新增的措施。' };
		const about = { planId: ledger.plan.id, newSection: '', document: '', reason: '' };
		const april = '2026-04-10T02:00:00.000Z';
		const { taskId } = valueOf(await addTask(db, office, { ...about, typed: entry, goals }, april));
		const held = await findTaskBundle(db, ledger.id, taskId);
		const [first, second] = held ? goalsOf(held).milestones : [];
		valueOf(
			await reachMilestone(
				db,
				office,
				{ taskId, milestoneId: first?.id ?? '', doneOn: '2026-04-09' },
				april
			)
		);
		const read = { indicatorId: held?.indicator[0]?.id ?? '', unitId: '', source: '' };
		for (const [value, day] of [
			['27', '2026-04-09'],
			// entered later, of a day before
			['21', '2026-04-02']
		] as const) {
			valueOf(await recordReading(db, office, { taskId, ...read, value, day }, april));
		}
		const done = valueOf(await carry(['1'], { taskIds: [id('1'), taskId] }));
		const { after } = await findCarryChain(db, ledger.id, taskId);
		const heir = await findTaskBundle(db, ledger.id, after[0]?.id ?? '');
		expect(heir && goalsOf(heir)).toMatchObject({
			milestones: [{ title: '系统上线', dueOn: '2027-06-30', doneOn: null }],
			indicators: [{ ...figure, dueOn: null, baseline: '27' }]
		});
		expect(heir?.milestone[0]?.id).not.toBe(second?.id);
		const undone = valueOf(await undoAct(db, office, done.act, later));
		expect(await findTaskBundle(db, ledger.id, heir?.task.id ?? '')).toBeUndefined();
		valueOf(await undoAct(db, office, undone.act, later));
		const again = await findTaskBundle(db, ledger.id, heir?.task.id ?? '');
		expect(again && goalsOf(again)).toEqual(heir && goalsOf(heir));
	});

	test('holds what it came from: neither its adding nor its import take it away', async () => {
		const added = valueOf(
			await addTask(
				db,
				office,
				{
					planId: ledger.plan.id,
					typed: { ...blankTask, number: '9', section: '获得信贷', measure: '新增的措施。' },
					...{ newSection: '', document: '', reason: '' }
				},
				december
			)
		);
		const done = valueOf(await carry(['1'], { taskIds: [added.taskId, id('1')] }));
		expect(codesOf(await undoAct(db, office, added.act, later))).toEqual(['act.worked']);
		const undone = valueOf(await undoImport(db, office, ledger.batch, later));
		expect(undone.kept.map(({ number, why }) => [number, why])).toEqual([['1', 'worked']]);
		expect(await side(done.planId)).toHaveLength(2);
		valueOf(await undoAct(db, office, done.act, later));
		expect(await findTaskBundle(db, ledger.id, id('1'))).toBeDefined();
	});

	test('is matched by the list that comes for its year, as any other task', async () => {
		const done = valueOf(await carry(['1', '3']));
		const [, second] = await side(done.planId);
		const list = [
			listTask('1'),
			listTask('2', { measure: second?.measure, title: second?.measure }),
			listTask('3', { measure: '全新的一项措施，从来没有过。' })
		];
		const batch = await draftBatch(db, office, list, later, { year: 2027 });
		valueOf(await commitImport(db, office, batch, later));
		const tasks = await side(done.planId);
		expect(tasks).toHaveLength(3);
		const chain = await findCarryChain(db, ledger.id, id('3'));
		expect(chain.after).toMatchObject([{ id: second?.id, number: '2' }]);
	});
});
