import { beforeEach, expect, test } from 'vitest';
import type { FormerAspect } from '../../../domain/carry/former-aspect.ts';
import { deedIn } from '../../../domain/task-verb.ts';
import { deedText } from '../../../words/task-deed.ts';
import { findCarryChain } from '../../db/carried-tasks.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { valueOf } from '../test-result.ts';
import { carryTasks } from './carry-tasks.ts';
import { changeCourse } from './change-course.ts';
import { editCells } from './edit-cells.ts';
import { extendDeadline } from './extend-deadline.ts';
import { followFormer, leaveFormer } from './follow-former.ts';
import { readDifferences } from './read-differences.ts';
import { makeLedger } from './test-ledger.ts';
import { transferTasks } from './transfer-tasks.ts';
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
	const settle = async (how: typeof followFormer | typeof leaveFormer, aspect: FormerAspect) => {
		const { task } = await heirOf('1');
		return how(db, ledger.office, { taskId: task.id, aspect }, latest);
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
		// taken back it differs again, and asked again with nothing to take over it is no fault
		valueOf(await undoAct(db, ledger.office, done?.act ?? '', latest));
		expect((await heirOf('1')).task.due_on).toBeNull();
		expect(await differing()).toEqual([['1', 'deadline']]);
		expect(valueOf(await settle(followFormer, 'measure'))).toBeNull();
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

	test('the office alone settles it', async () => {
		await extend('2027-03-31');
		const asked = { taskId: (await heirOf('1')).task.id, aspect: 'deadline' as const };
		for (const actor of [ledger.leader, ledger.water.clerk]) {
			expect((await followFormer(db, actor, asked, latest)).ok).toBe(false);
			expect((await leaveFormer(db, actor, asked, latest)).ok).toBe(false);
		}
		expect(await differing()).toEqual([['1', 'deadline']]);
	});
});
