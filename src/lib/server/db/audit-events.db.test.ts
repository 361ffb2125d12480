import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { hashOfLink } from './audit-chain.ts';
import { appendAuditEvent, installEvents, verifyAuditChains } from './audit-events.ts';
import { onBothEngines } from './test-db.ts';
import { transact } from './transact.ts';

const event = (action: string, summary?: Record<string, unknown>) => ({
	at: '2026-11-21T08:00:00.000Z',
	actorId: null,
	actorName: '命令行',
	action,
	summary
});

onBothEngines('the audit chain', (get) => {
	const chain = async () => {
		const db = await get.migrated();
		await sql`delete from audit_event`.execute(db);
		for (const jurisdiction of ['a', installEvents, 'b']) {
			for (let i = 0; i < 4; i++) {
				await transact(db, (trx) =>
					appendAuditEvent(trx, jurisdiction, event(`thing.${i}`, { to: `值${i}` }))
				);
			}
		}
		return db;
	};

	test('holds no telephone, and leaves ids as they are', async () => {
		const db = await chain();
		const summary = {
			to: '请打154-1234-5678',
			unitIds: ['15412345678abcde'],
			by: ['0840-5551028']
		};
		await transact(db, (trx) => appendAuditEvent(trx, 'a', event('thing.tell', summary)));
		const { summary: kept } = await db
			.selectFrom('audit_event')
			.select('summary')
			.where('action', '=', 'thing.tell')
			.executeTakeFirstOrThrow();
		expect(JSON.parse(kept ?? '')).toEqual({
			...{ to: '请打154****5678', unitIds: ['15412345678abcde'], by: ['0840-****028'] }
		});
	});

	test('of each district is whole by itself', async () => {
		expect(await verifyAuditChains(await chain())).toEqual({ events: 12, faults: [] });
	});

	test.each([
		[
			'an edited text',
			sql`update audit_event set summary = '{}' where seq = 2 and jurisdiction_id = 'a'`,
			2,
			'altered'
		],
		[
			'another actor',
			sql`update audit_event set actor_name = '别人' where seq = 1 and jurisdiction_id = 'a'`,
			1,
			'altered'
		],
		[
			'a moved moment',
			sql`update audit_event set happened_at = '2025-01-01' where seq = 4 and jurisdiction_id = 'a'`,
			4,
			'altered'
		],
		[
			'a deleted link',
			sql`delete from audit_event where seq = 3 and jurisdiction_id = 'a'`,
			4,
			'gap'
		],
		[
			'a deleted first link',
			sql`delete from audit_event where seq = 1 and jurisdiction_id = 'a'`,
			2,
			'gap'
		],
		[
			'two links swapped',
			sql`update audit_event set seq = case seq when 2 then 12 when 3 then 2 else seq end where jurisdiction_id = 'a'`,
			2,
			'altered'
		]
	])('shows %s', async (_, tamper, seq, kind) => {
		const db = await chain();
		await tamper.execute(db);
		const { faults } = await verifyAuditChains(db);
		expect(faults[0]).toEqual({ jurisdictionId: 'a', seq, kind });
		expect(faults.every((fault) => fault.jurisdictionId === 'a')).toBe(true);
	});

	test.each([
		['edited', 2, { summary: '{}' }, 3],
		['put in place of the one before it', 4, { seq: 3 }, 3]
	])('shows a link that was %s and hashed anew', async (_, seq, change, at) => {
		const db = await chain();
		const row = await db
			.selectFrom('audit_event')
			.selectAll()
			.where('jurisdiction_id', '=', 'a')
			.where('seq', '=', seq)
			.executeTakeFirstOrThrow();
		const link = { ...row, ...change };
		for (const gone of [row.seq, link.seq]) {
			await sql`delete from audit_event where jurisdiction_id = 'a' and seq = ${gone}`.execute(db);
		}
		await db
			.insertInto('audit_event')
			.values({ ...link, hash: hashOfLink(link) })
			.execute();
		const { faults } = await verifyAuditChains(db);
		expect(faults).toEqual([{ jurisdictionId: 'a', seq: at, kind: 'altered' }]);
	});

	test('longer than a page is walked to its end', async () => {
		const db = await chain();
		await transact(db, async (trx) => {
			for (let i = 0; i < 1200; i++) await appendAuditEvent(trx, 'long', event('thing.done'));
		});
		await sql`update audit_event set action = 'x' where seq = 1200 and jurisdiction_id = 'long'`.execute(
			db
		);
		const { events, faults } = await verifyAuditChains(db);
		expect(events).toBe(1212);
		expect(faults).toEqual([{ jurisdictionId: 'long', seq: 1200, kind: 'altered' }]);
	});

	test('links written at once by several writers stay in one line', async () => {
		const db = await chain();
		const settled = await Promise.allSettled(
			Array.from({ length: 6 }, () =>
				transact(db, (trx) => appendAuditEvent(trx, 'busy', event('thing.done')))
			)
		);
		const written = settled.filter((one) => one.status === 'fulfilled').length;
		expect(await verifyAuditChains(db)).toEqual({ events: 12 + written, faults: [] });
	});
});
