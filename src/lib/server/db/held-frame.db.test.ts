import { expect, test } from 'vitest';
import { makeAccount, makeDistrict } from '../operations/test-district.ts';
import { updateRoles } from './accounts.ts';
import { appendAuditEvent } from './audit-events.ts';
import type { Db } from './client.ts';
import { holdForPage, holdInDeed, type Held } from './held-frame.ts';
import { upsertSetting } from './settings.ts';
import { onBothEngines } from './test-db.ts';
import { transact } from './transact.ts';

const now = '2026-11-22T01:00:00.000Z';
const rule = { name: 'leastText', validFrom: '2026-11-01', value: '12' };

onBothEngines('what deeds go by', (get) => {
	const scene = async () => {
		const db = await get.migrated();
		const { id, units } = await makeDistrict(db, now);
		const clerk = await makeAccount(db, id, `frame-${id}`, {
			...{ roles: ['clerk'], unitIds: [units[0]] }
		});
		const link = (trx: Db, action: string) =>
			appendAuditEvent(trx, id, { at: now, actorId: null, actorName: '某人', action });
		const inDeed = <T>(look: (held: Held, trx: Db) => Promise<T>) =>
			transact(db, async (trx) => look(await holdInDeed(db, trx, id), trx));
		const rolesOf = async (held: Held) =>
			(await held.account(clerk.id, '2026-11-22'))?.account.roles;
		await link(db, 'account.create');
		return { db, id, clerk, link, inDeed, rolesOf };
	};

	test('is not read again for what units submit', async () => {
		const { db, link, inDeed } = await scene();
		const before = await inDeed((held) => held.frame());
		await link(db, 'report.submit');
		await link(db, 'evidence.add');
		expect(await inDeed((held) => held.frame())).toBe(before);
	});

	test('tells of a rule with the first deed after it', async () => {
		const { db, id, link, inDeed } = await scene();
		expect((await inDeed((held) => held.frame())).settings).toEqual([]);
		await link(db, 'report.submit');
		await upsertSetting(db, id, { ...rule, reason: null, setBy: null, setAt: now });
		await link(db, 'setting.set');
		await link(db, 'report.submit');
		expect((await inDeed((held) => held.frame())).settings).toEqual([rule]);
	});

	test('knows a right that was taken away, after however many deeds', async () => {
		const { db, id, clerk, link, inDeed, rolesOf } = await scene();
		expect(await inDeed(rolesOf)).toEqual(['clerk']);
		for (let nth = 0; nth < 120; nth += 1) await link(db, 'report.submit');
		await updateRoles(db, id, clerk.id, ['leader'], null, now);
		await link(db, 'account.edit');
		expect(await inDeed(rolesOf)).toEqual(['leader']);
	});

	test('stays known to others while a deed after another in the same commit looks at it', async () => {
		const { db, id, link, inDeed } = await scene();
		const frame = async () => (await holdForPage(db, id)).frame();
		const before = await frame();
		const broken = inDeed(async (_held, trx) => {
			await link(trx, 'report.submit');
			const after = await holdInDeed(db, trx, id);
			expect(await after.frame()).toBe(before);
			throw new Error('no');
		});
		await expect(broken).rejects.toThrow('no');
		expect(await frame()).toBe(before);
	});

	test('forgets what was done and taken back with its transaction', async () => {
		const { db, id, clerk, link, inDeed, rolesOf } = await scene();
		const broken = inDeed(async (held, trx) => {
			await rolesOf(held);
			await updateRoles(trx, id, clerk.id, ['leader'], null, now);
			await link(trx, 'account.edit');
			await holdInDeed(db, trx, id).then(rolesOf);
			throw new Error('no');
		});
		await expect(broken).rejects.toThrow('no');
		// the next link stands where that one stood
		await link(db, 'report.submit');
		expect(await inDeed(rolesOf)).toEqual(['clerk']);
	});
});
