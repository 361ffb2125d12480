import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { makeAccount, makeDistrict } from '../operations/test-district.ts';
import { updateRoles } from './accounts.ts';
import { appendAuditEvent } from './audit-events.ts';
import type { Db } from './client.ts';
import { holdForPage, holdInDeed, type Held } from './held-frame.ts';
import { upsertSetting } from './settings.ts';
import { onBothEngines } from './test-db.ts';
import { transact, transactDraft } from './transact.ts';

const now = '2026-11-22T01:00:00.000Z';
const other = { name: 'lateDays', validFrom: '2026-11-01', value: '3' };
const rule = { name: 'leastText', validFrom: '2026-11-01', value: '12' };

const linkColumns = [
	...(['jurisdiction_id', 'seq', 'happened_at', 'actor_name', 'action'] as const),
	...(['previous_hash', 'hash'] as const)
] as const;

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

	test('is read by a deed itself where a page is reading it, which may be waiting for the deed', async () => {
		const { db, id, clerk, inDeed } = await scene();
		const page = await holdForPage(db, id);
		const isRead = () =>
			Promise.all([page.frame(), page.units(), page.account(clerk.id, '2026-11-22')]);
		let read: ReturnType<typeof isRead> | undefined;
		const seen = await inDeed(async (held) => {
			read = isRead();
			return Promise.all([held.frame(), held.units(), held.account(clerk.id, '2026-11-22')]);
		});
		expect(seen).toEqual(await read);
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

	test('tells of what another process did, and of its reports nothing is read again', async () => {
		const { db, id, link } = await scene();
		const elsewhere = async (action: string) => {
			await db
				.insertInto('audit_event')
				.columns(linkColumns)
				.expression((eb) =>
					eb
						.selectFrom('audit_event')
						.where('jurisdiction_id', '=', id)
						.select((each) => [
							'jurisdiction_id',
							sql<number>`max(seq) + 1`.as('seq'),
							each.fn.max('happened_at').as('happened_at'),
							each.fn.max('actor_name').as('actor_name'),
							each.val(action).as('action'),
							each.fn.max('hash').as('previous_hash'),
							each.val(`${action} of another`).as('hash')
						])
						.groupBy('jurisdiction_id')
				)
				.execute();
		};
		const frame = async () => (await holdForPage(db, id)).frame();
		const before = await frame();
		await elsewhere('report.submit');
		expect(await frame()).toBe(before);
		await elsewhere('setting.set');
		await upsertSetting(db, id, { ...rule, reason: null, setBy: null, setAt: now });
		await link(db, 'report.submit');
		expect((await frame()).settings).toEqual([rule]);
	});

	test('a deed that began before something was done leaves nothing old to those after it', async () => {
		const { db, id, clerk, link } = await scene();
		// SQLite has one writer, of whom nobody is ahead
		if (get.engine === 'sqlite') return;
		await transactDraft(db, async (trx) => {
			await upsertSetting(trx, id, { ...other, reason: null, setBy: null, setAt: now });
			await upsertSetting(db, id, { ...rule, reason: null, setBy: null, setAt: now });
			await link(db, 'setting.set');
			await (await holdForPage(db, id)).account(clerk.id, '2026-11-22');
			expect((await (await holdInDeed(db, trx, id)).frame()).settings).toEqual([other]);
		});
		expect((await (await holdForPage(db, id)).frame()).settings).toContainEqual(rule);
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
		await link(db, 'report.submit');
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
