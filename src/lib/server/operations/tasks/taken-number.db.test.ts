import { beforeEach, expect, test } from 'vitest';
import { blankTask } from '../../../domain/edit/read-entry.ts';
import type { Db } from '../../db/client.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { valueOf } from '../test-result.ts';
import { addTask } from './add-task.ts';
import { changeCourse } from './change-course.ts';
import { editCells } from './edit-cells.ts';
import { mergeTasks } from './merge-tasks.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const now = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a number that went to another task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `number${ledgers++}`);
	});
	const course = (verb: 'cancel' | 'resume' | 'suspend', numbers: string[], ids?: string[]) => {
		const taskIds = ids ?? numbers.map(ledger.idOf);
		const typed = { verb, taskIds, reason: '上级调整', document: '营商办〔2026〕3号' };
		return changeCourse(db, ledger.office, typed, now);
	};
	const merge = async () => {
		const typed = { taskIds: [ledger.idOf('1')], intoId: ledger.idOf('2'), reason: '同一件事' };
		return valueOf(await mergeTasks(db, ledger.office, typed, now)).act;
	};
	const renumber = async (taskId: string, from: string, to: string) => {
		const edits = [{ taskId, field: 'number', from, to }];
		const typed = { edits, reason: '', look: false };
		return valueOf(await editCells(db, ledger.office, typed, now)).act ?? '';
	};
	const bring = async () => {
		const typed = {
			...blankTask,
			number: '1',
			section: '获得信贷',
			measure: '新的',
			units: '区法院'
		};
		const more = { planId: ledger.plan.id, newSection: '', document: '', reason: '' };
		return valueOf(await addTask(db, ledger.office, { ...more, typed }, now)).taskId;
	};
	const living = async () =>
		(await listLedger(db, ledger.id, ledger.plan, now))
			.filter(({ state }) => state !== 'cancelled' && state !== 'merged')
			.map(({ number }) => number)
			.toSorted();
	const taken = {
		ok: false,
		problems: [{ code: 'task.number-taken', facts: { value: '1', title: '新的', isBack: true } }]
	};

	test('keeps a cancelled task from coming back, until the other has another number', async () => {
		const act = valueOf(await course('cancel', ['1'])).act;
		const other = await bring();
		expect(await course('resume', ['1'])).toEqual(taken);
		expect(await undoAct(db, ledger.office, act, now)).toEqual(taken);
		expect(await living()).toEqual(['1', '2', '3']);
		await renumber(other, '1', '1-1');
		valueOf(await course('resume', ['1']));
		expect(await living()).toEqual(['1', '1-1', '2', '3']);
	});

	test('keeps a merged task from coming back, by either way', async () => {
		const act = await merge();
		await bring();
		expect(await course('resume', ['1'])).toEqual(taken);
		expect(await undoAct(db, ledger.office, act, now)).toEqual(taken);
		expect(await living()).toEqual(['1', '2', '3']);
	});

	test('keeps a task from being numbered as before', async () => {
		const act = await renumber(ledger.idOf('1'), '1', '9');
		await bring();
		expect(await undoAct(db, ledger.office, act, now)).toEqual(taken);
		expect(await living()).toEqual(['1', '2', '3', '9']);
	});

	test('is told of two that would come back together', async () => {
		valueOf(await course('cancel', ['1']));
		const other = await bring();
		valueOf(await course('cancel', [], [other]));
		const both = await course('resume', [], [ledger.idOf('1'), other]);
		expect(both).toMatchObject({ ok: false, problems: [{}, {}] });
		valueOf(await course('resume', ['1']));
		expect(await living()).toEqual(['1', '2', '3']);
	});

	test("is nobody else's while its task only rests, and two that swapped theirs swap back", async () => {
		valueOf(await course('suspend', ['1']));
		valueOf(await course('resume', ['1']));
		const [one, two] = [ledger.idOf('1'), ledger.idOf('2')];
		const edits = [
			{ taskId: one, field: 'number', from: '1', to: '2' },
			{ taskId: two, field: 'number', from: '2', to: '1' }
		];
		const typed = { edits, reason: '', look: false };
		const { act } = valueOf(await editCells(db, ledger.office, typed, now));
		valueOf(await undoAct(db, ledger.office, act ?? '', now));
		expect((await ledger.bundle('1')).task.number).toBe('1');
	});
});
