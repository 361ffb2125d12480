import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { commandLineIn } from '../../domain/actor.ts';
import { later } from '../../domain/session-life.ts';
import { findCredentials, updateAccount } from '../db/accounts.ts';
import { appendAuditEvent } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { updateCode } from '../db/codes.ts';
import { deleteSessionsOf, listSessionsOf } from '../db/sessions.ts';
import { upsertSetting } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { transact } from '../db/transact.ts';
import { decoyHash, hashPassword } from '../session/password-hash.ts';
import { recognise } from '../session/recognise.ts';
import { findSession } from '../session/session.ts';
import { codeAt, newTotpSecret, stepAt } from '../session/totp.ts';
import { storeSheet } from './account-sheet.ts';
import { changePassword } from './change-password.ts';
import { confirmCode } from './confirm-code.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { endSession } from './end-session.ts';
import { grantRoles } from './grant-roles.ts';
import { signIn, type SignedIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { spareAccount } from './spare-account.ts';
import { makeAccount, makeDistrict, password, separate } from './test-district.ts';
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

	describe('what was void before it was let in opens nothing', () => {
		/** Lets `meanwhile` happen while the password waits to be looked at. */
		const overtaken = async <T>(asked: () => Promise<T>, meanwhile: () => Promise<unknown>) => {
			const load = Array.from({ length: 8 }, (_, i) => hashPassword(`guess ${i}`));
			const answer = asked();
			await wait(60);
			await meanwhile();
			await Promise.all(load);
			return answer;
		};
		const sheet = (accountId: string) =>
			transact(db, (trx) =>
				storeSheet(trx, district.id, accountId, {
					password: 'abcd-efgh-jkmn',
					hash: decoyHash,
					expiresAt: later(now, 600)
				})
			);
		const sessionsOf = (accountId: string) => listSessionsOf(db, district.id, accountId, now);

		test('a password, by a new 账号单', async () => {
			const { name, id } = await clerk();
			const answer = await overtaken(
				() => enter(name),
				() => sheet(id)
			);
			expect(answer).toMatchObject({ problems: [{ code: 'sign-in.wrong' }] });
			expect(await sessionsOf(id)).toEqual([]);
		});

		test('a password, by a disabled account', async () => {
			const { name, id } = await clerk();
			const answer = await overtaken(
				() => enter(name),
				() => disableAccount(db, admin, id, now)
			);
			expect(answer).toMatchObject({ problems: [{ code: 'sign-in.disabled' }] });
			expect(await sessionsOf(id)).toEqual([]);
		});

		test('a password that was typed to change it, by a new 账号单', async () => {
			const me = await clerk();
			const { session } = await admitted(me.name);
			const next = 'Qiu-shui7-changtian';
			const asked = { current: password, password: next, again: next, session };
			const answer = await overtaken(
				() => changePassword(db, me, asked, now),
				() => sheet(me.id)
			);
			expect(answer).toMatchObject({ problems: [{ code: 'sign-in.ended' }] });
			expect((await findCredentials(db, district.id, me.id)).passwordHash).toBe(decoyHash);
			expect(await sessionsOf(me.id)).toEqual([]);
		});

		test.each([
			['by a new 账号单', (id: string) => sheet(id)],
			['by the end of every session', (id: string) => deleteSessionsOf(db, district.id, id)]
		])('a first step, %s, also with the right code', async (_, meanwhile) => {
			const { name, id } = await clerk();
			const secret = newTotpSecret();
			await updateCode(db, district.id, id, { secret, step: 1, since: now });
			const half = await enter(name);
			const here = half.ok ? await recognise(db, half.value.token, null, now) : null;
			if (here?.session.stage !== 'code') throw new Error('no code is asked');
			await meanwhile(id);
			const typed = codeAt(secret, stepAt(now));
			const answer = await confirmCode(db, here, { typed, from, browser: null }, now);
			expect(answer).toMatchObject({ problems: [{ code: 'sign-in.ended' }] });
			expect(await sessionsOf(id)).toEqual([]);
		});
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

	describe('a remembered device follows the rules of the day', () => {
		const aDay = 24 * 60;
		const rule = async (name: string, value: string) => {
			await upsertSetting(db, district.id, {
				...{ name, validFrom: '2026-11-21', value, reason: null },
				...{ setBy: null, setAt: now }
			});
			const link = { at: now, actorId: null, actorName: '试', action: 'setting.set' } as const;
			await appendAuditEvent(db, district.id, link);
		};
		const reset = async () => {
			await rule('rememberLeaders', 'true');
			await rule('separation', '"none"');
		};
		const remembered = async () => {
			await reset();
			const leader = await makeAccount(db, district.id, `leader${number++}`, { roles: ['leader'] });
			return { ...(await admitted(leader.name, { remember: true })), leader };
		};
		const isIn = async (token: string, at: string) =>
			(await recognise(db, token, null, at)) !== null;
		afterEach(reset);

		const turned: [string, () => Promise<void>][] = [
			['the rule is turned off', () => rule('rememberLeaders', 'false')],
			['三员 begins', () => rule('separation', '"three"')]
		];

		test.each(turned)('after days it is out at once when %s', async (_, turn) => {
			const { token } = await remembered();
			expect(await isIn(token, later(now, 5 * aDay))).toBe(true);
			await turn();
			expect(await isIn(token, later(now, 5 * aDay + 1))).toBe(false);
			await reset();
			expect(await isIn(token, later(now, 5 * aDay + 2))).toBe(false);
		});

		test.each(turned)('on the same day it ends like any other when %s', async (_, turn) => {
			const [busy, idle] = [await remembered(), await remembered()];
			await turn();
			for (let minutes = 20; minutes < 720; minutes += 20) {
				expect(await isIn(busy.token, later(now, minutes))).toBe(true);
			}
			expect(await isIn(busy.token, later(now, 720))).toBe(false);
			expect(await isIn(idle.token, later(now, 30))).toBe(false);
		});

		test('a change of password does not carry it on against the rule', async () => {
			const next = 'Qiu-shui7-changtian';
			const change = ({ leader, session }: Awaited<ReturnType<typeof remembered>>) =>
				changePassword(
					db,
					leader,
					{ current: password, password: next, again: next, session },
					later(now, 1)
				);
			const kept = await change(await remembered());
			expect(kept).toMatchObject({ value: { session: { remembered: true } } });
			const other = await remembered();
			await rule('rememberLeaders', 'false');
			const ended = await change(other);
			expect(ended).toMatchObject({ value: { session: { remembered: false } } });
			expect(ended.ok && ended.value.session.endsAt).toBe(later(now, 721));
		});
	});

	describe('after a reset at the console', () => {
		const first = 'abcd-efgh-jkmn';
		/** Somebody with a first password, locked by strangers, and whether an hour was given. */
		const underAttack = async (spared: boolean) => {
			const someone = await clerk();
			const hash = await hashPassword(first);
			const sheet = { password: first, hash, expiresAt: later(now, 14 * 24 * 60) };
			await transact(db, (trx) => storeSheet(trx, district.id, someone.id, sheet));
			if (spared) await spareAccount(db, commandLineIn(district.id), someone.id, now);
			await attack(someone.name);
			return someone;
		};
		// each attacked from an address of its own: the clock goes back for the next
		const stranger = (name: string) => ({ from: { address: `of ${name}`, agent: null } });
		const attack = async (name: string, at = now) => {
			const answers = [];
			for (let i = 0; i < 8; i++) {
				answers.push(await enter(name, { password: `guess ${i}`, ...stranger(name) }, at));
			}
			return answers.map((answer) => (answer.ok ? 'in' : answer.problems[0]?.code));
		};
		const withFirst = (name: string, at = now) =>
			enter(name, { password: first, ...stranger(name) }, at);

		test('strangers keep its owner out for no minute of an hour', async () => {
			const { name } = await underAttack(true);
			expect(await withFirst(name)).toMatchObject({ value: { stage: 'full' } });
			await attack(name, later(now, 30));
			expect(await withFirst(name, later(now, 59))).toMatchObject({ ok: true });
		});

		test('they are told the same as ever, and the log no more than ever', async () => {
			const { name } = await underAttack(true);
			const said = await attack(name, later(now, 16));
			const wrong = Array.from({ length: 5 }, () => 'sign-in.wrong');
			const locked = Array.from({ length: 3 }, () => 'sign-in.locked');
			expect(said).toEqual([...wrong, ...locked]);
			expect(await toldOf(name)).toEqual([
				...Array.from({ length: 5 }, () => 'session.refuse'),
				'session.lock',
				...Array.from({ length: 5 }, () => 'session.refuse'),
				'session.lock'
			]);
		});

		test('the lock counts again after the hour, and for who was not given one', async () => {
			const { name } = await underAttack(true);
			await attack(name, later(now, 60));
			expect(await withFirst(name, later(now, 60))).toMatchObject({
				problems: [{ code: 'sign-in.locked' }]
			});
			expect(await withFirst((await underAttack(false)).name)).toMatchObject({
				problems: [{ code: 'sign-in.locked' }]
			});
		});

		test('a password of its own may be guessed, and is locked as before', async () => {
			const { name, id } = await underAttack(true);
			await updateAccount(db, district.id, id, { mustChangePassword: false });
			expect(await withFirst(name)).toMatchObject({ problems: [{ code: 'sign-in.locked' }] });
		});

		test('nobody but the console gives it, under 三员 as well', async () => {
			const { id } = await clerk();
			expect(await spareAccount(db, admin, id, now)).toMatchObject({ ok: false });
			await separate(db, district.id);
			expect(await spareAccount(db, commandLineIn(district.id), id, now)).toMatchObject({
				ok: true
			});
			await separate(db, district.id, 'none');
		});
	});

	/** What the log holds of failures of this login. */
	const toldOf = async (login: string) => {
		const events = await db
			.selectFrom('audit_event')
			.select(['action', 'summary'])
			.where('jurisdiction_id', '=', district.id)
			.where('action', 'in', ['session.refuse', 'session.lock'])
			.orderBy('seq')
			.execute();
		return events
			.filter(({ summary }) => summary?.includes(`"login":"${login}"`))
			.map(({ action }) => action);
	};

	test('a hundred guesses at once leave five failures and one lock in the log', async () => {
		const { name } = await clerk();
		await Promise.all(Array.from({ length: 100 }, () => enter(name, { password: 'wrong' })));
		expect((await toldOf(name)).sort()).toEqual([
			'session.lock',
			...Array.from({ length: 5 }, () => 'session.refuse')
		]);
	});

	test('a wrong current password is told, and its lock, once', async () => {
		const me = await clerk();
		const { session } = await admitted(me.name);
		const next = 'Qiu-shui7-changtian';
		for (let i = 0; i < 8; i++) {
			const asked = { current: 'wrong', password: next, again: next, session };
			expect(await changePassword(db, me, asked, now)).toMatchObject({ ok: false });
		}
		expect(await toldOf(me.name)).toEqual([
			...Array.from({ length: 5 }, () => 'session.refuse'),
			'session.lock'
		]);
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
