import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { CellEdit } from '../../../domain/edit/task-cell.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { updateAcknowledged } from '../../db/acknowledgements.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { editCells } from './edit-cells.ts';
import { listCellTexts } from './list-cell-texts.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-10T02:00:00.000Z';
const later = '2026-04-10T03:00:00.000Z';
let ledgers = 0;

onBothEngines('cells of the ledger', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `edit${ledgers++}`);
	});
	const text = async (number: string, field: string) => {
		const cells = await listCellTexts(db, ledger.office, [ledger.idOf(number)], now);
		return cells.find((cell) => cell.field === field)?.text;
	};
	const edit = async (number: string, field: string, to: string): Promise<CellEdit> => ({
		...{ taskId: ledger.idOf(number), field, to },
		from: (await text(number, field)) ?? ''
	});
	type More = { reason?: string; look?: boolean; as?: Actor; at?: string };
	const send = async (edits: CellEdit[], more: More = {}) => {
		const { reason = '', look = false, as = ledger.office, at = now } = more;
		const answer = await editCells(db, as, { edits, reason, look }, at);
		if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
		return answer.value;
	};

	test('a cell is written, told in the history and taken back to the last column', async () => {
		const before = await ledger.bundle('1');
		const { act } = await send([await edit('1', 'measure', '改一改。再改')]);
		const { task } = await ledger.bundle('1');
		expect(task).toMatchObject({ measure: '改一改。再改', title: '改一改' });
		const [change] = (await listFieldChanges(db, ledger.id, 'task', task.id)).filter(
			({ field }) => field === 'measure'
		);
		expect(change).toMatchObject({ to: '改一改。再改', from: before.task.measure });
		const undone = await undoAct(db, ledger.office, act ?? '', later);
		if (!undone.ok) throw new Error('not undone');
		const after = await ledger.bundle('1');
		const { version, updated_at } = after.task;
		expect(after).toEqual({ ...before, task: { ...before.task, version, updated_at } });
		const again = await undoAct(db, ledger.office, undone.value.act, later);
		expect(again.ok).toBe(true);
		expect((await ledger.bundle('1')).task.measure).toBe('改一改。再改');
	});

	test('every field is read, shown back and found by the next one who opens it', async () => {
		const wanted: [string, string][] = [
			['number', '1-1'],
			['section', '获得信贷'],
			['measure', '第一行\n第二行'],
			['units', '牵头：区水利局；配合：区法院、各镇政府'],
			['responsiblePeople', '王敏 0840-5550101'],
			['contactPeople', '李小明 15400001111\n赵一'],
			['deadline', '12月底'],
			['extra.备注', '一般']
		];
		const edits = await Promise.all(wanted.map(([field, to]) => edit('1', field, to)));
		const { cells, problems } = await send(edits, { reason: '调整' });
		expect(problems.filter(({ problem }) => problem.code !== 'deadline.year-assumed')).toEqual([]);
		expect(cells.find(({ field }) => field === 'deadline')?.reading).toBe('2026-12-31');
		for (const [field, to] of wanted) expect(await text('1', field)).toBe(to);
	});

	test('a first deadline wants no reason, moving one does, and the first day is never lost', async () => {
		const first = await send([await edit('2', 'deadline', '2026-10-31')]);
		expect(first).toMatchObject({ needsReason: false, problems: [] });
		const without = await send([await edit('2', 'deadline', '2026-11-30')], { at: later });
		expect(without).toMatchObject({ act: null, needsReason: true });
		expect(await text('2', 'deadline')).toBe('2026-10-31');
		const moved = [await edit('2', 'deadline', '2026-11-30')];
		await send(moved, { at: later, reason: '上级调整' });
		const { task, deadline_change } = await ledger.bundle('2');
		expect(task).toMatchObject({ due_on: '2026-11-30', original_due_on: '2026-10-31' });
		const days = deadline_change.map(({ due_on, since_on, reason }) => [since_on, due_on, reason]);
		expect(days.sort()).toEqual([
			['2026-01-01', null, null],
			['2026-04-10', '2026-10-31', null],
			['2026-04-10', '2026-11-30', '上级调整']
		]);
	});

	test('of two people at one cell the second is told what stands there, and by whom', async () => {
		const [mine, theirs] = [
			await edit('1', 'measure', '我写的'),
			await edit('1', 'measure', '她写的')
		];
		await send([theirs]);
		const answer = await send([mine], { at: later });
		expect(answer).toMatchObject({
			act: null,
			conflicts: [{ at: 0, now: '她写的', by: ledger.office.id, when: now }]
		});
		expect(await text('1', 'measure')).toBe('她写的');
		// both meant the same: nobody is disturbed
		expect((await send([theirs])).conflicts).toEqual([]);
	});

	test('two people at two fields of one task both succeed', async () => {
		const edits = [await edit('1', 'measure', '新措施'), await edit('1', 'deadline', '2026-11-30')];
		for (const one of edits) expect((await send([one], { reason: '调整' })).conflicts).toEqual([]);
		expect([await text('1', 'measure'), await text('1', 'deadline')]).toEqual([
			'新措施',
			'2026-11-30'
		]);
	});

	test.each([
		['an empty measure', 'measure', '  ', 'task.no-measure'],
		['a unit that is none', 'units', '区水利局、火星局', 'task.new-unit'],
		['a day that does not exist', 'deadline', '2026年2月30日', 'deadline.impossible'],
		['a day with a slip in its year', 'deadline', '1999-01-01', 'field.far-day'],
		['a number without end', 'number', '9'.repeat(20), 'field.long'],
		['a section that is not there', 'section', '获得用热', 'task.no-section'],
		['a number that another task bears', 'number', '2', 'task.number-taken'],
		['a telephone without a name', 'contactPeople', '15400001111', 'task.no-people'],
		['a column that is none', 'state', 'done', 'task.no-field']
	])(
		'%s is refused, and the good cells beside it are not written either',
		async (_, field, to, code) => {
			const good = await edit('2', 'measure', '没有写入');
			const bad = { ...(await edit('1', field, to)) };
			const answer = await send([good, bad], { reason: '调整' });
			expect(answer.act).toBeNull();
			const codes = answer.problems.map(({ at, problem }) => [at, problem.code]);
			expect(codes).toContainEqual([1, code]);
			expect(await text('2', 'measure')).not.toBe('没有写入');
		}
	);

	test('looking writes nothing and tells how it would be read', async () => {
		const edits = [await edit('2', 'deadline', '年底前')];
		const answer = await send(edits, { look: true });
		expect(answer).toMatchObject({ act: null, cells: [{ text: '年底前', reading: '2026-12-31' }] });
		expect(await text('2', 'deadline')).toBe('');
	});

	test('what a unit has signed has to be signed again once it changed', async () => {
		const taskId = ledger.idOf('1');
		const { unitId, clerk } = ledger.water;
		await updateAcknowledged(db, ledger.id, { taskId, unitId, by: clerk.id, at: now });
		const signedAt = async () => (await ledger.bundle('1')).task_unit[0]?.acknowledged_at;
		await send([await edit('1', 'extra.备注', '一般')]);
		expect(await signedAt()).toBe(now);
		const { act } = await send([await edit('1', 'measure', '改了')], { at: later });
		expect(await signedAt()).toBeNull();
		await undoAct(db, ledger.office, act ?? '', later);
		expect(await signedAt()).toBe(now);
	});

	test('a unit that stays keeps the name that the list prints for it', async () => {
		await db
			.updateTable('task_unit')
			.set({ printed: '水利局' })
			.where('task_id', '=', ledger.idOf('1'))
			.execute();
		await send([await edit('1', 'units', '区水利局、区法院')]);
		const { task_unit } = await ledger.bundle('1');
		expect(task_unit.map(({ printed }) => printed).sort()).toEqual(['区法院', '水利局'].sort());
	});

	test('nobody but the office writes', async () => {
		const edits = [await edit('1', 'measure', '改了')];
		for (const as of [ledger.leader, ledger.water.clerk]) {
			const answer = await editCells(db, as, { edits, reason: '', look: false }, now);
			expect(answer).toMatchObject({ ok: false, problems: [{ code: 'right.missing' }] });
			const undone = await undoAct(db, as, 'x', now);
			expect(undone).toMatchObject({ ok: false, problems: [{ code: 'right.missing' }] });
		}
	});

	test('nothing is taken back over what somebody did since', async () => {
		const { act } = await send([
			await edit('1', 'measure', '一'),
			await edit('2', 'measure', '二')
		]);
		await send([await edit('2', 'measure', '三')], { at: later });
		const undone = await undoAct(db, ledger.office, act ?? '', later);
		expect(undone).toMatchObject({
			ok: false,
			problems: [{ code: 'act.changed', facts: { numbers: ['2'] } }]
		});
		expect(await text('1', 'measure')).toBe('一');
		const twice = await send([await edit('1', 'measure', '四')], { at: later });
		expect((await undoAct(db, ledger.office, twice.act ?? '', later)).ok).toBe(true);
		expect(await undoAct(db, ledger.office, twice.act ?? '', later)).toMatchObject({
			problems: [{ code: 'act.undone' }]
		});
	});
});
