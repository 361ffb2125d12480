import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { appendAuditEvent, verifyAuditChains } from './audit-events.ts';
import { insertJurisdiction } from './jurisdictions.ts';
import { listSettings, upsertSetting } from './settings.ts';
import { onBothEngines } from './test-db.ts';
import { isConflict } from './conflict.ts';
import { transact, transactBriefly, transactDraft } from './transact.ts';
import { openDatabase, type Db } from './client.ts';

const setting = (value: number) => ({
	name: 'counter',
	validFrom: '2026-01-01',
	value: String(value),
	reason: null,
	setBy: null,
	setAt: '2026-01-01T00:00:00.000Z'
});

/** A plain insert, as a report is begun: who comes second finds the row there. */
function insertOnce(
	trx: Db,
	id: string,
	{ name, value, validFrom, setAt }: ReturnType<typeof setting>
) {
	const row = { jurisdiction_id: id, name, value, valid_from: validFrom, set_at: setAt };
	return trx
		.insertInto('setting')
		.values(row)
		.execute()
		.then(() => undefined);
}

/** `both` is over once as many have read as are awaited; SQLite has them one after the other. */
function meeting(awaited: number) {
	let come = 0;
	let open = () => {};
	const both = new Promise<void>((resolve) => (open = resolve));
	const read = () => {
		come += 1;
		if (come >= awaited) open();
	};
	return { both, read };
}

