import { expect, test } from 'vitest';
import { closePeriod } from '../operations/period/close-period.ts';
import { grantException } from '../operations/period/grant-exception.ts';
import { june, june26, june30, makeFiling } from '../operations/report/test-filing.ts';
import { valueOf } from '../operations/test-result.ts';
import { onBothEngines } from './test-db.ts';
import { countUnreviewed } from './unreviewed-reports.ts';

onBothEngines('what still waits in closed months', (get) => {
	test('is counted by the month, once it is closed, without what is exempt', async () => {
		const db = await get.migrated();
		const filing = await makeFiling(db, 'unreviewed');
		await filing.file('1');
		await filing.file('3');
		expect(await countUnreviewed(db, filing.id)).toEqual([]);
		valueOf(await closePeriod(db, filing.office, { period: june, anyway: true }, june30));
		expect(await countUnreviewed(db, filing.id)).toEqual([{ period: june, count: 2 }]);
		const exempt = { ...{ period: june, kind: 'exempt' as const, unitId: '', task: '1' } };
		const typed = { ...exempt, until: '', reason: '系统停机' };
		valueOf(await grantException(db, filing.office, typed, june26));
		expect(await countUnreviewed(db, filing.id)).toEqual([{ period: june, count: 1 }]);
	});
});
