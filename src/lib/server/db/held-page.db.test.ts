import { expect, test } from 'vitest';
import { makeAccount, makeDistrict } from '../operations/test-district.ts';
import { updateRoles } from './accounts.ts';
import { appendAuditEvent } from './audit-events.ts';
import type { Db } from './client.ts';
import { holdForPage } from './held-frame.ts';
import { findStand } from './stand.ts';
import { onBothEngines } from './test-db.ts';
import { transact } from './transact.ts';

const now = '2026-11-22T01:00:00.000Z';

onBothEngines('an account that is kept for pages', (get) => {
	const scene = async () => {
		const db = await get.migrated();
		const { id, units } = await makeDistrict(db, now);
		const clerk = await makeAccount(db, id, `held-${id}`, {
			roles: ['clerk'],
			unitIds: [units[0]]
		});
		const link = (action: string) => told(db, id, action);
		const accountAt = async (stand: string) =>
			(await holdForPage(db, id, stand)).account(clerk.id, '2026-11-22');
		const here = async () => accountAt(await findStand(db, id));
		await link('account.create');
		return { db, id, clerk, link, here, accountAt };
	};

	test('is not read again for what others submit', async () => {
		const { link, here } = await scene();
		const before = await here();
		await link('report.submit');
		for (const action of ['evidence.add', 'session.start', 'report.review']) await link(action);
		expect(await here()).toBe(before);
	});

	test('has lost a right at once, whatever else was done before and after', async () => {
		const { db, id, clerk, link, here } = await scene();
		expect((await here())?.account.roles).toEqual(['clerk']);
		await link('report.submit');
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link('account.edit');
		await link('report.submit');
		expect((await here())?.account.roles).toEqual(['leader']);
	});

	test('is read again after more than it looks through', async () => {
		const { db, id, clerk, link, here } = await scene();
		await here();
		await transact(db, async (trx) => {
			for (let nth = 0; nth < 3001; nth += 1) await told(trx, id, 'report.submit');
		});
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link('account.edit');
		expect((await here())?.account.roles).toEqual(['leader']);
	});

	test('is read again where a request that stood before comes late', async () => {
		const { db, id, clerk, link, here, accountAt } = await scene();
		const early = await findStand(db, id);
		await here();
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link('account.edit');
		const later = await findStand(db, id);
		await accountAt(later);
		await accountAt(early);
		expect((await accountAt(later))?.account.roles).toEqual(['leader']);
	});
});

function told(db: Db, id: string, action: string): Promise<void> {
	return appendAuditEvent(db, id, { at: now, actorId: null, actorName: '某人', action });
}
