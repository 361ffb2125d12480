import { beforeAll, expect, test } from 'vitest';
import { tasksWithUnit, seenMark } from '$lib/domain/seen-task.ts';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { fitting, leftText } from './fitting.server.ts';

test('of several tasks those are asked for that a deed fits, in their order', () => {
	expect(fitting(['a', 'b', 'c'], ['c', 'a'])).toEqual({ taskIds: ['a', 'c'], left: ['b'] });
});

test.each([
	['of one task, which is refused by itself', ['a'], []],
	['where it fits none: the answer says why', ['a', 'b'], []],
	['where it fits all', ['a', 'b'], ['a', 'b']]
])('nothing is left out %s', (_, taskIds, fit) => {
	expect(fitting(taskIds, fit)).toEqual({ taskIds, left: [] });
});

onBothEngines('what a deed for several leaves out', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeAll(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, 'fitting');
	});

	test('is told by number, and by how many where there is none', async () => {
		const { id, idOf } = ledger;
		expect(await leftText(db, id, [], false)).toBe('');
		expect(await leftText(db, id, [idOf('1'), idOf('2')], false)).toBe(
			'第 1、2 项不由这家单位负责，不在这次办理之内。'
		);
		expect(await leftText(db, id, [idOf('3'), 'gone'], true)).toBe(
			'第 3 项已有这家单位，不在这次办理之内。另有 1 项的单位不适用，没有改动。'
		);
	});

	test('is no task that the form was not made on: that is refused', async () => {
		const { office, idOf, water, court } = ledger;
		const units = [{ unitId: water.unitId, role: 'responsible' as const }];
		const shown = { state: 'active' as const, dueOn: null, ongoing: false, units };
		const seen = new Map([[idOf('1'), seenMark('transfer', shown)]]);
		const ids = [idOf('1'), idOf('3')];
		const { taskIds, left } = fitting(ids, tasksWithUnit(ids, seen, water.unitId).with);
		expect([taskIds, left]).toEqual([ids, []]);
		const handed = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const asked = { ...handed, taskIds, reason: '职责调整', seen };
		const at = '2026-04-10T02:00:00.000Z';
		expect(await transferTasks(db, office, asked, at)).toMatchObject({
			...{ ok: false, problems: [{ code: 'task.not-shown', facts: { number: '3' } }] }
		});
	});
});
