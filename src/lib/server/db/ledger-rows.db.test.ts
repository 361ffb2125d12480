import { beforeAll, expect, test } from 'vitest';
import { endOfDay } from '../../domain/date.ts';
import { insertJurisdiction } from './jurisdictions.ts';
import { findDemoDistrict } from './jurisdictions.ts';
import { loadDemo } from '../operations/load-demo.ts';
import { insertAll } from './insert-all.ts';
import { listLedger } from './ledger-rows.ts';
import { findCurrentPlan } from './plans.ts';
import { onBothEngines } from './test-db.ts';

const loadedAt = '2026-12-01T01:00:00.000Z';

onBothEngines('the ledger of the demo', (get) => {
	beforeAll(async () => {
		await loadDemo(await get.migrated(), null, { reset: false }, loadedAt);
	});

	async function rowsAt(now?: string) {
		const district = await findDemoDistrict(get.db);
		const plan = await findCurrentPlan(get.db, district?.id ?? '', district?.demoDay ?? '');
		if (!district?.demoDay || !plan) throw new Error('there is no demo');
		return listLedger(get.db, district.id, plan, now ?? endOfDay(district.demoDay));
	}
	const reasonsOf = (rows: Awaited<ReturnType<typeof rowsAt>>, code: string) =>
		rows.filter(({ reasons }) => reasons.some((reason) => reason.code === code));

	test('lists every task but the draft, in the order of the list', async () => {
		const rows = await rowsAt();
		const all = await get.db
			.selectFrom('task')
			.select(['number', 'state'])
			.orderBy('position')
			.execute();
		expect(rows.map(({ number }) => number)).toEqual(
			all.filter(({ state }) => state !== 'draft').map(({ number }) => number)
		);
		expect(all.some(({ state }) => state === 'draft')).toBe(true);
	});

	test('what is late is red with its days, what is finished has no reason', async () => {
		const rows = await rowsAt();
		const late = rows.filter(({ standing }) => standing === 'overdue');
		expect(late).toHaveLength(5);
		for (const { light, overdueDays, reasons } of late) {
			expect(light).toBe('red');
			expect(reasons).toContainEqual({ code: 'overdue', days: overdueDays });
		}
		for (const row of rows.filter(({ state }) => state === 'done')) {
			expect([row.light, row.standing, row.reasons]).toEqual(['done', 'done', []]);
		}
	});

	test('the units that filed nothing and the report that was returned show once the cutoff is past', async () => {
		const { period } = await get.db
			.selectFrom('period')
			.select('period')
			.where('closed_at', 'is', null)
			.executeTakeFirstOrThrow();
		const unfiled = await get.db
			.selectFrom('report')
			.select(['task_id', 'state'])
			.where('period', '=', period)
			.where('state', 'in', ['draft', 'missing', 'returned'])
			.execute();
		const after = await rowsAt('2027-12-31T15:00:00.000Z');
		const missing = new Set(
			[...reasonsOf(after, 'report-missing'), ...reasonsOf(after, 'report-returned')].map(
				({ id }) => id
			)
		);
		const quiet = after.filter(({ light }) => light !== 'red').map(({ id }) => id);
		expect(unfiled.length).toBeGreaterThan(0);
		for (const { task_id } of unfiled) {
			if (quiet.includes(task_id)) expect(missing).toContain(task_id);
		}
	});

	test('says of each pair what its latest report says, and whether a problem is open', async () => {
		const rows = await rowsAt();
		const open = await get.db
			.selectFrom('ask')
			.select('task_id')
			.where('solved_at', 'is', null)
			.execute();
		expect(new Set(rows.filter(({ hasProblem }) => hasProblem).map(({ id }) => id))).toEqual(
			new Set(open.map(({ task_id }) => task_id))
		);
		const alone = rows.filter(({ units }) => units.length === 1);
		for (const { id, percent } of alone) {
			const latest = await get.db
				.selectFrom('report')
				.select('percent')
				.where('task_id', '=', id)
				.where('first_submitted_at', 'is not', null)
				.where('percent', 'is not', null)
				.orderBy('period', 'desc')
				.executeTakeFirst();
			expect(percent).toBe(latest?.percent ?? 0);
		}
	});

	test('the months of the list of the next year ask nothing of this one', async () => {
		const district = await findDemoDistrict(get.db);
		const jurisdiction_id = district?.id ?? '';
		const unfiled = reasonsOf(await rowsAt(), 'report-missing').length;
		expect(unfiled).toBeGreaterThan(0);
		const next = { jurisdiction_id, id: 'next', year: 2027, title: '下一年的清单' };
		await insertAll(get.db, 'plan', [{ ...next, starts_on: '2026-11-01', created_at: loadedAt }]);
		const task = {
			...{ jurisdiction_id, id: 'of-next', plan_id: 'next', number: '1' },
			position: 1
		};
		const words = { measure: '下一年的措施', title: '下一年的措施', state: 'active' as const };
		const since = { added_on: '2026-11-01', created_at: loadedAt, updated_at: loadedAt };
		await insertAll(get.db, 'task', [{ ...task, ...words, ...since }]);
		const of = await get.db.selectFrom('plan').selectAll().where('year', '=', 2026).execute();
		const [plan] = of.map(({ id, starts_on }) => ({ id, startsOn: starts_on }));
		const now = endOfDay(district?.demoDay ?? '');
		const rows = await listLedger(get.db, jurisdiction_id, plan ?? { id: '', startsOn: '' }, now);
		await get.db.deleteFrom('task').where('id', '=', 'of-next').execute();
		await get.db.deleteFrom('plan').where('id', '=', 'next').execute();
		expect(reasonsOf(rows, 'report-missing').length).toBeLessThan(unfiled);
	});

	test('another district has none of it', async () => {
		await insertJurisdiction(get.db, { id: 'x', name: '甲区', prefix: '区', created_at: loadedAt });
		const own = { jurisdiction_id: 'x', id: 'p', year: 2026, title: '清单' };
		await insertAll(get.db, 'plan', [{ ...own, starts_on: '2026-01-01', created_at: loadedAt }]);
		expect(await listLedger(get.db, 'x', { id: 'p', startsOn: '2026-01-01' }, loadedAt)).toEqual(
			[]
		);
	});
});
