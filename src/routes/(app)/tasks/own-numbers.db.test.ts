import { expect, test } from 'vitest';
import { insertPeople } from '$lib/server/db/task-people.ts';
import { onBothEngines } from '$lib/server/db/test-db.ts';
import { makeLedger } from '$lib/server/operations/tasks/test-ledger.ts';
import { ownNumbersOf } from './seen-people.server.ts';

let ledgers = 0;

onBothEngines('the numbers under which tasks name somebody', (get) => {
	test('are those of their own units that bear their name or their account', async () => {
		const db = await get.migrated();
		const ledger = await makeLedger(db, `own${ledgers++}`);
		const { clerk, unitId } = ledger.water;
		const person = (name: string, phone: string, accountId: string | null, of = unitId) => ({
			...{ role: 'contactPerson', name, phone, accountId, unitId: of }
		});
		const people = [
			person(clerk.name, '15400001001', null),
			person('原名', '15400001002', clerk.id),
			person(clerk.name, '15400001003', ledger.court.clerk.id),
			person('同事', '15400001004', null),
			person(clerk.name, '15400001005', null, ledger.court.unitId)
		];
		await insertPeople(db, ledger.id, ledger.idOf('3'), people, '2026-03-02');
		const own = await ownNumbersOf(db, clerk, '2026-04-10');
		expect([...own].toSorted()).toEqual(['15400001001', '15400001002']);
		expect(await ownNumbersOf(db, ledger.leader, '2026-04-10')).toEqual(new Set());
	});
});
