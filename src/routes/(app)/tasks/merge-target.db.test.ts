import { beforeEach, expect, test } from 'vitest';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { changeCourse } from '$lib/server/operations/tasks/change-course.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { findMergeTarget } from './merge-target.server.ts';

const april = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('the task of a typed number', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `target${ledgers++}`);
	});
	const find = (typed: string) => findMergeTarget(db, ledger.office, typed, [ledger.idOf('1')]);

	test.each(['3', ' 第3项 '])('is named with who leads it: %s', async (typed) => {
		expect(await find(typed)).toMatchObject({
			target: { id: ledger.idOf('3'), number: '3', unit: '区水利局、区法院' },
			problem: null
		});
	});

	test('is named with the 牵头 alone, where it has one', async () => {
		await db
			.updateTable('task_unit')
			.set({ role: 'lead' })
			.where('task_id', '=', ledger.idOf('3'))
			.where('unit_id', '=', ledger.court.unitId)
			.execute();
		expect((await find('3')).target?.unit).toBe('区法院');
	});

	test('is none where no task bears it', async () => {
		expect(await find('999')).toMatchObject({
			target: null,
			problem: { code: 'task.number-unknown', facts: { value: '999' }, at: { field: 'into' } }
		});
	});

	test('is not the task itself', async () => {
		expect((await find('1')).problem).toMatchObject({
			...{ code: 'task.merge-itself', facts: { number: '1', isAmong: false } }
		});
	});

	test('is none of several that would end', async () => {
		const both = [ledger.idOf('1'), ledger.idOf('3')];
		const { problem } = await findMergeTarget(db, ledger.office, '3', both);
		expect(problem).toMatchObject({
			...{ code: 'task.merge-itself', facts: { number: '3', isAmong: true } }
		});
	});

	test('is none that was cancelled, whose number is free', async () => {
		const why = { reason: '不再需要', document: '清江营商〔2026〕8号' };
		const asked = { verb: 'cancel' as const, taskIds: [ledger.idOf('2')], ...why };
		valueOf(await changeCourse(db, ledger.office, asked, april));
		expect((await find('2')).problem?.code).toBe('task.number-unknown');
	});
});
