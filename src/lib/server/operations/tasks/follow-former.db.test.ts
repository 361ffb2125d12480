import { beforeEach, expect, test } from 'vitest';
import type { FormerAspect } from '../../../domain/carry/former-aspect.ts';
import { deedIn } from '../../../domain/task-verb.ts';
import { deedText } from '../../../words/task-deed.ts';
import { findCarryChain } from '../../db/carried-tasks.ts';
import { seenMark } from '../../../domain/seen-task.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { insertSuccession } from '../../db/unit-successions.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { draftBatch, listTask } from '../test-import.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { carryTasks } from './carry-tasks.ts';
import { changeCourse } from './change-course.ts';
import { differenceMark } from './difference-mark.ts';
import { editCells } from './edit-cells.ts';
import { extendDeadline } from './extend-deadline.ts';
import { followFormer, leaveFormer } from './follow-former.ts';
import { mergeTasks } from './merge-tasks.ts';
import { readDifferences } from './read-differences.ts';
import { makeLedger } from './test-ledger.ts';
import { addUnit, transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const november = '2026-11-10T02:00:00.000Z';
const december = '2026-12-10T02:00:00.000Z';
const later = '2026-12-11T02:00:00.000Z';
const latest = '2026-12-12T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a task that was carried over and its former', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let planId: string;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `follow${ledgers++}`);
		const moved = { taskIds: [ledger.idOf('3')], deadline: '2027-03-31', reason: '等待批复' };
		valueOf(await extendDeadline(db, ledger.office, moved, november));
		const plan = { year: '2027', title: '2027年清单', docNo: '', startsOn: '2027-01-01' };
		const taskIds = ['1', '3'].map(ledger.idOf);
		const typed = { fromId: ledger.plan.id, intoId: '', plan, taskIds, numbering: 'anew' };
		planId = valueOf(await carryTasks(db, ledger.office, typed, december)).planId;
	});
	const heirOf = async (number: string) => {
		const { after } = await findCarryChain(db, ledger.id, ledger.idOf(number));
		const heir = await findTaskBundle(db, ledger.id, after[0]?.id ?? '');
		if (!heir) throw new Error('no heir');
		return heir;
	};
	const differing = async (of?: string) =>
		(
			await readDifferences(
				db,
				ledger.id,
				of === undefined ? { planId } : { taskId: (await heirOf(of)).task.id },
				'2026-12-12'
			)
		).map(({ former, difference }) => [former.task.number, difference.aspect]);
	/** The form of the page as it is now. */
	const formOf = async (aspect: FormerAspect) => {
		const taskId = (await heirOf('1')).task.id;
		const all = await readDifferences(db, ledger.id, { taskId }, '2026-12-12');
		const found = all.find(({ difference }) => difference.aspect === aspect);
		const seen = new Map(found ? [[taskId, differenceMark(found.difference)]] : []);
		return { taskId, aspect, seen };
	};
	const settle = async (
		how: typeof followFormer | typeof leaveFormer,
		aspect: FormerAspect,
		at = latest
	) => how(db, ledger.office, await formOf(aspect), at);
	/** The office changes the heir by itself. */
	const extendHeir = async (deadline: string, at = later) => {
		const taskIds = [(await heirOf('1')).task.id];
		return valueOf(
			await extendDeadline(db, ledger.office, { taskIds, deadline, reason: '另定' }, at)
		);
	};
	const extend = async (deadline: string, at = later) =>
		valueOf(
			await extendDeadline(
				db,
				ledger.office,
				{ taskIds: [ledger.idOf('1')], deadline, reason: '等待批复', document: '办2号' },
				at
			)
		);
	const sentences = async (taskId: string) =>
		(await listFieldChanges(db, ledger.id, 'task', taskId)).flatMap(({ field, to }) => {
			const deed = field === 'deed' ? deedIn(to) : null;
			return deed ? deedText(deed, () => '') : [];
		});
	const plain = async (number: string) => {
		const { task, task_unit } = await ledger.bundle(number);
		return { task, task_unit };
	};

	test('nothing differs while nobody changed the old one, whatever became of the new one', async () => {
		expect(await differing()).toEqual([]);
		const { task } = await heirOf('1');
		const typed = { verb: 'suspend' as const, taskIds: [task.id], reason: '等', document: '' };
		valueOf(await changeCourse(db, ledger.office, typed, later));
		// what was changed before the carry-over went with it
		const taskIds = [(await heirOf('3')).task.id];
		const moved = { taskIds, deadline: '2027-05-31', reason: '等待批复' };
		valueOf(await extendDeadline(db, ledger.office, moved, later));
		expect(await differing()).toEqual([]);
	});

	test('a later day is taken over with its reason and its paper, and the old task stays as it is', async () => {
		await extend('2027-03-31');
		expect(await differing()).toEqual([['1', 'deadline']]);
		expect(await differing('3')).toEqual([]);
		const before = await plain('1');
		const done = valueOf(await settle(followFormer, 'deadline'));
		expect(await plain('1')).toEqual(before);
		const heir = await heirOf('1');
		expect(heir.task.due_on).toBe('2027-03-31');
		expect(heir.deadline_change).toContainEqual(
			expect.objectContaining({ due_on: '2027-03-31', reason: '等待批复', document: '办2号' })
		);
		expect(await differing()).toEqual([]);
		expect((await sentences(heir.task.id))[0]).toBe('完成时限随2026年第1项修改');
		expect((await sentences(ledger.idOf('1')))[0]).toBe('2027年第1项的完成时限已随本项修改');
		// taken back it differs again
		valueOf(await undoAct(db, ledger.office, done.act, latest));
		expect((await heirOf('1')).task.due_on).toBeNull();
		expect(await differing()).toEqual([['1', 'deadline']]);
	});

	test('a day in the old year is the old task alone', async () => {
		await extend('2026-12-31');
		expect(await differing()).toEqual([]);
	});

	test('left as it is it is asked no more, until the old one is changed anew', async () => {
		await extend('2027-03-31');
		valueOf(await settle(leaveFormer, 'deadline'));
		expect(await differing()).toEqual([]);
		const heir = await heirOf('1');
		expect(heir.task.due_on).toBeNull();
		expect((await sentences(heir.task.id))[0]).toBe('完成时限不随2026年第1项修改');
		expect((await sentences(ledger.idOf('1')))[0]).toBe('2027年第1项的完成时限不随本项修改');
		await extend('2027-04-30', '2026-12-13T02:00:00.000Z');
		expect(await differing()).toEqual([['1', 'deadline']]);
	});

	test('its course, its units and its words', async () => {
		const { office, water, court } = ledger;
		const [taskId, { task }] = [ledger.idOf('1'), await ledger.bundle('1')];
		const edit = { taskId, field: 'measure', from: task.measure, to: '改写的措施。后一句。' };
		valueOf(await editCells(db, office, { edits: [edit], reason: '', look: false }, later));
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const moving = { taskIds: [taskId], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, office, moving, later));
		const cancel = {
			verb: 'cancel' as const,
			taskIds: [taskId],
			reason: '撤并',
			document: '办3号'
		};
		valueOf(await changeCourse(db, office, cancel, later));
		expect(await differing()).toEqual([
			['1', 'course'],
			['1', 'units'],
			['1', 'measure']
		]);
		valueOf(await settle(followFormer, 'units'));
		valueOf(await settle(followFormer, 'measure'));
		valueOf(await settle(followFormer, 'course'));
		const heir = await heirOf('1');
		expect(heir.task).toMatchObject({ state: 'cancelled', measure: '改写的措施。后一句。' });
		expect(heir.task.title).toBe('改写的措施');
		expect(
			heir.task_unit.flatMap(({ unit_id, until_on }) => (until_on === null ? unit_id : []))
		).toEqual([court.unitId]);
		expect(heir.task_state_change).toContainEqual(
			expect.objectContaining({ state: 'cancelled', reason: '撤并', document: '办3号' })
		);
		expect(await differing()).toEqual([]);
	});

	test('whoever had the new task open is told who let it go along, of each side', async () => {
		const { office, water, court } = ledger;
		const taskIds = [ledger.idOf('1')];
		const why = { reason: '撤并', document: '办3号' };
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		valueOf(await transferTasks(db, office, { taskIds, ...units, reason: '职责调整' }, later));
		valueOf(await changeCourse(db, office, { verb: 'suspend', taskIds, ...why }, later));
		const heir = (await heirOf('1')).task.id;
		const shown = async (deed: 'transfer' | 'suspend') => {
			const { task, task_unit } = await heirOf('1');
			const { state, due_on: dueOn } = task;
			const pairs = task_unit
				.filter(({ until_on }) => until_on === null)
				.map(({ unit_id: unitId, role }) => ({ unitId, role }));
			const seen = { state, dueOn, ongoing: task.ongoing === 1, units: pairs };
			return new Map([[heir, seenMark(deed, seen)]]);
		};
		const [ofUnits, ofCourse] = [await shown('transfer'), await shown('suspend')];
		valueOf(await settle(followFormer, 'units'));
		valueOf(await settle(followFormer, 'course'));
		const told = { number: '1', by: office.name, at: latest };
		const asked = { taskIds: [heir], reason: '另有安排' };
		const moving = { ...asked, fromUnitId: court.unitId, toUnitId: water.unitId, seen: ofUnits };
		expect(await transferTasks(db, office, moving, latest)).toMatchObject({
			problems: [{ code: 'task.moved-on', facts: { ...told, sides: ['units'] } }]
		});
		const cancel = { ...asked, verb: 'cancel' as const, document: '办4号', seen: ofCourse };
		expect(await changeCourse(db, office, cancel, latest)).toMatchObject({
			problems: [{ code: 'task.moved-on', facts: { ...told, sides: ['course'] } }]
		});
	});

	test('the office alone settles it', async () => {
		await extend('2027-03-31');
		const asked = await formOf('deadline');
		for (const actor of [ledger.leader, ledger.water.clerk]) {
			expect((await followFormer(db, actor, asked, latest)).ok).toBe(false);
			expect((await leaveFormer(db, actor, asked, latest)).ok).toBe(false);
		}
		expect(await differing()).toEqual([['1', 'deadline']]);
	});

	test.each([
		['随改', followFormer],
		['不随改', leaveFormer]
	])('%s writes over nothing that was not read', async (_, how) => {
		await extend('2027-03-31');
		const read = await formOf('deadline');
		await extendHeir('2027-09-30');
		const { office } = ledger;
		const lost = await how(db, ledger.office, read, latest);
		expect(lost.ok ? [] : lost.problems).toMatchObject([
			{ code: 'carry.moved-on', facts: { number: '1', isFormer: false, at: later } }
		]);
		expect((await heirOf('1')).task.due_on).toBe('2027-09-30');
		expect(await differing()).toEqual([['1', 'deadline']]);
		const again = await formOf('deadline');
		await extend('2027-12-31', '2026-12-11T03:00:00.000Z');
		const old = await how(db, ledger.office, again, latest);
		expect(old.ok ? [] : old.problems).toMatchObject([
			{
				code: 'carry.moved-on',
				facts: { isFormer: true, by: office.name, at: '2026-12-11T03:00:00.000Z' }
			}
		]);
		expect((await heirOf('1')).task.due_on).toBe('2027-09-30');
		expect(await differing()).toEqual([['1', 'deadline']]);
		// a page that does not say what it showed could write over anything
		const blind = await how(db, ledger.office, { ...read, seen: new Map() }, latest);
		expect(codesOf(blind)).toEqual(['task.not-shown']);
		expect(codesOf(await settle(how, 'deadline'))).toEqual([]);
	});

	test('a unit that the new task got by itself is not lost unseen', async () => {
		const { office, water, court } = ledger;
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const moving = { taskIds: [ledger.idOf('1')], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, office, moving, later));
		const read = await formOf('units');
		const joined = { unitId: court.unitId, role: 'support' as const };
		valueOf(await addUnit(db, office, { taskIds: [read.taskId], ...joined }, later));
		expect(codesOf(await followFormer(db, office, read, latest))).toEqual(['carry.moved-on']);
		const pairs = (await heirOf('1')).task_unit.filter(({ until_on }) => until_on === null);
		expect(pairs.map(({ unit_id }) => unit_id).toSorted()).toEqual(
			[water.unitId, court.unitId].toSorted()
		);
	});

	test.each([
		['left', '随改', leaveFormer, followFormer, null],
		['followed', '不随改', followFormer, leaveFormer, '2027-03-31']
	])('what somebody %s is told to whoever presses %s', async (_, __, first, second, dueOn) => {
		await extend('2027-03-31');
		const read = await formOf('deadline');
		valueOf(await first(db, ledger.office, read, latest));
		const told = await second(db, ledger.office, read, latest);
		expect(told.ok ? [] : told.problems).toMatchObject([
			{ code: 'carry.settled', facts: { number: '1', isFormer: false, at: latest } }
		]);
		expect((await heirOf('1')).task.due_on).toBe(dueOn);
		const gone = await second(db, ledger.office, { ...read, taskId: 'gone' }, latest);
		expect(codesOf(gone)).toEqual(['task.absent']);
	});

	test('a former that ended since is told as changed, and none goes along with it', async () => {
		const { office } = ledger;
		const why = { reason: '等', document: '' };
		const of = { verb: 'suspend' as const, taskIds: [ledger.idOf('1')], ...why };
		valueOf(await changeCourse(db, office, of, later));
		const read = await formOf('course');
		const merged = { taskIds: [ledger.idOf('1')], intoId: ledger.idOf('2'), reason: '合并' };
		valueOf(await mergeTasks(db, office, merged, latest));
		const lost = await followFormer(db, office, read, latest);
		expect(lost.ok ? [] : lost.problems).toMatchObject([
			{ code: 'carry.moved-on', facts: { aspect: 'course', isFormer: true } }
		]);
		expect(codesOf(await settle(followFormer, 'course'))).toEqual(['carry.moved-on']);
		expect((await heirOf('1')).task.state).toBe('active');
	});

	test('taken back, the going along stands in both histories; nothing else is asked for by it', async () => {
		await extend('2027-03-31');
		const { task } = await heirOf('1');
		const own = { taskId: task.id, field: 'measure', from: task.measure, to: '自己改的措施。' };
		valueOf(await editCells(db, ledger.office, { edits: [own], reason: '', look: false }, later));
		const { act } = valueOf(await settle(followFormer, 'deadline'));
		const back = valueOf(await undoAct(db, ledger.office, act, '2026-12-13T02:00:00.000Z'));
		expect((await sentences(task.id))[0]).toBe('撤销“完成时限随2026年第1项修改”');
		const former = await sentences(ledger.idOf('1'));
		expect(former[0]).toBe('撤销“2027年第1项的完成时限已随本项修改”');
		expect(await differing()).toEqual([['1', 'deadline']]);
		valueOf(await undoAct(db, ledger.office, back.act, '2026-12-14T02:00:00.000Z'));
		expect((await sentences(ledger.idOf('1')))[0]).toBe('恢复“2027年第1项的完成时限已随本项修改”');
		expect(await differing()).toEqual([]);
	});

	test('a day that was taken back after the new task went along is told, and judged by the office', async () => {
		const { act } = await extend('2027-03-31');
		valueOf(await settle(followFormer, 'deadline'));
		valueOf(await undoAct(db, ledger.office, act, '2026-12-13T02:00:00.000Z'));
		expect(await differing()).toEqual([['1', 'deadline']]);
		const form = await formOf('deadline');
		expect(codesOf(await followFormer(db, ledger.office, form, latest))).toEqual([
			'carry.moved-on'
		]);
		expect((await heirOf('1')).task.due_on).toBe('2027-03-31');
		// what the office has set by itself is what it wants
		const set = await extendHeir('2027-05-31', '2026-12-14T02:00:00.000Z');
		expect(await differing()).toEqual([]);
		valueOf(await undoAct(db, ledger.office, set.act, '2026-12-15T02:00:00.000Z'));
		expect(await differing()).toEqual([['1', 'deadline']]);
		const typed = { field: 'deadline', from: '2027-03-31', to: '2027-06-30' };
		const edits = [{ taskId: form.taskId, ...typed }];
		const edited = valueOf(
			await editCells(
				db,
				ledger.office,
				{ edits, reason: '另定', look: false },
				'2026-12-15T03:00:00.000Z'
			)
		);
		expect(await differing()).toEqual([]);
		valueOf(
			await undoAct(
				db,
				ledger.office,
				edited.act ?? 'nothing was edited',
				'2026-12-15T04:00:00.000Z'
			)
		);
		expect(await differing()).toEqual([['1', 'deadline']]);
		valueOf(await settle(leaveFormer, 'deadline', '2026-12-16T02:00:00.000Z'));
		expect(await differing()).toEqual([]);
	});

	test('what was left is taken back as any deed, and done again', async () => {
		await extend('2027-03-31');
		const { act } = valueOf(await settle(leaveFormer, 'deadline'));
		const back = valueOf(await undoAct(db, ledger.office, act, '2026-12-13T02:00:00.000Z'));
		expect(await differing()).toEqual([['1', 'deadline']]);
		expect((await sentences(ledger.idOf('1')))[0]).toBe('撤销“2027年第1项的完成时限不随本项修改”');
		valueOf(await undoAct(db, ledger.office, back.act, '2026-12-14T02:00:00.000Z'));
		expect(await differing()).toEqual([]);
	});

	test('other words and other units are signed again', async () => {
		const { office, water } = ledger;
		const { task } = await ledger.bundle('1');
		const to = { field: 'measure', from: task.measure, to: '改写的措施。' };
		const edits = [{ taskId: task.id, ...to }];
		valueOf(await editCells(db, office, { edits, reason: '', look: false }, later));
		const taskIds = [(await heirOf('1')).task.id];
		valueOf(await acknowledgeTasks(db, water.clerk, { taskIds, unitId: water.unitId }, later));
		const signed = async () =>
			(await heirOf('1')).task_unit.map(({ acknowledged_at }) => acknowledged_at !== null);
		expect(await signed()).toEqual([true]);
		valueOf(await settle(followFormer, 'measure'));
		expect(await signed()).toEqual([false]);
	});

	test('a task does not come back to a number that is another one’s now', async () => {
		const { office } = ledger;
		const course = async (verb: 'cancel' | 'suspend' | 'resume', taskId: string) =>
			valueOf(
				await changeCourse(
					db,
					office,
					{ verb, taskIds: [taskId], reason: '等', document: '办3号' },
					later
				)
			);
		const [one, three] = [(await heirOf('1')).task, (await heirOf('3')).task];
		await course('cancel', one.id);
		const to = { field: 'number', from: three.number, to: one.number };
		const edits = [{ taskId: three.id, ...to }];
		valueOf(await editCells(db, office, { edits, reason: '', look: false }, later));
		await course('suspend', ledger.idOf('1'));
		await course('resume', ledger.idOf('1'));
		expect(codesOf(await settle(followFormer, 'course'))).toEqual(['task.number-taken']);
		expect((await heirOf('1')).task.state).toBe('cancelled');
	});

	test('units go on as what became of them', async () => {
		const { office, water, court } = ledger;
		const { task } = await ledger.bundle('1');
		const cell = { field: 'units', from: '区水利局', to: '区法院' };
		const edits = [{ taskId: task.id, ...cell }];
		valueOf(await editCells(db, office, { edits, reason: '', look: false }, later));
		const line = { kind: 'merged' as const, effectiveOn: '2026-12-01', document: null };
		await insertSuccession(db, ledger.id, {
			...{ ...line, unitId: court.unitId, successorId: water.unitId }
		});
		// what it went to has become the unit of the new task
		expect(await differing()).toEqual([]);
	});

	test('a former whose import is in force no more asks for nothing', async () => {
		await extend('2027-03-31');
		const batch_id = await draftBatch(db, ledger.office, [listTask('9')], later);
		await db.updateTable('task').set({ batch_id }).where('id', '=', ledger.idOf('1')).execute();
		expect(await differing()).toEqual([]);
	});
});
