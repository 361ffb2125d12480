import { expect, test } from 'vitest';
import { makeAccount, makeDistrict } from '../operations/test-district.ts';
import { updateRoles } from './accounts.ts';
import { appendAuditEvent } from './audit-events.ts';
import type { Db } from './client.ts';
import { heldAccount } from './held-account.ts';
import { findStand } from './stand.ts';
import { onBothEngines } from './test-db.ts';

const now = '2026-11-22T01:00:00.000Z';

onBothEngines('an account that is kept', (get) => {
	const scene = async () => {
		const db = await get.migrated();
		const { id, units } = await makeDistrict(db, now);
		const clerk = await makeAccount(db, id, `held-${id}`, {
			roles: ['clerk'],
			unitIds: [units[0]]
		});
		const link = (action: string) => told(db, id, action);
		const here = async () =>
			heldAccount(db, id, clerk.id, { day: '2026-11-22', stand: await findStand(db, id) });
		await link('account.create');
		return { db, id, clerk, link, here };
	};

	test('is not read again for what others submit', async () => {
		const { link, here } = await scene();
		const before = await here();
		await link('report.submit');
		await link('evidence.add');
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
		for (let nth = 0; nth < 120; nth += 1) await link('report.submit');
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link('account.edit');
		expect((await here())?.account.roles).toEqual(['leader']);
	});

	test('is read again where a request that stood before comes late', async () => {
		const { db, id, clerk, link, here } = await scene();
		const early = await findStand(db, id);
		await here();
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link('account.edit');
		const ask = (stand: string) => heldAccount(db, id, clerk.id, { day: '2026-11-22', stand });
		const later = await findStand(db, id);
		await ask(later);
		await ask(early);
		expect((await ask(later))?.account.roles).toEqual(['leader']);
	});
});

function told(db: Db, id: string, action: string): Promise<void> {
	return appendAuditEvent(db, id, { at: now, actorId: null, actorName: '某人', action });
}
