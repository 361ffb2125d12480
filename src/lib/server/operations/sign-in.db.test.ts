import { beforeAll, describe, expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import { updateAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { upsertSetting } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { findSession } from '../session/session.ts';
import { changePassword } from './change-password.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { endSession } from './end-session.ts';
import { grantRoles } from './grant-roles.ts';
import { recognise } from '../session/recognise.ts';
import { signIn, type SignedIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';
import { unlockAccount } from './unlock-account.ts';

const now = '2026-11-21T01:00:00.000Z';
const from = { address: '10.0.0.7', agent: 'a browser' };

onBothEngines('signing in', (get) => {
	let db: Db;
	let district: Awaited<ReturnType<typeof makeDistrict>>;
	let admin: Awaited<ReturnType<typeof makeAccount>>;
	beforeAll(async () => {
		db = await get.migrated();
		district = await makeDistrict(db, now);
		admin = await makeAccount(db, district.id, '管理员', { roles: ['admin'] });
		// so many failures from one address that nobody has to queue for another test's
		const tries = { name: 'addressTries', validFrom: '2026-01-01', value: '400' };
		await upsertSetting(db, district.id, { ...tries, reason: null, setBy: null, setAt: now });
	});
	let number = 0;
	const clerk = (more = {}) =>
		makeAccount(db, district.id, `clerk${number++}`, {
			roles: ['clerk'],
			unitIds: [district.units[0]],
			...more
		});
	const enter = (login: string, more = {}, at = now) =>
		signIn(db, { login, password, remember: false, from, browser: null, ...more }, at);
	const admitted = async (login: string, more = {}, at = now) => {
		const answer = await enter(login, more, at);
		if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
		return full(answer.value);
	};

	test('a right password opens a session whose token is not in the database', async () => {
		const { name, id } = await clerk();
		const { token, session } = await admitted(name);
		expect(await findSession(db, token, now)).toEqual(session);
		expect((await recognise(db, token, '10.0.0.7', now))?.actor).toMatchObject({
			id,
			roles: ['clerk']
		});
		const rows = JSON.stringify(await db.selectFrom('session').selectAll().execute());
		expect(rows).not.toContain(token.split('.')[2]);
	});

	test.each([
		['spaces and capitals', (login: string) => ` ${login.toUpperCase()} `],
		['full-width letters', (login: string) => login.replace('c', 'ｃ')]
	])('the login is found however it is typed: %s', async (_, typed) => {
		const { name } = await clerk();
		expect(await enter(typed(name))).toMatchObject({ ok: true });
	});

	test('unknown and wrong are answered alike, and tell how many tries are left', async () => {
		const { name } = await clerk();
		const wrong = await enter(name, { password: 'wrong' });
		const unknown = await enter('没有这个人', { password: 'wrong' });
		expect(wrong).toEqual({
			ok: false,
			problems: [{ code: 'sign-in.wrong', facts: { left: 4, minutes: 15, contact: '' } }]
		});
		expect(unknown).toEqual(wrong);
	});

	test('five wrong ones lock the account for a quarter of an hour, also for the right one', async () => {
		const { name } = await clerk();
		for (let i = 0; i < 5; i++) await enter(name, { password: 'wrong' });
		expect(await enter(name)).toMatchObject({
			problems: [{ code: 'sign-in.locked', facts: { minutes: 15 } }]
		});
		expect(await enter(name, {}, later(now, 15))).toMatchObject({ ok: true });
	});

	test('guesses that come at once are no more than guesses in turn', async () => {
		const { name } = await clerk();
		const guesses = Array.from({ length: 25 }, () => enter(name, { password: 'wrong' }));
		const answers = (await Promise.all(guesses)).map((one) =>
			one.ok ? '' : one.problems[0]?.code
		);
		expect(answers.filter((code) => code === 'sign-in.wrong')).toHaveLength(5);
		expect(answers.filter((code) => code === 'sign-in.locked')).toHaveLength(20);
	});

	test('a stranger locks nobody out of a browser that was here before', async () => {
		const { name } = await clerk();
		const { browser } = await admitted(name);
		for (let i = 0; i < 6; i++) await enter(name, { password: 'wrong' });
		expect(await enter(name, { browser })).toMatchObject({ ok: true });
		expect(await enter(name, { browser: 'made up' })).toMatchObject({ ok: false });
		for (let i = 0; i < 6; i++) await enter(name, { browser, password: 'wrong' });
		expect(await enter(name, { browser })).toMatchObject({ ok: false });
	});

	test('the administrator ends a lock', async () => {
		const { name, id } = await clerk();
		for (let i = 0; i < 5; i++) await enter(name, { password: 'wrong' });
		expect(await unlockAccount(db, admin, id, now)).toMatchObject({ ok: true });
		expect(await enter(name)).toMatchObject({ ok: true });
	});

	test('a success gives the tries back', async () => {
		const { name } = await clerk();
		for (let i = 0; i < 4; i++) await enter(name, { password: 'wrong' });
		await enter(name);
		const again = await enter(name, { password: 'wrong' });
		expect(again).toMatchObject({ problems: [{ facts: { left: 4 } }] });
	});

	describe('a session ends', () => {
		const gone = async (token: string, at = now) =>
			expect(await recognise(db, token, null, at)).toBeNull();

		test('at sign-out', async () => {
			const { token } = await admitted((await clerk()).name);
			const here = await recognise(db, token, null, now);
			if (here) await signOut(db, here, now);
			await gone(token);
		});

		test('after half an hour without a request, but not while somebody works', async () => {
			const { token } = await admitted((await clerk()).name);
			for (const minutes of [29, 58, 87]) {
				expect(await recognise(db, token, null, later(now, minutes))).not.toBeNull();
			}
			await gone(token, later(now, 87 + 30));
		});

		test('sooner for an administrator', async () => {
			const { token } = await admitted('管理员');
			expect(await recognise(db, token, null, later(now, 9))).not.toBeNull();
			await gone(token, later(now, 19));
		});

		test('after twelve hours, however busy', async () => {
			const { token } = await admitted((await clerk()).name);
			for (let minutes = 20; minutes < 720; minutes += 20) {
				expect(await recognise(db, token, null, later(now, minutes))).not.toBeNull();
			}
			await gone(token, later(now, 720));
		});

		test('when the account is disabled, and enabling brings none back', async () => {
			const { name, id } = await clerk();
			const { token } = await admitted(name);
			await disableAccount(db, admin, id, now);
			await gone(token);
			expect(await enter(name)).toMatchObject({ problems: [{ code: 'sign-in.disabled' }] });
			await enableAccount(db, admin, id, now);
			await gone(token);
			expect(await enter(name)).toMatchObject({ ok: true });
		});

		test('when its roles change', async () => {
			const { name, id } = await clerk();
			const { token } = await admitted(name);
			await grantRoles(db, admin, id, ['clerk', 'approver'], now);
			await gone(token);
		});

		test('on every device when the password changes; the one it changed on goes on anew', async () => {
			const me = await clerk();
			const [here, there] = [await admitted(me.name), await admitted(me.name)];
			const changed = await changePassword(
				db,
				me,
				{
					current: password,
					password: 'Qiu-shui7-changtian',
					again: 'Qiu-shui7-changtian',
					session: here.session
				},
				now
			);
			if (!changed.ok) throw new Error(JSON.stringify(changed.problems));
			await gone(here.token);
			await gone(there.token);
			expect(await recognise(db, changed.value.token, null, now)).not.toBeNull();
			expect(await enter(me.name)).toMatchObject({ ok: false });
		});

		test('when its owner ends it, and nobody else can', async () => {
			const me = await clerk();
			const other = await clerk();
			const { token, session } = await admitted(me.name);
			await endSession(db, other, session.id, now);
			expect(await recognise(db, token, null, now)).not.toBeNull();
			await endSession(db, me, session.id, now);
			await gone(token);
		});
	});

	test.each([
		['another secret', (token: string) => token.replace(/[^.]+$/, 'x'.repeat(32))],
		['a part more', (token: string) => `${token}.x`],
		['no secret', (token: string) => token.replace(/[^.]+$/, '')],
		['the hash in place of the secret', () => 'hash'],
		['nothing', () => '']
	])('a forged token opens nothing: %s', async (_, forge) => {
		const { token } = await admitted((await clerk()).name);
		expect(await findSession(db, forge(token), now)).toBeNull();
	});

	test('every sign-in makes a new session', async () => {
		const { name } = await clerk();
		const tokens = [await admitted(name), await admitted(name)].map(({ token }) => token);
		expect(new Set(tokens).size).toBe(2);
	});

	test('a device is remembered for a leader only, and not under 三员', async () => {
		await makeAccount(db, district.id, '区长', { roles: ['leader'] });
		const month = later(now, 30 * 24 * 60);
		expect((await admitted('区长', { remember: true })).session.endsAt).toBe(month);
		expect((await admitted('区长')).session.endsAt).toBe(later(now, 720));
		expect((await admitted((await clerk()).name, { remember: true })).session.remembered).toBe(
			false
		);
		const three = { name: 'separation', validFrom: '2026-11-21', value: '"three"' };
		await upsertSetting(db, district.id, { ...three, reason: null, setBy: null, setAt: now });
		expect((await admitted('区长', { remember: true })).session.remembered).toBe(false);
		await upsertSetting(db, district.id, {
			...three,
			value: '"none"',
			reason: null,
			setBy: null,
			setAt: now
		});
	});

	test('a first password opens until it is too old', async () => {
		const { name, id } = await clerk();
		await updateAccount(db, district.id, id, { passwordExpiresAt: later(now, 10) });
		expect(await enter(name)).toMatchObject({ ok: true });
		expect(await enter(name, {}, later(now, 10))).toMatchObject({
			problems: [{ code: 'sign-in.first-password-expired' }]
		});
	});

	test('an account unused for ninety days is disabled, but never the last administrator', async () => {
		const { name } = await clerk({ since: '2026-01-01T00:00:00.000Z' });
		expect(await enter(name)).toMatchObject({ problems: [{ code: 'sign-in.stale' }] });
		expect(await enter(name)).toMatchObject({ problems: [{ code: 'sign-in.disabled' }] });
		expect(await enter('管理员', {}, '2027-11-21T01:00:00.000Z')).toMatchObject({ ok: true });
	});

	test('the trail tells who came and who was refused, and never what was typed', async () => {
		await enter('typed-by-mistake-Secret1', { password: 'wrong' });
		const events = await db
			.selectFrom('audit_event')
			.selectAll()
			.where('jurisdiction_id', '=', district.id)
			.execute();
		const text = JSON.stringify(events);
		expect(events.map(({ action }) => action)).toEqual(
			expect.arrayContaining(['session.start', 'session.refuse', 'session.sign-out'])
		);
		expect(events.find(({ action }) => action === 'session.start')?.address).toBe('10.0.0.7');
		expect(text).not.toContain('typed-by-mistake');
		expect(text).not.toContain(password);
	});
});

function full(signedIn: SignedIn): Extract<SignedIn, { stage: 'full' }> {
	if (signedIn.stage !== 'full') throw new Error('a code is asked');
	return signedIn;
}
