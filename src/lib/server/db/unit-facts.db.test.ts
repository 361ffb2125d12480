import { beforeEach, expect, test } from 'vitest';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { appendAuditEvent } from './audit-events.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { holdForPage } from './held-frame.ts';
import { onBothEngines } from './test-db.ts';
import { amongTasks } from './unit-facts.ts';

const now = '2026-04-10T02:00:30.000Z';
let ledgers = 0;

onBothEngines('what a list asks units for, held', (get) => {
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		ledger = await makeLedger(await get.migrated(), `facts${ledgers++}`);
	});
	const link = (action: string) =>
		appendAuditEvent(get.db, ledger.id, { at: now, actorId: null, actorName: '某人', action });
	const held = async (unitIds: string[] = [ledger.water.unitId]) =>
		(await holdForPage(get.db, ledger.id)).unitFacts(ledger.plan.id, unitIds);

	test('is the part of the plan that these units have, and no other', async () => {
		for (const unitIds of [
			[ledger.water.unitId],
			[ledger.court.unitId],
			[ledger.water.unitId, ledger.court.unitId]
		]) {
			const fresh = await readExpectedFacts(get.db, ledger.id, ledger.plan.id, { unitIds });
			expect(fresh.tasks.length).toBeGreaterThan(0);
			expect(await held(unitIds)).toMatchObject(fresh);
		}
	});

	test('of some tasks is what would be read of those alone', async () => {
		const unitIds = [ledger.water.unitId];
		const taskIds = [ledger.idOf('3'), ledger.idOf('2')];
		const fresh = await readExpectedFacts(get.db, ledger.id, ledger.plan.id, { unitIds, taskIds });
		const among = amongTasks(await held(), taskIds);
		expect(among.tasks).toEqual(fresh.tasks);
		expect(among.pairs).toEqual(fresh.pairs);
	});

	test('is not read again for what is filed, reviewed and signed in for', async () => {
		await link('unit.add');
		const before = await held();
		for (const action of ['report.submit', 'report.review', 'session.start', 'chase.log']) {
			await link(action);
		}
		expect(await held()).toBe(before);
	});

	test('tells of a task with the first look after it was changed, whatever came after', async () => {
		await held();
		await get.db
			.updateTable('task')
			.set({ title: '另一个名称' })
			.where('jurisdiction_id', '=', ledger.id)
			.execute();
		await link('task.edit');
		await link('report.submit');
		expect(new Set((await held()).tasks.map(({ title }) => title))).toEqual(
			new Set(['另一个名称'])
		);
	});

	test('of a transaction is read in it, and not kept', async () => {
		await held();
		const changed = get.db.transaction().execute(async (trx) => {
			const here = async () =>
				(await holdForPage(trx, ledger.id)).unitFacts(ledger.plan.id, [ledger.water.unitId]);
			expect((await here()).tasks[0]?.title).not.toBe('还没有写定');
			await trx
				.updateTable('task')
				.set({ title: '还没有写定' })
				.where('jurisdiction_id', '=', ledger.id)
				.execute();
			expect((await here()).tasks[0]?.title).toBe('还没有写定');
			throw new Error('taken back');
		});
		await expect(changed).rejects.toThrow('taken back');
		expect((await held()).tasks[0]?.title).not.toBe('还没有写定');
	});
});
