import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../../domain/actor.ts';
import type { Db } from '../../db/client.ts';
import { listDiscarded, listDrafts } from '../../db/drafts.ts';
import { insertAll } from '../../db/insert-all.ts';
import { listLedger } from '../../db/ledger-rows.ts';
import { findTaskBundle } from '../../db/task-bundle.ts';
import { updateTask } from '../../db/task-changes.ts';
import { onBothEngines } from '../../db/test-db.ts';
import { codesOf, valueOf } from '../test-result.ts';
import { acknowledgeTasks } from './acknowledge-tasks.ts';
import { acceptDrafts, discardDrafts } from './answer-drafts.ts';
import { makeLedger } from './test-ledger.ts';
import { undoAct } from './undo-act.ts';

const april = '2026-04-10T02:00:00.000Z';
const may = '2026-05-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('a draft', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	let office: Actor;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `draft${ledgers++}`);
		({ office } = ledger);
		await updateTask(db, ledger.id, id('1'), { state: 'draft' }, april);
	});
	const id = (number: string) => ledger.idOf(number);
	const accept = (numbers: string[], by = office) =>
		acceptDrafts(db, by, { taskIds: numbers.map(id), document: '营商办〔2026〕9号' }, april);
	const discard = (numbers: string[], reason = '不属于本区事项', by = office) =>
		discardDrafts(db, by, { taskIds: numbers.map(id), reason }, april);
	const listed = async () =>
		(await listLedger(db, ledger.id, ledger.plan, may)).map(({ number }) => number);
	const drafts = () => listDrafts(db, ledger.id, ledger.plan.id);
	/** Everything of a task but the version, which only grows. */
	const whole = async (number: string) => {
		const { task, ...rows } = await ledger.bundle(number);
		return { ...rows, task: { ...task, version: 0, updated_at: '' } };
	};

	test('is in no ledger, and is listed for who answers it', async () => {
		expect(await listed()).toEqual(['2', '3']);
		expect(await drafts()).toEqual([id('1')]);
		const named = await listLedger(db, ledger.id, ledger.plan, may, [id('1')], { drafts: true });
		expect(named.map(({ state, waits }) => [state, waits])).toEqual([['draft', []]]);
	});

	test('that is accepted counts from that day on and waits for its unit; taken back it is a draft', async () => {
		const before = await whole('1');
		const { act, count } = valueOf(await accept(['1']));
		expect(count).toBe(1);
		expect(await drafts()).toEqual([]);
		expect(await listed()).toEqual(['1', '2', '3']);
		const { task } = await ledger.bundle('1');
		expect(task).toMatchObject({ state: 'active', added_on: '2026-04-10' });
		expect((await ledger.standing('1', may)).waits).toEqual(['unsigned']);
		const signing = { taskIds: [id('1')], unitId: ledger.water.unitId };
		valueOf(await undoAct(db, office, act, may));
		expect(await whole('1')).toEqual(before);
		valueOf(await accept(['1']));
		expect(await acknowledgeTasks(db, ledger.water.clerk, signing, may)).toMatchObject({
			ok: true
		});
	});

	test('is not accepted under a number that another task bears', async () => {
		await updateTask(db, ledger.id, id('1'), { number: '3' }, april);
		expect(codesOf(await accept(['1']))).toEqual(['task.number-taken']);
		await updateTask(db, ledger.id, id('1'), { number: '' }, april);
		expect(codesOf(await accept(['1']))).toEqual(['task.no-number']);
		expect(await drafts()).toHaveLength(1);
	});

	test('that is discarded is gone with its reason kept, and can be brought back', async () => {
		const before = await whole('1');
		expect(codesOf(await discard(['1'], ' '))).toEqual(['field.empty']);
		const { act } = valueOf(await discard(['1']));
		expect(await drafts()).toEqual([]);
		expect(await findTaskBundle(db, ledger.id, id('1'))).toBeUndefined();
		expect((await listDiscarded(db, ledger.id)).map((each) => each.act)).toEqual([act]);
		const { summary } = await db
			.selectFrom('audit_event')
			.select('summary')
			.where('jurisdiction_id', '=', ledger.id)
			.where('action', '=', 'task.discard')
			.executeTakeFirstOrThrow();
		expect(summary).toContain('不属于本区事项');
		const undone = valueOf(await undoAct(db, office, act, may));
		expect(await whole('1')).toEqual(before);
		expect(await listDiscarded(db, ledger.id)).toEqual([]);
		valueOf(await undoAct(db, office, undone.act, may));
		expect(await drafts()).toEqual([]);
	});

	test('with something beside it is not discarded', async () => {
		const of = { jurisdiction_id: ledger.id, id: `c${ledgers}`, task_id: id('1') };
		const said = { body: '先问过住建局', written_by: ledger.office.id, written_at: april };
		await insertAll(db, 'task_comment', [{ ...of, ...said }]);
		expect(codesOf(await discard(['1']))).toEqual(['task.draft-worked']);
		expect(await drafts()).toHaveLength(1);
	});

	test.each([
		['a task of the ledger is none', ['2'], 'task.state'],
		['one of several is none: nothing is done', ['1', '2'], 'task.state'],
		['none is chosen', [], 'task.none-chosen']
	])('%s', async (_, numbers, code) => {
		expect(codesOf(await accept(numbers))).toEqual([code]);
		expect(codesOf(await discard(numbers))).toEqual([code]);
		expect(await drafts()).toHaveLength(1);
	});

	test('is answered by the office alone', async () => {
		for (const by of [ledger.leader, ledger.water.clerk]) {
			expect(codesOf(await accept(['1'], by))).toEqual(['right.missing']);
			expect(codesOf(await discard(['1'], '不属于', by))).toEqual(['right.missing']);
		}
		expect(await drafts()).toHaveLength(1);
	});
});
