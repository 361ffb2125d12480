import { beforeAll, expect, test } from 'vitest';
import { commandLineIn } from '../../domain/actor.ts';
import { claimedDoneOn } from '../../domain/claim.ts';
import { taskStanding } from '../../domain/task.ts';
import { verifyAuditChains } from '../db/audit-events.ts';
import { listClaims } from '../db/claims.ts';
import type { Db } from '../db/client.ts';
import { listRows, listTables } from '../db/dump.ts';
import { findDemoDistrict, insertJurisdiction } from '../db/jurisdictions.ts';
import { findCurrentPlan, listSections } from '../db/plans.ts';
import { listRowsOf } from '../db/filing-figures.ts';
import { listPeriods } from '../db/periods.ts';
import { listSnapshots } from '../db/snapshots.ts';
import { listTasks } from '../db/tasks.ts';
import { onBothEngines, openEmpty } from '../db/test-db.ts';
import { migrate } from '../db/migrate.ts';
import { loadDemo } from './load-demo.ts';

const now = '2026-12-01T01:00:00.000Z';

onBothEngines('the demo', (get) => {
	beforeAll(async () => {
		await loadDemo(await get.migrated(), null, { reset: false }, now);
	});

	test('who has a returned report was told of it, with the day by which it is to be mended', async () => {
		const { db } = get;
		const told = await db
			.selectFrom('account_notice')
			.select(['kind', 'facts', 'seen_at'])
			.execute();
		const returned = await db
			.selectFrom('report')
			.select('id')
			.where('state', '=', 'returned')
			.execute();
		expect(returned.length).toBeGreaterThan(0);
		expect(told.length).toBeGreaterThanOrEqual(returned.length);
		for (const { kind, facts, seen_at } of told) {
			expect([kind, seen_at]).toEqual(['report.returned', null]);
			expect(facts).toMatch(/"until":"2026-\d\d-\d\d"/);
		}
	});

	test('is a district of 19 sections, 20 units’ tasks and every standing a list can show', async () => {
		const { db } = get;
		const district = await findDemoDistrict(db);
		const plan = await findCurrentPlan(db, district?.id ?? '', district?.demoDay ?? '');
		const [sections, tasks, claims] = [
			await listSections(db, district?.id ?? '', plan?.id ?? ''),
			await listTasks(db, district?.id ?? '', plan?.id ?? ''),
			await listClaims(db, district?.id ?? '', plan?.id ?? '')
		];
		expect(sections.length).toBe(19);
		expect(tasks.flatMap(({ number, collectives }) => collectives.map((c) => [number, c]))).toEqual(
			[['12', { printed: '各镇政府（街道办事处）', role: 'support' }]]
		);
		expect(new Set(tasks.flatMap((task) => task.units.map((unit) => unit.name))).size).toBe(20);

		const standings = tasks.map((task) => {
			const dated = {
				...task,
				claimedDoneOn: claimedDoneOn(task.units, claims.get(task.id) ?? [])
			};
			return taskStanding(dated, district?.demoDay ?? '');
		});
		expect(new Set(standings)).toEqual(
			new Set([
				'underway',
				'overdue',
				'awaitingConfirmation',
				'done',
				'noDeadline',
				'suspended',
				'cancelled',
				'merged'
			])
		);
		expect(standings.filter((standing) => standing === 'overdue').length).toBe(5);
	});

	test('is there once, however often it is asked for', async () => {
		const before = await allRows(get.db);
		const again = await loadDemo(get.db, null, { reset: false }, now);
		expect(again).toEqual({ ok: true, value: { tasks: 74, units: 20, alreadyThere: true } });
		expect(await allRows(get.db)).toEqual(before);
	});

	test('comes out alike on every engine, row by row', async () => {
		const other = await openEmpty('sqlite');
		await migrate(other.db);
		await loadDemo(other.db, null, { reset: false }, now);
		const [here, there] = [await allRows(get.db), await allRows(other.db)];
		expect(Object.keys(here).length).toBeGreaterThan(20);
		expect(here).toEqual(there);
		await other.db.destroy();
		await other.drop();
	});

	test('that somebody changed is put right by a reset, and the chain tells of it', async () => {
		const before = await allRows(get.db);
		await get.db.updateTable('task').set({ measure: '改过' }).execute();
		await get.db.deleteFrom('contact').execute();
		expect(await allRows(get.db)).not.toEqual(before);

		const reset = await loadDemo(get.db, null, { reset: true }, now);

		expect(reset).toMatchObject({ ok: true, value: { alreadyThere: false } });
		expect(await allRows(get.db)).toEqual(before);
		expect(await verifyAuditChains(get.db)).toEqual({ events: 2, faults: [] });
		expect(await actorNames(get.db)).toEqual(['未登录', '未登录']);
	});

	test('beside a real district is for the one who runs the program, and touches nothing of it', async () => {
		const { db } = get;
		await insertJurisdiction(db, { id: 'real', name: '实在区', prefix: '区', created_at: now });
		const before = await allRows(db);

		const refused = await loadDemo(db, null, { reset: true }, now);
		expect(refused).toEqual({ ok: false, problems: [{ code: 'right.missing', facts: {} }] });
		expect(await allRows(db)).toEqual(before);

		expect(await loadDemo(db, commandLineIn('-'), { reset: true }, now)).toMatchObject({
			ok: true
		});
		expect(await allRows(db)).toEqual(before);
		expect((await actorNames(db)).at(-1)).toBe('命令行');
	});

	test('has frozen each month that it closed, without what the office entered afterwards', async () => {
		const { db } = get;
		const id = (await findDemoDistrict(db))?.id ?? '';
		const closed = (await listPeriods(db, id)).filter(({ closedAt }) => closedAt !== null);
		const snapshots = await listSnapshots(db, id);
		expect(snapshots.map(({ period }) => period)).toEqual(closed.map(({ period }) => period));
		let late = 0;
		for (const month of closed) {
			const rows = await listRowsOf(db, id, month);
			const entered = rows.filter(({ lateEntry }) => lateEntry).length;
			const { coverage } = snapshots.find(({ period }) => period === month.period)?.figures
				.district ?? { coverage: null };
			const filed = rows.filter(({ firstSubmittedAt }) => firstSubmittedAt !== null).length;
			expect(coverage).toMatchObject({ n: filed - entered, d: rows.length });
			late += entered;
		}
		expect(late).toBeGreaterThan(0);
	});
});

async function actorNames(db: Db): Promise<string[]> {
	const events = db.selectFrom('audit_event').select('actor_name').orderBy('seq');
	return (await events.execute()).map((event) => event.actor_name);
}

/** Every row by table; the audit chain aside, which only grows, and the migrations' own moments. */
async function allRows(db: Db): Promise<Record<string, Record<string, unknown>[]>> {
	const tables: Record<string, Record<string, unknown>[]> = {};
	for (const table of await listTables(db)) {
		if (table.name === 'audit_event' || table.name === 'kysely_migration') continue;
		const rows = await Array.fromAsync(listRows(db, table));
		if (rows.length > 0) tables[table.name] = rows;
	}
	return tables;
}
