import { expect, test } from 'vitest';
import { newId } from './id.ts';
import { findCarriedRows } from './carried-rows.ts';
import { listAnswers, listTouchedFormers } from './former-changes.ts';
import { onBothEngines } from './test-db.ts';
import { makeLedger } from '../operations/tasks/test-ledger.ts';
import { extendDeadline } from '../operations/tasks/extend-deadline.ts';
import { valueOf } from '../operations/test-result.ts';

const april = '2026-04-10T02:00:00.000Z';

onBothEngines('what was done to more tasks than a statement binds', (get) => {
	test('is read in parts', async () => {
		const db = await get.migrated();
		const ledger = await makeLedger(db, 'many');
		const taskId = ledger.idOf('1');
		const moved = { taskIds: [taskId], deadline: '2026-12-31', reason: '等待批复' };
		valueOf(await extendDeadline(db, ledger.office, moved, april));
		const ids = [...Array.from({ length: 33_000 }, newId), taskId];
		const deeds = await listAnswers(db, ledger.id, ids);
		expect([...deeds.keys()]).toEqual([taskId]);
		expect(await listTouchedFormers(db, ledger.id, { taskIds: ids })).toEqual([]);
		expect((await findCarriedRows(db, ledger.id, ids)).map(({ task }) => task.id)).toEqual([
			taskId
		]);
	});
});
