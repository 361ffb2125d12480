import { isHttpError } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { fileReport } from '$lib/server/operations/test-report.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { noSuchTask } from './no-such-task.server.ts';

const april = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('who sends a form of a task that is not theirs', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `none${ledgers++}`);
		const { office, water, court } = ledger;
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const of = { unitId: water.unitId, taskId: ledger.idOf('1') };
		await fileReport(db, ledger.id, { ...of, period: '2026-02' });
		const taskIds = ['1', '3'].map((number) => ledger.idOf(number));
		const asked = { taskIds, ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, office, asked, april));
	});
	const told = async (actor: Actor, number: string) => {
		try {
			return await noSuchTask(db, actor, ledger.idOf(number));
		} catch (thrown) {
			if (isHttpError(thrown)) return [thrown.status, thrown.body.message];
			throw thrown;
		}
	};

	test('is told when it went, and where the own reports are if there are any', async () => {
		const [status, filed] = (await told(ledger.water.clerk, '1')) ?? [];
		expect(status).toBe(409);
		expect(filed).toMatch(/^第1项已于2026年4月10日移交给别的单位.*以前的填报在“台账”/);
		const [, unfiled] = (await told(ledger.water.clerk, '3')) ?? [];
		expect(unfiled).toMatch(/^第3项已于2026年4月10日移交给别的单位[^“]*先复制。$/);
	});

	test('and learns nothing of what it never had', async () => {
		expect((await told(ledger.water.clerk, '2'))?.[0]).toBe(404);
		expect((await told({ ...ledger.water.clerk, roles: [] }, '1'))?.[0]).toBe(404);
	});
});