onBothEngines('a transaction', (get) => {
	const district = async () => {
		const db = await get.migrated();
		const id = `j${Math.random()}`;
		await insertJurisdiction(db, { id, name: '甲区', prefix: '区', created_at: '2026' });
		return { db, id };
	};

	test('that reads, decides and writes loses nothing beside twelve others', async () => {
		const { db, id } = await district();
		await upsertSetting(db, id, setting(0));
		const add = (trx: Db) =>
			listSettings(trx, id).then((rows) =>
				upsertSetting(trx, id, setting(Number(rows[0]?.value) + 1))
			);
		const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => transact(db, add)));
		const done = outcomes.filter((outcome) => outcome.status === 'fulfilled').length;

		// under heavy conflict a caller may be turned away, but never told of a write that was lost
		expect(Number((await listSettings(db, id))[0]?.value)).toBe(done);
		expect(done).toBeGreaterThan(0);
		for (const outcome of outcomes) {
			if (outcome.status === 'rejected') expect(isConflict(outcome.reason)).toBe(true);
		}
	});

	test('of drafts: of twelve that begin the same one, each sees what those before it wrote', async () => {
		const { db, id } = await district();
		const add = (trx: Db) =>
			listSettings(trx, id).then(([row]) =>
				row
					? upsertSetting(trx, id, setting(Number(row.value) + 1))
					: insertOnce(trx, id, setting(1))
			);
		await Promise.all(Array.from({ length: 12 }, () => transactDraft(db, add)));
		expect((await listSettings(db, id))[0]?.value).toBe('12');
	});

	test('of drafts: where two have found none and begin it, the second sees what the first wrote', async () => {
		const { db, id } = await district();
		const { both, read } = meeting(get.engine === 'postgres' ? 2 : 1);
		const add = async (trx: Db) => {
			const [row] = await listSettings(trx, id);
			if (row) return upsertSetting(trx, id, setting(Number(row.value) + 1));
			read();
			await both;
			return insertOnce(trx, id, setting(1));
		};
		await Promise.all([transactDraft(db, add), transactDraft(db, add)]);
		expect((await listSettings(db, id))[0]?.value).toBe('2');
	});

	test('of brief deeds: one that fails takes nothing of the others with it', async () => {
		const { db, id } = await district();
		await upsertSetting(db, id, setting(0));
		const add = (nth: number) => async (trx: Db) => {
			const [row] = await listSettings(trx, id);
			await upsertSetting(trx, id, setting(Number(row?.value) + 1));
			if (nth % 4 === 0) throw new Error('no');
		};
		const done = Array.from({ length: 20 }, (_, nth) => transactBriefly(db, add(nth)));
		const outcomes = await Promise.allSettled(done);
		expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
		expect((await listSettings(db, id))[0]?.value).toBe('15');
	});

	test('of brief deeds: the chain goes on behind one that fails after it has told of itself', async () => {
		const { db, id } = await district();
		const link = { at: '2026-11-21T08:00:00.000Z', actorId: null, actorName: '某人' };
		const tell = (nth: number) => async (trx: Db) => {
			await appendAuditEvent(trx, id, { ...link, action: `x.${nth}` });
			if (nth % 4 === 0) throw new Error('no');
		};
		await Promise.allSettled(
			Array.from({ length: 20 }, (_, nth) => transactBriefly(db, tell(nth)))
		);
		expect(await verifyAuditChains(db, { only: [id] })).toEqual({ events: 15, faults: [] });
	});

	test('of brief deeds: a writer beside them turns the whole group back, and nobody is told', async () => {
		const { db, id } = await district();
		await upsertSetting(db, id, setting(0));
		const add = async (trx: Db) => {
			const [row] = await listSettings(trx, id);
			await wait(5);
			await upsertSetting(trx, id, setting(Number(row?.value) + 1));
		};
		const brief = Array.from({ length: 8 }, () => transactBriefly(db, add));
		const beside = Array.from({ length: 4 }, () => transactDraft(db, add));
		await Promise.all([...brief, ...beside]);
		expect((await listSettings(db, id))[0]?.value).toBe('12');
	});

	test('of 64 that each add to the audit chain at once all succeed', async () => {
		const db = await get.migrated();
		const link = {
			at: '2026-11-21T08:00:00.000Z',
			actorId: null,
			actorName: '某人',
			action: 'x.y'
		};
		const before = await verifyAuditChains(db);
		await Promise.all(
			Array.from({ length: 64 }, () => transact(db, (trx) => appendAuditEvent(trx, 'many', link)))
		);
		expect(await verifyAuditChains(db)).toEqual({ events: before.events + 64, faults: [] });
	});

	test('that throws leaves nothing behind', async () => {
		const { db, id } = await district();
		const broken = transact(db, async (trx) => {
			await upsertSetting(trx, id, setting(1));
			throw new Error('changed my mind');
		});
		await expect(broken).rejects.toThrow('changed my mind');
		expect(await listSettings(db, id)).toEqual([]);
	});

	test('that asks for much at once is told what failed, also by what was asked behind it', async () => {
		const { db, id } = await district();
		const told: unknown[] = [];
		const broken = transact(db, async (trx) => {
			const asked = [insertOnce(trx, id, setting(1)), insertOnce(trx, id, setting(1))];
			const behind = listSettings(trx, id).then(() => undefined);
			for (const outcome of await Promise.allSettled([...asked, behind])) {
				if (outcome.status === 'rejected') told.push(outcome.reason);
			}
			throw new Error('enough');
		});
		await expect(broken).rejects.toThrow('enough');
		// SQLite has failed in one question, PostgreSQL in all that follows
		expect(told).toHaveLength(get.engine === 'postgres' ? 2 : 1);
		for (const error of told) expect(error).toBe(told[0]);
		expect(await listSettings(db, id)).toEqual([]);
	});

	test('inside another joins it', async () => {
		const { db, id } = await district();
		const broken = transact(db, async (outer) => {
			await transact(outer, (inner) => upsertSetting(inner, id, setting(1)));
			throw new Error('all or nothing');
		});
		await expect(broken).rejects.toThrow('all or nothing');
		expect(await listSettings(db, id)).toEqual([]);
	});
});

test('writers that wait for a foreign lock leave the process free, and succeed after it', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'ledger-lock-'));
	const db = openDatabase(join(folder, 'ledger.db'));
	await sql`create table x (y integer)`.execute(db);
	const other = new DatabaseSync(join(folder, 'ledger.db'));
	other.exec('begin immediate');
	const writers = Promise.all(
		Array.from({ length: 12 }, () =>
			transact(db, (trx) => sql`insert into x values (1)`.execute(trx))
		)
	);
	let longest = 0;
	for (let i = 0, last = performance.now(); i < 50; i++, last = performance.now()) {
		await wait(10);
		longest = Math.max(longest, performance.now() - last);
	}
	other.exec('rollback');
	other.close();
	await writers;
	expect(longest).toBeLessThan(200);
	await db.destroy();
	await rm(folder, { recursive: true });
});
