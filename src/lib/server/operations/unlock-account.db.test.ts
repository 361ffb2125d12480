import { beforeEach, expect, test } from 'vitest';
import { tablesInOrder } from '../db/all-rows.ts';
import type { Db } from '../db/client.ts';
import { updateCode } from '../db/codes.ts';
import { onBothEngines } from '../db/test-db.ts';
import { listLocks } from '../session/locks.ts';
import { recognise } from '../session/recognise.ts';
import { newTotpSecret } from '../session/totp.ts';
import { changePassword } from './change-password.ts';
import { confirmCode } from './confirm-code.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password, separate } from './test-district.ts';
import { unlockAccount } from './unlock-account.ts';

const now = '2026-11-21T01:00:00.000Z';
const from = { address: null, agent: null };
const missing = { ok: false, problems: [{ code: 'right.missing' }] };

onBothEngines('解除暂停', (get) => {
	let db: Db;
	let district: string;
	type Made = Awaited<ReturnType<typeof makeAccount>>;
	let office: Made;
	let clerk: Made;
	let other: Made;
	beforeEach(async () => {
		db = await get.migrated();
		for (const table of tablesInOrder.toReversed()) await db.deleteFrom(table).execute();
		const { id, units } = await makeDistrict(db, now);
		district = id;
		const unitIds = [units[0]];
		office = await makeAccount(db, id, '经办', { roles: ['office'] });
		clerk = await makeAccount(db, id, '填报', { roles: ['clerk'], unitIds });
		other = await makeAccount(db, id, '同事', { roles: ['clerk'], unitIds });
	});

	const enter = async (browser: string | null = null, typed = password) =>
		signIn(db, { login: clerk.name, password: typed, remember: false, from, browser }, now);
	const admitted = async () => {
		const answer = await enter();
		if (!answer.ok || answer.value.stage !== 'full') throw new Error('not in');
		return answer.value;
	};
	const fiveTimes = async (what: () => Promise<unknown>) => {
		for (let i = 0; i < 5; i++) await what();
	};
	const locks = async (account: Made = clerk) =>
		(await listLocks(db, district, now))({ id: account.id, login: account.name });
	const unlock = () => unlockAccount(db, office, clerk.id, now);

	test('of a clerk who erred in the own browser, as most do: it is seen, and ends', async () => {
		const { browser } = await admitted();
		await fiveTimes(() => enter(browser, 'wrong'));
		expect(await enter(browser)).toMatchObject({ problems: [{ code: 'sign-in.locked' }] });
		expect(await locks()).toEqual(['password']);
		expect(await locks(other)).toEqual([]);
		expect(await unlock()).toMatchObject({ ok: true });
		expect(await locks()).toEqual([]);
		expect(await enter(browser)).toMatchObject({ ok: true });
	});

	test('of one whom strangers locked out', async () => {
		await fiveTimes(() => enter(null, 'wrong'));
		expect(await locks()).toEqual(['password']);
		await unlock();
		expect(await enter()).toMatchObject({ ok: true });
	});

	test('of wrong codes', async () => {
		await updateCode(db, district, clerk.id, { secret: newTotpSecret(), step: 1, since: now });
		const answer = await enter();
		const here = answer.ok && (await recognise(db, answer.value.token, null, now));
		if (!here) throw new Error('no half session');
		await fiveTimes(() => confirmCode(db, here, { typed: '000000', from, browser: null }, now));
		expect(await locks()).toEqual(['code']);
		await unlock();
		expect(await locks()).toEqual([]);
		const once = await confirmCode(db, here, { typed: '000000', from, browser: null }, now);
		expect(once).toMatchObject({ problems: [{ code: 'code.wrong', facts: { left: 4 } }] });
	});

	test('of a wrong password while changing it', async () => {
		const { session } = await admitted();
		const next = 'Qiu-shui7-changtian';
		const change = (current: string) =>
			changePassword(db, clerk, { current, password: next, again: next, session }, now);
		await fiveTimes(() => change('wrong'));
		expect(await locks()).toEqual(['change']);
		await unlock();
		expect(await change(password)).toMatchObject({ ok: true });
	});

	test('several at once are told one by one', async () => {
		const { session, browser } = await admitted();
		await fiveTimes(() => enter(browser, 'wrong'));
		const typed = { current: 'wrong', password: 'x', again: 'x', session };
		await fiveTimes(() => changePassword(db, clerk, typed, now));
		expect(await locks()).toEqual(['password', 'change']);
	});

	test('a rest that is over is told no more', async () => {
		await fiveTimes(() => enter(null, 'wrong'));
		const later = '2026-11-21T01:15:00.000Z';
		const of = await listLocks(db, district, later);
		expect(of({ id: clerk.id, login: clerk.name })).toEqual([]);
	});

	test('is not for the colleague, nor for the office under 三员', async () => {
		expect(await unlockAccount(db, other, clerk.id, now)).toMatchObject(missing);
		await separate(db, district);
		expect(await unlock()).toMatchObject(missing);
	});
});
