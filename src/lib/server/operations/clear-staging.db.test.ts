import { hostname } from 'node:os';
import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { batchStates, type BatchState } from '../../domain/list/batch.ts';
import type { Db } from '../db/client.ts';
import { listRows as dumpRows, listTables } from '../db/dump.ts';
import { findBatch, listLeftOver, updateBatchState } from '../db/import-batches.ts';
import { insertStaged } from '../db/staged.ts';
import { onBothEngines } from '../db/test-db.ts';
import { clearStaging, dropOldDrafts } from './clear-staging.ts';
import { commitImport } from './commit-import.ts';
import { makeAccount, makeDistrict } from './test-district.ts';
import { draftBatch, listTask } from './test-import.ts';
import { undoImport } from './undo-import.ts';

const now = '2026-11-21T01:00:00.000Z';
const soon = '2026-11-21T01:10:00.000Z';
const late = '2026-11-21T01:31:00.000Z';
const three = ['1', '2', '3'].map((number) => listTask(number));
const dead = `${hostname()} 999999999`;
const alive = `${hostname()} ${process.pid}`;

onBothEngines('what a process that died has left behind', (get) => {
	let db: Db;
	let districtId: string;
	let office: Actor;
	let people = 0;

	beforeEach(async () => {
		db = await get.migrated();
		// every district is cleared: those of the tests before would be cleared again
		await db.updateTable('import_batch').set({ state: 'dropped' }).execute();
		const district = await makeDistrict(db, now);
		districtId = district.id;
		office = await makeAccount(db, districtId, `clear${people++}`, { roles: ['office'] });
	});

	const stateOf = async (id: string) => (await findBatch(db, districtId, id))?.state;
	async function rows(): Promise<string[]> {
		const all: string[] = [];
		for (const table of await listTables(db)) {
			for await (const row of dumpRows(db, table)) {
				if (row.jurisdiction_id === districtId) all.push(`${table.name} ${JSON.stringify(row)}`);
			}
		}
		return all;
	}
	const ledger = async () => (await rows()).filter((row) => /^(task|plan|section|unit) /.test(row));

	/** A batch that somebody stages, with a plan, a section and a unit in already. */
	async function staged(by: string | null): Promise<string> {
		const batch = await draftBatch(db, office, three, now);
		await updateBatchState(db, districtId, batch, {
			...{ from: ['draft'], to: 'staging', at: now, by }
		});
		await bring(batch);
		return batch;
	}

	async function bring(batch: string) {
		const own = { jurisdiction_id: districtId, batch_id: batch };
		const plan = { ...own, id: `plan ${batch}`, year: 2027, title: '清单' };
		const section = { ...own, id: `section ${batch}`, plan_id: plan.id, position: 1 };
		const unit = { ...own, id: `unit ${batch}`, name: '区档案馆', kind: 'department' as const };
		await insertStaged(db, {
			plan: { ...plan, starts_on: '2027-01-01', created_at: now },
			sections: [{ ...section, ordinal: 1, title: '开办企业', printed_heading: '一、开办企业' }],
			units: [{ ...unit, official_order: 9, created_at: now }]
		});
	}

	test.each([
		['its process has died', dead, soon, 'draft'],
		['its process lives', alive, soon, 'staging'],
		['it is of another machine, and half an hour is over', 'elsewhere 1', late, 'draft'],
		['it is of another machine', 'elsewhere 1', soon, 'staging'],
		['nobody noted it, and half an hour is over', null, late, 'draft']
	])('a batch on its way in: %s', async (_, by, at, state) => {
		const before = await ledger();
		const batch = await staged(by);
		await clearStaging(db, at);
		expect(await stateOf(batch)).toBe(state);
		if (state === 'draft') {
			expect(await ledger()).toEqual(before);
			expect(await commitImport(db, office, batch, late)).toMatchObject({ ok: true });
		} else expect(await ledger()).not.toEqual(before);
	});

	test('of an undo that broke off, the rest goes', async () => {
		const before = await ledger();
		const batch = await draftBatch(db, office, three, now);
		await commitImport(db, office, batch, now);
		// seen as undone from one moment on; the rows themselves go after
		await updateBatchState(db, districtId, batch, { from: ['committed'], to: 'undone', at: now });
		expect(await ledger()).not.toEqual(before);
		await clearStaging(db, soon);
		expect(await ledger()).toEqual(before);
		expect(await stateOf(batch)).toBe('undone');
	});

	test.each(['section', 'plan', 'unit'] as const)('a %s alone is found too', async (table) => {
		const before = await ledger();
		const batch = await staged(dead);
		await updateBatchState(db, districtId, batch, { from: ['staging'], to: 'undone', at: now });
		const order = ['section', 'plan', 'unit'] as const;
		for (const other of order) {
			if (other === table || (table === 'section' && other === 'plan')) continue;
			await db.deleteFrom(other).where('batch_id', '=', batch).execute();
		}
		expect((await listLeftOver(db)).map(({ id }) => id)).toEqual([batch]);
		await clearStaging(db, soon);
		expect(await ledger()).toEqual(before);
	});

	test('what left nothing behind is not looked at, however many there were', async () => {
		for (const at of ['1', '2', '3']) {
			const batch = await draftBatch(db, office, [listTask(at)], now);
			await commitImport(db, office, batch, now);
			await undoImport(db, office, batch, now);
		}
		await commitImport(db, office, await draftBatch(db, office, three, now), now);
		await draftBatch(db, office, three, now);
		expect(await listLeftOver(db)).toEqual([]);
		const before = await rows();
		await clearStaging(db, late);
		expect(await rows()).toEqual(before);
	});

	test('clearing twice is clearing once', async () => {
		await staged(dead);
		await clearStaging(db, soon);
		const before = await rows();
		await clearStaging(db, soon);
		expect(await rows()).toEqual(before);
	});

	const drafts: readonly BatchState[] = ['reading', 'draft', 'refused'];
	test.each(batchStates)('%s: dropped after thirty days only as a draft', async (state) => {
		const batch = await draftBatch(db, office, three, now);
		await updateBatchState(db, districtId, batch, { from: ['draft'], to: state, at: now });
		await dropOldDrafts(db, '2026-12-21T01:00:00.000Z');
		expect(await stateOf(batch)).toBe(state);
		await dropOldDrafts(db, '2026-12-21T01:00:01.000Z');
		expect(await stateOf(batch)).toBe(drafts.includes(state) ? 'dropped' : state);
		const left = (await rows()).filter((row) => row.startsWith('import_') && row.includes(batch));
		if (drafts.includes(state))
			expect(left.map((row) => row.split(' ')[0])).toEqual(['import_batch']);
	});
});
