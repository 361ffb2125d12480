import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { batchStates, type BatchState } from '../../domain/list/batch.ts';
import type { Db } from '../db/client.ts';
import { listRows as dumpRows, listTables } from '../db/dump.ts';
import { findBatch, updateBatchState } from '../db/import-batches.ts';
import { onBothEngines } from '../db/test-db.ts';
import { commitImport } from './commit-import.ts';
import { continueImport } from './continue-import.ts';
import { decideImport } from './decide-import.ts';
import { dropImport } from './drop-import.ts';
import { storeReading } from './hold-list.ts';
import { keptAccount } from './keep-account.ts';
import { makeAccount, makeDistrict, separate } from './test-district.ts';
import { draftBatch, listTask } from './test-import.ts';

const now = '2026-11-21T01:00:00.000Z';
const later = '2026-11-22T01:00:00.000Z';
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const absent = { ok: false, problems: [{ code: 'import.absent' }] };
const notWaiting = { ok: false, problems: [{ code: 'import.not-waiting' }] };
const two = ['1', '2'].map((number) => listTask(number));

type Operation = typeof dropImport | typeof continueImport;
const operations: [string, Operation][] = [
	['given up', dropImport],
	['gone on with', continueImport]
];

onBothEngines('a list that is given up or gone on with', (get) => {
	let db: Db;
	let districtId: string;
	let unitId: string;
	let office: Actor;
	let batch: string;
	let people = 0;
	const account = (role: 'office' | 'clerk' | 'admin' | 'leader') =>
		makeAccount(db, districtId, `give-up${people++}`, { roles: [role], unitIds: [unitId] });

	beforeEach(async () => {
		db = await get.migrated();
		const district = await makeDistrict(db, now);
		districtId = district.id;
		unitId = district.units[0];
		office = await account('office');
		batch = await draftBatch(db, office, two, now);
	});

	const stateOf = async (id = batch) => (await findBatch(db, districtId, id))?.state;
	const move = (to: BatchState) =>
		updateBatchState(db, districtId, batch, { from: batchStates, to, at: now });
	/** The rows of a district but its log; of `id` alone where it is given. */
	async function rows(id?: string): Promise<string[]> {
		const all: string[] = [];
		for (const table of await listTables(db)) {
			if (table.name.startsWith('audit_')) continue;
			for await (const row of dumpRows(db, table)) {
				const isMeant = id === undefined || row.batch_id === id || row.id === id;
				if (row.jurisdiction_id === districtId && isMeant) {
					all.push(`${table.name} ${JSON.stringify(row)}`);
				}
			}
		}
		return all;
	}
	const tablesOf = async (id: string) => [
		...new Set((await rows(id)).map((row) => row.split(' ')[0]))
	];
	const actions = async () =>
		(
			await db
				.selectFrom('audit_event')
				.select(['action', 'actor_id'])
				.where('jurisdiction_id', '=', districtId)
				.where('action', 'like', 'import.%')
				.orderBy('seq')
				.execute()
		).map(({ action, actor_id }) => [action, actor_id]);

	test.each(operations)('is %s by the office alone, and others learn nothing', async (_, run) => {
		await move('committed');
		for (const role of ['clerk', 'leader', 'admin'] as const) {
			const actor = await account(role);
			const before = await rows();
			expect(await run(db, actor, batch, later)).toMatchObject(missing);
			// whether there is such a list is no business of theirs
			expect(await run(db, actor, 'no-such-batch', later)).toMatchObject(missing);
			expect(await rows()).toEqual(before);
		}
		expect(await actions()).toEqual([]);
	});

	test.each(operations)('is %s by who has the right at that moment', async (_, run) => {
		await move(run === dropImport ? 'draft' : 'committed');
		const former = await account('office');
		await db.deleteFrom('account_role').where('account_id', '=', former.id).execute();
		expect(await run(db, former, batch, later)).toMatchObject(missing);
	});

	test.each(operations)('is %s within its own district only', async (_, run) => {
		await move(run === dropImport ? 'draft' : 'committed');
		const elsewhere = await makeDistrict(db, now);
		const stranger = await makeAccount(db, elsewhere.id, `stranger${people++}`, {
			roles: ['office']
		});
		const before = await rows();
		expect(await run(db, stranger, batch, later)).toMatchObject(absent);
		expect(await rows()).toEqual(before);
	});

	const droppable: readonly BatchState[] = ['reading', 'draft', 'refused'];
	test.each(batchStates)('%s: given up only before it is in the ledger', async (state) => {
		await move(state);
		const before = await rows();
		const dropped = await dropImport(db, office, batch, later);
		if (droppable.includes(state)) {
			expect(dropped).toEqual({ ok: true, value: null });
			expect(await stateOf()).toBe('dropped');
		} else {
			expect(dropped).toMatchObject(notWaiting);
			expect(await rows()).toEqual(before);
		}
	});

	test('given up, nothing of it is left but its line in the history, and it can be given up once', async () => {
		await dropImport(db, office, batch, later);
		expect(await tablesOf(batch)).toEqual(['import_batch']);
		expect(await actions()).toEqual([['import.drop', office.id]]);
		expect(await dropImport(db, office, batch, later)).toMatchObject(notWaiting);
		expect(await commitImport(db, office, batch, later)).toMatchObject(notWaiting);
		const decisions = { list: {}, match: {}, merge: {} };
		expect(await decideImport(db, office, batch, decisions, later)).toMatchObject(notWaiting);
		expect(await actions()).toEqual([['import.drop', office.id]]);
	});

	test('given up while a process reads it, it does not come back', async () => {
		await move('reading');
		await dropImport(db, office, batch, later);
		const problems = [{ code: 'import.broke', facts: {} }] as const;
		const reading = { status: 'unopened', problems: [...problems] } as const;
		await storeReading(db, districtId, batch, { ...reading, problems: [...problems] }, later);
		expect(await stateOf()).toBe('dropped');
	});

	const over: readonly BatchState[] = ['committed', 'undone'];
	test.each(batchStates)('%s: gone on with only when it is over', async (state) => {
		await move(state);
		const before = await rows();
		const again = await continueImport(db, office, batch, later);
		if (!over.includes(state)) {
			expect(again).toMatchObject(notWaiting);
			expect(await rows()).toEqual(before);
			return;
		}
		expect(again.ok && (await stateOf(again.value.batchId))).toBe('reading');
		expect(await stateOf()).toBe(state);
	});

	test('gone on with, it is the same file with the same answers about the list, and none about the ledger', async () => {
		const decisions = {
			list: { units: { 水务局: { as: 'unit', unitId } } },
			match: { pairs: { 3: 'skip' } },
			merge: { rows: { 3: false } }
		} as const;
		const first = await draftBatch(db, office, two, now, { decisions });
		expect(await commitImport(db, office, first, now)).toMatchObject({ ok: true });
		const again = await continueImport(db, office, first, later);
		if (!again.ok) throw new Error('refused');
		const [before, after] = [
			await findBatch(db, districtId, first),
			await findBatch(db, districtId, again.value.batchId)
		];
		expect(after).toMatchObject({
			...{ fileName: before?.fileName, sourceKind: before?.sourceKind },
			...{ sha256: before?.sha256, size: before?.size },
			...{ createdBy: office.id, createdAt: later }
		});
		expect(JSON.parse(after?.decisions ?? '')).toEqual({
			list: decisions.list,
			match: {},
			merge: {}
		});
		expect(await tablesOf(again.value.batchId)).toEqual(['import_batch']);
		expect(await actions()).toEqual([
			['import.commit', office.id],
			['import.begin', office.id]
		]);
	});

	test('gone on with under 三员 as well: it is the business of the office', async () => {
		await separate(db, districtId);
		await move('committed');
		expect(await continueImport(db, office, batch, later)).toMatchObject({ ok: true });
	});

	test('gone on with again while that is on its way, it is the same one; once it is given up, another', async () => {
		expect(await commitImport(db, office, batch, now)).toMatchObject({ ok: true });
		const again = await continueImport(db, office, batch, later);
		if (!again.ok) throw new Error('refused');
		const { batchId } = again.value;
		expect(again.value).toEqual({ batchId, isNew: true });
		const before = await rows();
		expect(await continueImport(db, office, batch, later)).toEqual({
			ok: true,
			value: { batchId, isNew: false }
		});
		expect(await rows()).toEqual(before);
		await dropImport(db, office, batchId, later);
		const afresh = await continueImport(db, office, batch, later);
		expect(afresh).toMatchObject({ ok: true, value: { isNew: true } });
		expect(afresh).not.toMatchObject({ value: { batchId } });
	});

	test('in the ledger, its line knows its account and what waits, whoever committed it', async () => {
		expect(keptAccount((await findBatch(db, districtId, batch))?.counts ?? null)).toBeNull();
		const decisions = { list: {}, match: {}, merge: { rows: { 3: false } } };
		const some = await draftBatch(db, office, two, now, { decisions });
		expect(await commitImport(db, office, some, now)).toMatchObject({ ok: true });
		const { counts = null } = (await findBatch(db, districtId, some)) ?? {};
		expect(keptAccount(counts)).toEqual({ file: 2, imported: 1, skipped: 1, waiting: 0 });
		expect(JSON.parse(counts ?? '')).toMatchObject({ tasks: 2 });
	});

	test('without its file it cannot be gone on with', async () => {
		await move('committed');
		await db
			.updateTable('import_batch')
			.set({ source_sha256: null })
			.where('id', '=', batch)
			.execute();
		expect(await continueImport(db, office, batch, later)).toMatchObject(notWaiting);
	});
});
