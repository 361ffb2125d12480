import { beforeEach, expect, test } from 'vitest';
import type { TypedCarry } from '../../../domain/carry/typed-carry.ts';
import { deedIn } from '../../../domain/task-verb.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges } from '../../db/field-changes.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { valueOf } from '../test-result.ts';
import { carryTasks } from './carry-tasks.ts';
import { changeCourse } from './change-course.ts';
import { extendDeadline } from './extend-deadline.ts';
import { readLastCarry, readTakingBack } from './read-taking-back.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
const june = '2026-06-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('what taking back would do', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `back${ledgers++}`);
	});
	const both = () => [ledger.idOf('1'), ledger.idOf('3')];
	const extend = async () => {
		const asked = { taskIds: both(), deadline: '2027-03-31', reason: '会议' };
		return valueOf(await extendDeadline(db, ledger.office, asked, april)).act;
	};
	const undo = async (act: string, at = may) => valueOf(await undoAct(db, ledger.office, act, at));
	const read = (act: string) => readTakingBack(db, ledger.id, act);
	const suspend = (number: string) => {
		const why = { reason: '等待上级', document: '' };
		const asked = { verb: 'suspend' as const, taskIds: [ledger.idOf(number)], ...why };
		return changeCourse(db, ledger.office, asked, may);
	};

	test('names the deed, also of its taking back and of doing it again', async () => {
		const act = await extend();
		expect(await read(act)).toMatchObject({ verb: 'extend', isTakingBack: false, problems: [] });
		const back = await undo(act);
		expect(back.isRestored).toBe(false);
		const restoring = await read(back.act);
		expect(restoring).toMatchObject({ verb: 'extend', isTakingBack: true, madeAt: may });
		expect(restoring?.tasks.map(({ number, goes }) => [number, goes])).toEqual([
			['1', false],
			['3', false]
		]);
		const again = await undo(back.act, june);
		expect(again.isRestored).toBe(true);
		// what was done at first is told all the way
		const told = (await read(again.act))?.tasks.map(({ deed }) => [deed?.verb, deed?.on]);
		expect(told).toEqual([
			['extend', '2027-03-31'],
			['extend', '2027-03-31']
		]);
		expect(await read(again.act)).toMatchObject({ verb: 'extend', isTakingBack: false });
		const [line] = await listFieldChanges(db, ledger.id, 'task', ledger.idOf('1'));
		expect(deedIn(line?.to ?? null)).toMatchObject({
			...{ verb: 'undo', of: 'extend', again: true, undoes: back.act }
		});
	});

	test('says why it cannot be done any more, in the word for what was asked', async () => {
		const back = await undo(await extend());
		valueOf(await suspend('3'));
		const facts = { numbers: ['3'], isRestoring: true };
		const problems = [{ code: 'act.changed', facts }];
		expect((await read(back.act))?.problems).toEqual(problems);
		expect(await undoAct(db, ledger.office, back.act, may)).toEqual({ ok: false, problems });
	});

	test('tells of a carry-over which tasks go, and the list that would be empty', async () => {
		const plan = { year: '2027', title: '2027年清单', docNo: '', startsOn: '2027-01-01' };
		const typed: TypedCarry = {
			...{ fromId: ledger.plan.id, intoId: '', plan, taskIds: both(), numbering: 'anew' }
		};
		const { act } = valueOf(await carryTasks(db, ledger.office, typed, april));
		const carried = await read(act);
		expect(carried).toMatchObject({ verb: 'carry', emptied: [2027], problems: [] });
		expect(carried?.tasks.map(({ number, goes }) => [number, goes])).toEqual([
			['1', true],
			['2', true]
		]);
		expect((await readLastCarry(db, ledger.id))?.id).toBe(act);
		const back = await undo(act);
		const last = await readLastCarry(db, ledger.id);
		expect(last).toMatchObject({ id: back.act, verb: 'carry', isTakingBack: true, problems: [] });
		expect(last?.tasks.map(({ isThere }) => isThere)).toEqual([false, false]);
		expect(last?.emptied).toEqual([]);
	});
});
