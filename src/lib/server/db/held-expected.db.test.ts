import { beforeEach, expect, test } from 'vitest';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { appendAuditEvent } from './audit-events.ts';
import { readExpectedFacts } from './expected-pairs.ts';
import { heldExpected } from './held-expected.ts';
import { onBothEngines } from './test-db.ts';

const now = '2026-04-10T02:00:30.000Z';
let ledgers = 0;

onBothEngines('what a plan asks for, held', (get) => {
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		ledger = await makeLedger(await get.migrated(), `asked${ledgers++}`);
	});
	const link = (action: string) =>
		appendAuditEvent(get.db, ledger.id, { at: now, actorId: null, actorName: '某人', action });
	const held = () => heldExpected(get.db, ledger.id, ledger.plan.id);
	const rename = () =>
		get.db
			.updateTable('task')
			.set({ title: '另一个名称' })
			.where('jurisdiction_id', '=', ledger.id)
			.execute();

	test('is not read again for what units submit', async () => {
		await link('unit.add');
		const before = await held();
		for (const action of ['report.submit', 'report.withdraw', 'evidence.add']) await link(action);
		expect(await held()).toBe(before);
		expect(before).toEqual(await readExpectedFacts(get.db, ledger.id, ledger.plan.id));
	});

	test('tells of a task with the first look after it was changed, whatever came after', async () => {
		await held();
		await rename();
		await link('task.edit');
		await link('report.submit');
		expect(new Set((await held()).tasks.map(({ title }) => title))).toEqual(
			new Set(['另一个名称'])
		);
	});

	test('of a transaction is read in it', async () => {
		await held();
		const changed = get.db.transaction().execute(async (trx) => {
			await trx
				.updateTable('task')
				.set({ title: '还没有写定' })
				.where('jurisdiction_id', '=', ledger.id)
				.execute();
			const inside = await heldExpected(trx, ledger.id, ledger.plan.id);
			expect(inside.tasks[0]?.title).toBe('还没有写定');
			throw new Error('taken back');
		});
		await expect(changed).rejects.toThrow('taken back');
		expect((await held()).tasks[0]?.title).not.toBe('还没有写定');
	});
});
