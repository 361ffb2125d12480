import { beforeEach, expect, test } from 'vitest';
import type { Db } from '../../db/client.ts';
import { listExtensions } from '../../db/extensions.ts';
import { listSignMarks, listUnsigned } from '../../db/sign-marks.ts';
import { deleteOldActs } from '../../db/task-acts.ts';
import { listNotices } from '../../db/task-notices.ts';
import { listTaskNews } from '../../db/task-news.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { listTodos } from '../../db/unit-todos.ts';
import { commitImport } from '../commit-import.ts';
import { succeedUnit } from '../succeed-unit.ts';
import { makeAccount } from '../test-district.ts';
import { draftBatch, listTask, unitOf } from '../test-import.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { undoImport } from '../undo-import.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { returnClaim } from './answer-claims.ts';
import { grantExtension, refuseExtension } from './answer-extension.ts';
import { askExtension } from './ask-extension.ts';
import { changeCourse } from './change-course.ts';
import { claimDone } from './claim-done.ts';
import { editCells } from './edit-cells.ts';
import { extendDeadline } from './extend-deadline.ts';
import { mergeTasks } from './merge-tasks.ts';
import { seeAnswer } from './see-answer.ts';
import { seeNotice } from './see-notice.ts';
import { makeLedger } from './test-ledger.ts';
import { addUnit, transferTasks } from './transfer-tasks.ts';
import { undoAct } from './undo-act.ts';

const at = (minute: number) => `2026-04-10T02:${String(minute).padStart(2, '0')}:00.000Z`;
let ledgers = 0;

