import { isRedirect } from '@sveltejs/kit';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '$lib/domain/actor.ts';
import type { Db } from '$lib/server/db/client.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { transferTasks } from '$lib/server/operations/tasks/transfer-tasks.ts';
import { fileReport } from '$lib/server/operations/test-report.ts';
import { valueOf } from '$lib/server/operations/test-result.ts';
import { leadToPast } from './lead-to-past.server.ts';

const april = '2026-04-10T02:00:00.000Z';
let ledgers = 0;

onBothEngines('an old address of a task', (get) => {
	let db: Db;
	let ledger: Awaited<ReturnType<typeof makeLedger>>;
	beforeEach(async () => {
		db = await get.migrated();
		ledger = await makeLedger(db, `lead${ledgers++}`);
	});
	/** Where somebody is led instead of to the task; null where the page itself answers. */
	const led = async (actor: Actor, number: string) => {
		try {
			await leadToPast(db, actor, ledger.idOf(number));
			return null;
		} catch (thrown) {
			if (isRedirect(thrown)) return thrown.location;
			throw thrown;
		}
	};
	const lose = async (number: string) => {
		const { office, water, court } = ledger;
		const units = { fromUnitId: water.unitId, toUnitId: court.unitId };
		const people = { responsiblePeople: '', contactPeople: '' };
		const asked = { taskIds: [ledger.idOf(number)], ...units, ...people, reason: '职责调整' };
		valueOf(await transferTasks(db, office, asked, april));
	};

	test('leads the unit that lost it to what it filed, and nobody else', async () => {
		const { water, court, office, leader } = ledger;
		const of = { taskId: ledger.idOf('1'), unitId: water.unitId };
		await fileReport(db, ledger.id, { ...of, period: '2026-02' });
		expect(await led(water.clerk, '1')).toBeNull();
		await lose('1');
		expect(await led(water.clerk, '1')).toBe(`/tasks/past/${ledger.idOf('1')}`);
		for (const actor of [court.clerk, office, leader]) expect(await led(actor, '1')).toBeNull();
		// of what it never had, and of what nothing was filed for, it learns nothing
		expect(await led(water.clerk, '2')).toBeNull();
		await lose('3');
		expect(await led(water.clerk, '3')).toBeNull();
	});

	test('leads nobody away from a task that is theirs beside another unit', async () => {
		const { water } = ledger;
		const of = { taskId: ledger.idOf('3'), unitId: water.unitId };
		await fileReport(db, ledger.id, { ...of, period: '2026-02' });
		await lose('3');
		const both = { ...water.clerk, unitIds: [water.unitId, ledger.court.unitId] };
		expect(await led(both, '3')).toBeNull();
	});
});
