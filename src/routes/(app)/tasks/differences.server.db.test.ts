import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import { findCarryChain } from '$lib/server/db/carried-tasks.ts';
import type { Db } from '$lib/server/db/client.ts';
import { findStand } from '$lib/server/db/stand.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { carryTasks } from '$lib/server/operations/tasks/carry-tasks.ts';
import { changeCourse } from '$lib/server/operations/tasks/change-course.ts';
import { editCells } from '$lib/server/operations/tasks/edit-cells.ts';
import { extendDeadline } from '$lib/server/operations/tasks/extend-deadline.ts';
import { listDifferences, readDifferences } from '$lib/server/operations/tasks/read-differences.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { formerTodosOf } from './former-todos.server.ts';
import { heldDifferences, toldDifferences } from './differences.server.ts';

const november = '2026-11-10T02:00:00.000Z';
const later = '2026-12-11T02:00:00.000Z';
const day = '2026-12-12';
let ledgers = 0;

onBothEngines('what a list says of tasks whose formers were changed', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let planId: string;
	let heirs: Record<'1' | '3', string>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `differ${ledgers++}`);
		const moved = { taskIds: [ledger.idOf('3')], deadline: '2027-03-31', reason: '等待批复' };
		valueOf(await extendDeadline(db, ledger.office, moved, november));
		const plan = { year: '2027', title: '2027年清单', docNo: '', startsOn: '2027-01-01' };
		const taskIds = ['1', '3'].map(ledger.idOf);
		const typed = { fromId: ledger.plan.id, intoId: '', plan, taskIds, numbering: 'anew' };
		const carried = await carryTasks(db, ledger.office, typed, '2026-12-10T02:00:00.000Z');
		({ planId } = valueOf(carried));
		const heirOf = async (number: string) => {
			const { after } = await findCarryChain(db, ledger.id, ledger.idOf(number));
			return after[0]?.id ?? '';
		};
		heirs = { '1': await heirOf('1'), '3': await heirOf('3') };
	});
	const held = async (numbers: readonly ('1' | '3')[] = ['1', '3']) =>
		heldDifferences(
			db,
			ledger.id,
			numbers.map((number) => heirs[number]),
			{ day, stand: await findStand(db, ledger.id) }
		);
	const told = async (actor: Actor) => {
		const all = await toldDifferences(db, actor, await held());
		return all.map(({ taskId, text }) => [taskId, text]);
	};
	const extend = async (number: '1' | '3', deadline: string) => {
		const moved = { taskIds: [ledger.idOf(number)], deadline, reason: '等待批复' };
		valueOf(await extendDeadline(db, ledger.office, moved, later));
	};
	const rewrite = async (to: string) => {
		const { task } = await ledger.bundle('1');
		const edit = { taskId: task.id, field: 'measure', from: task.measure, to };
		const asked = { edits: [edit], reason: '', look: false };
		valueOf(await editCells(db, ledger.office, asked, later));
	};
	const transfer = async (taskId: string) => {
		const { office, water, court } = ledger;
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const asked = { taskIds: [taskId], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, office, asked, later));
	};

	test('who may not read the former is told nothing of it', async () => {
		const { office, leader, water, court } = ledger;
		await transfer(heirs['1']);
		await extend('1', '2027-03-31');
		const line = [heirs['1'], expect.stringContaining('完成时限')];
		expect(await told(office)).toEqual([line]);
		expect(await told(leader)).toEqual([line]);
		// the former is theirs, the heir is another unit's: which of its rows are shown the list decides
		expect(await told(water.clerk)).toEqual([line]);
		expect(await told(court.clerk)).toEqual([]);
	});

	test('who had the former and lost it is told nothing of it', async () => {
		await transfer(ledger.idOf('1'));
		expect(await told(ledger.water.clerk)).toEqual([]);
		expect(await told(ledger.court.clerk)).toHaveLength(1);
	});

	test('a number in the words is masked for whom it is not due', async () => {
		await rewrite('改写的措施，联系13912345678。');
		const [[, leaders = ''] = []] = await told(ledger.leader);
		expect(leaders).toMatch(/139\D+5678/);
		const [[, offices = ''] = []] = await told(ledger.office);
		expect(offices).toContain('13912345678');
	});

	test('what ended measures the old year alone: nothing to go along with', async () => {
		await db
			.updateTable('task')
			.set({ state: 'done' })
			.where('id', '=', ledger.idOf('1'))
			.execute();
		await db
			.insertInto('field_change')
			.values({
				...{ jurisdiction_id: ledger.id, id: `${ledger.id}-done`, noun: 'task' },
				...{ object_id: ledger.idOf('1'), field: 'state', from_value: 'active', to_value: 'done' },
				...{ changed_by: null, changed_at: later, reason: null, group_id: null }
			})
			.execute();
		await extend('3', '2027-04-30');
		const all = await toldDifferences(db, ledger.office, await held());
		const may = all.map(({ taskId, aspect, mayFollow }) => [taskId, aspect, mayFollow]);
		expect(may.toSorted()).toEqual(
			[
				[heirs['1'], 'course', false],
				[heirs['3'], 'deadline', true]
			].toSorted()
		);
	});

	test('of the tasks that are asked for alone, once at one stand', async () => {
		await extend('1', '2027-03-31');
		await extend('3', '2027-04-30');
		const own = await held(['3']);
		expect(own.map(({ heir }) => heir.task.id)).toEqual([heirs['3']]);
		expect(await held(['3'])).toBe(own);
		expect(await held()).toHaveLength(2);
		await extend('3', '2027-05-31');
		expect(await held(['3'])).not.toBe(own);
		// nothing is kept but what a sentence says
		expect(JSON.stringify(own)).not.toContain((await ledger.bundle('3')).task.measure);
	});

	test('a list tells the same as the page of each task', async () => {
		await rewrite('改写的措施。后一句。');
		await extend('3', '2027-04-30');
		await transfer(ledger.idOf('1'));
		const why = { reason: '撤并', document: '办3号' };
		const cancel = { verb: 'cancel' as const, taskIds: [ledger.idOf('1')], ...why };
		valueOf(await changeCourse(db, ledger.office, cancel, later));
		type Of = { heir: { task: { id: string } }; difference: unknown; reason: string | null };
		const plain = (all: readonly Of[]) =>
			all.map(({ heir, difference, reason }) => [heir.task.id, difference, reason]);
		const listed = plain(
			await listDifferences(db, ledger.id, { taskIds: [heirs['1'], heirs['3']] }, day)
		);
		expect(listed).toHaveLength(4);
		expect(listed).toEqual(plain(await readDifferences(db, ledger.id, { planId }, day)));
		expect(await listDifferences(db, ledger.id, { taskIds: [] }, day)).toEqual([]);
	});

	test('a list counts its tasks of which the office has still to say whether they go along', async () => {
		const waiting = async (actor: Actor) => {
			const stand = await findStand(db, ledger.id);
			const all = await formerTodosOf(db, actor, { planId, day }, stand);
			return all.map((one) => [one.todo, one.taskId]);
		};
		const { office, leader } = ledger;
		expect(await waiting(office)).toEqual([]);
		await extend('1', '2027-03-31');
		await rewrite('改写过的措施。');
		// two changes of one task are one task
		expect(await waiting(office)).toEqual([['former', heirs['1']]]);
		await extend('3', '2027-05-31');
		expect(await waiting(office)).toHaveLength(2);
		expect(await waiting(leader)).toEqual([]);
	});
});