onBothEngines('what a unit takes note of', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let taskId: string;
	let unitId: string;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `note${ledgers++}`);
		taskId = ledger.idOf('1');
		unitId = ledger.water.unitId;
	});
	const marks = (...taskIds: string[]) => listSignMarks(db, ledger.id, { taskIds });
	const marked = async (...taskIds: string[]) => {
		const known = await marks(...taskIds);
		return new Map(taskIds.map((id) => [id, known.get(id) ?? '']));
	};
	const sign = async (minute: number, seen?: ReadonlyMap<string, string>, ids = [taskId]) =>
		valueOf(
			await acknowledgeTasks(
				...([db, ledger.water.clerk] as const),
				{ taskIds: ids, unitId, ...(seen ? { seen } : {}) },
				at(minute)
			)
		);
	const write = async (measure: string, minute: number) => {
		const from = (await ledger.bundle('1')).task.measure;
		const edits = [{ taskId, field: 'measure', from, to: measure }];
		const edit = { edits, reason: '按通知', look: false };
		return valueOf(await editCells(db, ledger.office, edit, at(minute)));
	};
	const ask = async (minute: number) => {
		const asked = { taskId, unitId, dueOn: '2026-11-30', reason: '等待批复' };
		return valueOf(await askExtension(db, ledger.water.clerk, asked, at(minute))).id;
	};
	const refuse = async (id: string, minute: number) =>
		valueOf(await refuseExtension(db, ledger.office, { id, note: '请按期' }, at(minute)));
	const grant = async (id: string, minute: number) =>
		valueOf(
			await grantExtension(db, ledger.office, { id, dueOn: '2026-11-30', note: '' }, at(minute))
		);
	const seen = async () =>
		(await listExtensions(db, ledger.id, { taskId })).map(({ seenAt }) => seenAt);
	const todos = async (...unitIds: string[]) =>
		(await listTodos(db, ledger.id, unitIds.length === 0 ? [unitId] : unitIds))
			.filter((one) => one.taskId === taskId)
			.map(({ todo }) => todo);
	const signedAt = async () =>
		(await ledger.bundle('1')).task_unit.map((pair) => pair.acknowledged_at);

	test('a task that changed since it was shown stays unsigned and is named; the others are signed', async () => {
		const both = [taskId, ledger.idOf('3')];
		await write('甲。', 1);
		const shown = await marked(...both);
		await write('乙，另加三项。', 2);
		expect(await sign(3, shown, both)).toEqual({
			count: 1,
			moved: [{ id: taskId, number: '1' }]
		});
		expect(await todos()).toEqual(['sign']);
		expect(await sign(4, await marked(...both), both)).toEqual({ count: 1, moved: [] });
		expect(await todos()).toEqual([]);
	});

	test('a form that does not say what it was made on signs nothing', async () => {
		expect(await sign(1, new Map())).toMatchObject({ count: 0, moved: [{ number: '1' }] });
	});

	test('what was signed by somebody else meanwhile is not named', async () => {
		const shown = await marked(taskId);
		await sign(1);
		expect(await sign(2, shown)).toEqual({ count: 0, moved: [] });
		expect(await signedAt()).toEqual([at(1)]);
	});

	test('what was taken back, and what came instead, is read before it is signed', async () => {
		const { act } = await write('甲。', 1);
		const shown = await marked(taskId);
		valueOf(await undoAct(db, ledger.office, act ?? '', at(2)));
		expect(await sign(3, shown)).toMatchObject({ count: 0 });
	});

	test('the marks of what a unit has still to sign are those of the tasks', async () => {
		await write('甲。', 1);
		expect(await listSignMarks(db, ledger.id, { unitIds: [unitId] })).toEqual(
			new Map([[taskId, at(1)]])
		);
		await sign(2);
		expect(await listSignMarks(db, ledger.id, { unitIds: [unitId] })).toEqual(new Map());
	});

	test("it is unsigned since it is its unit's, or since the first change after its signature", async () => {
		const since = () => listUnsigned(db, ledger.id, [taskId]);
		expect(await since()).toEqual([{ taskId, unitId, sinceOn: '2026-03-01' }]);
		await sign(0);
		expect(await since()).toEqual([]);
		await write('甲。', 1);
		const later = { taskIds: [taskId], deadline: '2026-11-30', reason: '调整' };
		valueOf(await extendDeadline(db, ledger.office, later, '2026-06-01T00:00:00.000Z'));
		expect(await since()).toEqual([{ taskId, unitId, sinceOn: '2026-04-10' }]);
	});

	test('what was taken back long ago is no news, though the act is kept no more', async () => {
		await sign(0);
		const { act } = await write('误改的措施。', 1);
		valueOf(await undoAct(db, ledger.office, act ?? '', at(2)));
		await deleteOldActs(db, '2026-05-20T00:00:00.000Z');
		const later = { taskIds: [taskId], deadline: '2026-11-30', reason: '调整' };
		valueOf(await extendDeadline(db, ledger.office, later, '2026-06-01T00:00:00.000Z'));
		const kinds = async () =>
			(await listTaskNews(db, ledger.id, [taskId])).flatMap(({ news }) =>
				news.map(({ kind }) => kind)
			);
		expect(await kinds()).toEqual(['due']);
		// as the history told it before it said what was taken back
		await db
			.updateTable('field_change')
			.set({ to_value: '{"verb":"undo","of":"edit"}' })
			.where('to_value', 'like', '%"undo"%')
			.execute();
		expect(await kinds()).toEqual(['due']);
	});

	test('whoever signs has read what was granted by then, and no refusal', async () => {
		await sign(0);
		await refuse(await ask(1), 2);
		await grant(await ask(3), 4);
		await sign(5, await marked(taskId));
		expect(await seen()).toEqual([null, at(5)]);
		expect(await todos()).toEqual(['answered']);
	});

	test('知道了 is of one answer, not of the one that came meanwhile, and changes no task', async () => {
		await sign(0);
		const first = await ask(1);
		await refuse(first, 2);
		await refuse(await ask(3), 4);
		const { version } = (await ledger.bundle('1')).task;
		valueOf(await seeAnswer(db, ledger.water.clerk, first, at(5)));
		expect(await seen()).toEqual([at(5), null]);
		expect(await todos()).toEqual(['answered']);
		expect((await ledger.bundle('1')).task.version).toBe(version);
	});

	test('知道了 is kept in the log', async () => {
		const id = await ask(1);
		await refuse(id, 2);
		valueOf(await seeAnswer(db, ledger.water.clerk, id, at(3)));
		const events = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', ledger.id)
			.where('action', '=', 'extension.see')
			.execute();
		expect(events).toHaveLength(1);
	});

	test('what waits for a unit waits for whoever came after it, who takes note of it', async () => {
		await sign(0);
		const id = await ask(1);
		await refuse(id, 2);
		const { clerk } = ledger.water;
		valueOf(await claimDone(db, clerk, { taskId, unitId, doneOn: '2026-04-01' }, at(3)));
		const back = { taskId, unitId, reason: '缺佐证' };
		valueOf(await returnClaim(db, ledger.office, back, at(4)));
		expect((await todos()).toSorted()).toEqual(['answered', 'returned']);
		const renamed = { kind: 'renamed' as const, names: ['区水务局'], successorIds: [] };
		const more = { effectiveOn: '2026-04-10', document: '文', accountsFollow: true };
		const done = valueOf(
			await succeedUnit(db, ledger.office, unitId, { ...renamed, ...more }, at(5))
		);
		const heir = done.successorIds[0] ?? '';
		expect((await todos(heir)).toSorted()).toEqual(['answered', 'returned']);
		const stranger = ledger.court.clerk;
		expect(codesOf(await seeAnswer(db, stranger, id, at(6)))).toEqual(['extension.absent']);
		const since = '2026-02-01T00:00:00.000Z';
		const of = { roles: ['clerk' as const], unitIds: [heir], since };
		const own = await makeAccount(db, ledger.id, `${ledger.id}-heir`, of);
		valueOf(await seeAnswer(db, own, id, at(6)));
		valueOf(await claimDone(db, own, { taskId, unitId: heir, doneOn: '2026-04-01' }, at(7)));
		expect(await todos(heir)).toEqual([]);
	});

	test('a claim that was sent back is no todo of a unit whose claim the task needs no longer', async () => {
		await sign(0);
		const claim = { taskId, unitId, doneOn: '2026-04-01' };
		valueOf(await claimDone(db, ledger.water.clerk, claim, at(1)));
		const back = { taskId, unitId, reason: '缺佐证' };
		valueOf(await returnClaim(db, ledger.office, back, at(2)));
		expect(await todos()).toEqual(['returned']);
		const lead = { taskIds: [taskId], unitId: ledger.court.unitId, role: 'lead' as const };
		valueOf(await addUnit(db, ledger.office, lead, at(3)));
		expect(await todos()).toEqual([]);
	});

	test('a task that is handed over is told to the unit that loses it, until it has taken note', async () => {
		await sign(0);
		const move = { fromUnitId: unitId, toUnitId: ledger.court.unitId, reason: '职能调整' };
		const { act } = valueOf(
			await transferTasks(db, ledger.office, { taskIds: [taskId], ...move }, at(1))
		);
		expect(await todos()).toEqual(['told']);
		const undone = valueOf(await undoAct(db, ledger.office, act, at(2)));
		expect(await todos()).toEqual([]);
		valueOf(await undoAct(db, ledger.office, undone.act, at(3)));
		expect(await todos()).toEqual(['told']);
		expect(await todos(ledger.court.unitId)).toEqual(['sign']);
		const [notice] = await listNotices(db, ledger.id, [unitId]);
		expect(notice).toMatchObject({
			...{ kind: 'moved', number: '1', by: ledger.office.id, at: at(1), into: null }
		});
		valueOf(await seeNotice(db, ledger.court.clerk, notice?.id ?? '', at(4)));
		expect(await todos()).toEqual(['told']);
		valueOf(await seeNotice(db, ledger.water.clerk, notice?.id ?? '', at(4)));
		expect(await todos()).toEqual([]);
	});

	test('a task that goes on in another one is told to its units, while it does', async () => {
		await sign(0);
		const into = ledger.idOf('2');
		const merged = { taskIds: [taskId], intoId: into, reason: '并办' };
		const { act } = valueOf(await mergeTasks(db, ledger.office, merged, at(1)));
		expect(await todos()).toEqual(['told']);
		expect(await listNotices(db, ledger.id, [unitId])).toMatchObject([
			{ kind: 'merged', into: { id: into, number: '2' } }
		]);
		valueOf(await undoAct(db, ledger.office, act, at(2)));
		expect(await todos()).toEqual([]);
	});

	test('a waiting claim that falls because the task has a lead is told to its unit', async () => {
		await sign(0);
		const claim = { taskId, unitId, doneOn: '2026-04-01' };
		valueOf(await claimDone(db, ledger.water.clerk, claim, at(1)));
		const lead = { taskIds: [taskId], unitId: ledger.court.unitId, role: 'lead' as const };
		const { act } = valueOf(await addUnit(db, ledger.office, lead, at(2)));
		expect(await todos()).toEqual(['told']);
		expect(await listNotices(db, ledger.id, [unitId])).toMatchObject([{ kind: 'claim' }]);
		valueOf(await undoAct(db, ledger.office, act, at(3)));
		expect(await todos()).toEqual([]);
	});

	test('an undoing of long ago is told from the history alone', async () => {
		await sign(0);
		const course = async (verb: 'suspend' | 'resume', minute: number) => {
			const why = { reason: '等', document: '' };
			const change = { verb, taskIds: [taskId], ...why };
			return valueOf(await changeCourse(db, ledger.office, change, at(minute))).act;
		};
		await course('suspend', 1);
		const resumed = await course('resume', 2);
		valueOf(await undoAct(db, ledger.office, resumed, at(3)));
		await deleteOldActs(db, '2026-05-20T00:00:00.000Z');
		await course('resume', 4);
		const [told] = await listTaskNews(db, ledger.id, [taskId]);
		expect(told?.news.map((one) => one.at)).toEqual([at(4)]);
	});

	test('what a unit took note of since hinders no undoing, and stays', async () => {
		await sign(0);
		const id = await ask(1);
		await refuse(id, 2);
		const { act } = await write('错。', 3);
		valueOf(await seeAnswer(db, ledger.water.clerk, id, at(4)));
		await sign(5);
		const undone = valueOf(await undoAct(db, ledger.office, act ?? '', at(6)));
		expect(await seen()).toEqual([at(4)]);
		expect(await signedAt()).toEqual([at(5)]);
		expect((await ledger.bundle('1')).task.measure).not.toBe('错。');
		// done again, what was signed after it stands
		valueOf(await undoAct(db, ledger.office, undone.act, at(7)));
		expect(await signedAt()).toEqual([at(5)]);
	});

	test('a signature from before is put back by an undoing, and taken away when it is done again', async () => {
		await sign(0);
		const { act } = await write('错。', 1);
		const undone = valueOf(await undoAct(db, ledger.office, act ?? '', at(2)));
		expect(await signedAt()).toEqual([at(0)]);
		valueOf(await undoAct(db, ledger.office, undone.act, at(3)));
		expect(await signedAt()).toEqual([null]);
	});

	test('a grant that is taken back after it was read waits again, unread', async () => {
		const id = await ask(1);
		const { act } = await grant(id, 2);
		valueOf(await seeAnswer(db, ledger.water.clerk, id, at(3)));
		valueOf(await undoAct(db, ledger.office, act, at(4)));
		expect(await seen()).toEqual([null]);
	});

	const come = async (minute: number) => {
		const known = (name: string, row: number) => ({
			...{ ...unitOf(name, row), state: 'known' as const },
			unitId: name === '区法院' ? ledger.court.unitId : unitId
		});
		const list = [
			listTask('1', { units: [known('区水利局', 3)], deadlineText: '2026年11月底前' }),
			listTask('2', { units: [known('区法院', 5)], deadlineText: null, printedDeadline: null }),
			listTask('3', { units: [known('区水利局', 7), known('区法院', 7)] })
		];
		const batch = await draftBatch(db, ledger.office, list, at(minute));
		const done = await commitImport(db, ledger.office, batch, at(minute));
		if (!done.ok) throw new Error(JSON.stringify(done.problems));
		return batch;
	};
	const news = async () =>
		(await listTaskNews(db, ledger.id, [taskId])).map((one) =>
			one.news.flatMap((each) => (each.kind === 'field' ? [[each.field, each.to]] : []))
		);

	test('of two changes the signature before them is kept', async () => {
		await sign(0);
		await write('甲。', 1);
		await write('乙。', 2);
		const [pair] = (await ledger.bundle('1')).task_unit;
		expect(pair).toMatchObject({ acknowledged_at: null, last_acknowledged_at: at(0) });
	});

	test('nothing waits for a unit that left, of a draft, or of a list that was taken out', async () => {
		await refuse(await ask(0), 1);
		expect((await todos()).toSorted()).toEqual(['answered', 'sign']);
		await db.updateTable('task').set({ state: 'draft' }).where('id', '=', taskId).execute();
		expect(await todos()).toEqual([]);
		await db.updateTable('task').set({ state: 'active' }).where('id', '=', taskId).execute();
		expect(await todos()).toHaveLength(2);
		const ofBatch = db.updateTable('import_batch').where('id', '=', ledger.batch);
		await ofBatch.set({ state: 'undone' }).execute();
		expect(await todos()).toEqual([]);
		await ofBatch.set({ state: 'committed' }).execute();
		expect(await todos()).toHaveLength(2);
		await db
			.updateTable('task_unit')
			.set({ until_on: '2026-04-09' })
			.where('task_id', '=', taskId)
			.execute();
		expect(await todos()).toEqual([]);
	});

	test('what a list changed is signed again, and can be taken out after that', async () => {
		await sign(0);
		const deadline = (await ledger.bundle('1')).task.deadline_text;
		const batch = await come(1);
		expect(await todos()).toEqual(['sign']);
		expect((await news())[0]).toMatchObject([
			['deadline', expect.stringContaining('2026年11月底前')]
		]);
		await sign(2);
		const undone = valueOf(await undoImport(db, ledger.office, batch, at(3)));
		expect(undone.kept).toEqual([]);
		expect((await ledger.bundle('1')).task.deadline_text).toBe(deadline);
		expect(await signedAt()).toEqual([at(2)]);
	});

	test('what a list brought that was taken out again is no news', async () => {
		await sign(0);
		const batch = await come(1);
		valueOf(await undoImport(db, ledger.office, batch, at(2)));
		expect(await signedAt()).toEqual([at(0)]);
		await write('甲。', 3);
		expect(await news()).toEqual([[['measure', '甲。']]]);
	});
});
