import { beforeEach, expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import { findAccount, updateAccount } from '../db/accounts.ts';
import { tablesInOrder } from '../db/all-rows.ts';
import type { Db } from '../db/client.ts';
import { insertJurisdiction } from '../db/jurisdictions.ts';
import { upsertKnownBrowser } from '../db/known-browsers.ts';
import { upsertSetting } from '../db/settings.ts';
import { upsertTries } from '../db/sign-in-tries.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recognise } from '../session/recognise.ts';
import { dailyUpkeep } from './daily-upkeep.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password, type Person } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const aDay = 24 * 60;
const longAgo = '2026-06-01T00:00:00.000Z';

onBothEngines('the daily upkeep', (get) => {
	let db: Db;
	let district: string;
	beforeEach(async () => {
		db = await get.migrated();
		for (const table of tablesInOrder.toReversed()) await db.deleteFrom(table).execute();
		district = (await makeDistrict(db, now)).id;
	});
	const make = (login: string, person: Person) => makeAccount(db, district, login, person);
	const isDisabled = async ({ id, jurisdictionId }: { id: string; jurisdictionId: string }) =>
		(await findAccount(db, jurisdictionId, id))?.disabledAt !== null;
	const count = async (table: 'session' | 'sign_in_try' | 'known_browser') =>
		(await db.selectFrom(table).selectAll().execute()).length;

	test('forgets sessions that are over, tries of yesterday and browsers of half a year ago', async () => {
		const { id, name } = await make('科员', { roles: ['office'] });
		const asked = { login: name, password, remember: false, browser: null };
		const entered = await signIn(db, { ...asked, from: { address: null, agent: null } }, now);
		const tries = { failures: 1, until: null };
		const key = (name: string) => ({ jurisdictionId: district, kind: 'login', key: name }) as const;
		await upsertTries(db, key('old'), { ...tries, lastAt: later(now, -aDay - 1) });
		await upsertTries(db, key('young'), { ...tries, lastAt: later(now, -aDay + 1) });
		await upsertKnownBrowser(db, district, id, 'old', later(now, -180 * aDay - 1));
		const all = [await count('session'), await count('sign_in_try'), await count('known_browser')];

		await dailyUpkeep(db, now);
		expect([
			await count('session'),
			await count('sign_in_try'),
			await count('known_browser')
		]).toEqual([all[0], (all[1] ?? 0) - 1, (all[2] ?? 0) - 1]);
		if (!entered.ok) throw new Error('not in');
		expect(await recognise(db, entered.value.token, null, now)).not.toBeNull();

		await dailyUpkeep(db, later(now, aDay));
		expect(await count('session')).toBe(0);
	});

	test('shuts accounts that nobody used for ninety days, with a trace each', async () => {
		await make('管理员', { roles: ['admin'] });
		const idle = await make('旧账号', { roles: ['office'], since: longAgo });
		const used = await make('老同志', { roles: ['office'], since: longAgo });
		await updateAccount(db, district, used.id, { lastSignInAt: later(now, -89 * aDay) });
		expect(await dailyUpkeep(db, now)).toMatchObject({ disabled: 1 });
		expect([await isDisabled(idle), await isDisabled(used)]).toEqual([true, false]);
		const events = await db
			.selectFrom('audit_event')
			.selectAll()
			.where('jurisdiction_id', '=', district)
			.where('action', '=', 'account.disable')
			.execute();
		expect(events).toMatchObject([{ object_id: idle.id, actor_id: null, actor_name: '程序' }]);
		expect(JSON.parse(events[0]?.summary ?? '')).toEqual({
			login: '旧账号',
			why: 'stale',
			days: 90
		});
		expect(await dailyUpkeep(db, now)).toMatchObject({ disabled: 0 });
	});

	test('never the last administrator: of two the one used last stays', async () => {
		const one = await make('甲', { roles: ['admin'], since: longAgo });
		const other = await make('乙', { roles: ['admin'], since: longAgo });
		await updateAccount(db, district, one.id, { lastSignInAt: '2026-07-02T00:00:00.000Z' });
		await updateAccount(db, district, other.id, { lastSignInAt: '2026-07-01T00:00:00.000Z' });
		await dailyUpkeep(db, now);
		expect([await isDisabled(one), await isDisabled(other)]).toEqual([false, true]);
	});

	test('under 三员 none of the three', async () => {
		const by = { validFrom: '2026-01-01', reason: null, setBy: null, setAt: now };
		await upsertSetting(db, district, { name: 'separation', value: '"three"', ...by });
		for (const role of ['admin', 'security', 'auditor'] as const) {
			await make(role, { roles: [role], since: longAgo });
		}
		expect(await dailyUpkeep(db, now)).toMatchObject({ disabled: 0 });
	});

	test('none where the rule is 0', async () => {
		const by = { validFrom: '2026-01-01', reason: null, setBy: null, setAt: now };
		await upsertSetting(db, district, { name: 'staleDays', value: '0', ...by });
		await make('旧账号', { roles: ['office'], since: longAgo });
		expect(await dailyUpkeep(db, now)).toMatchObject({ disabled: 0 });
	});

	test('nobody of a fictional district', async () => {
		const demo = { id: 'demo', name: '清江区', prefix: '区', demo_day: '2026-03-20' };
		await insertJurisdiction(db, { ...demo, created_at: longAgo });
		const clerk = await makeAccount(db, 'demo', '演示', { roles: ['office'], since: longAgo });
		await dailyUpkeep(db, now);
		expect(await isDisabled(clerk)).toBe(false);
	});

	test('marks the end of every chain, and twice on a day marks the same', async () => {
		await make('旧账号', { roles: ['office'], since: longAgo });
		const { anchorLines } = await dailyUpkeep(db, now);
		expect(anchorLines.some((line) => line.includes(district))).toBe(true);
		expect((await dailyUpkeep(db, now)).anchorLines).toEqual(anchorLines);
	});
});
