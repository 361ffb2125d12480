import { argon2Sync } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '../../domain/problem.ts';
import type { Role } from '../../domain/role.ts';
import { later } from '../../domain/session-life.ts';
import { findAccount, findCredentials, listAccounts, updateAccount } from '../db/accounts.ts';
import { verifyAuditChains } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { upsertSetting } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recognise } from '../session/recognise.ts';
import { codeAt, newTotpSecret, stepAt } from '../session/totp.ts';
import { hashRecoveryCode } from '../session/recovery-codes.ts';
import { updateRecoveryCodes } from '../db/recovery-codes.ts';
import { changePassword } from './change-password.ts';
import { confirmCode } from './confirm-code.ts';
import { createAccount } from './create-account.ts';
import { disableAccount } from './disable-account.ts';
import { editAccount } from './edit-account.ts';
import { grantRoles } from './grant-roles.ts';
import { issueSheets } from './issue-sheets.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const from = { address: null, agent: null };
const person = { name: '李小明', login: '', phone: '', roles: ['clerk'] as Role[] };

onBothEngines('accounts', (get) => {
	let db: Db;
	let district: Awaited<ReturnType<typeof makeDistrict>>;
	let admin: Awaited<ReturnType<typeof makeAccount>>;
	let office: typeof admin;
	beforeAll(async () => {
		db = await get.migrated();
		district = await makeDistrict(db, now);
		admin = await makeAccount(db, district.id, '管理员', { roles: ['admin'] });
		// so many failures from one address that nobody has to queue for another test's
		const tries = { name: 'addressTries', validFrom: '2026-01-01', value: '400' };
		await upsertSetting(db, district.id, { ...tries, reason: null, setBy: null, setAt: now });
		office = await makeAccount(db, district.id, '经办', { roles: ['office'] });
	});
	let number = 0;
	const make = (roles: Role[], unitIds: string[] = [district.units[0]]) =>
		makeAccount(db, district.id, `account${number++}`, { roles, unitIds });
	const enter = (login: string, typed = password, at = now) =>
		signIn(db, { login, password: typed, remember: false, from, browser: null }, at);

	test('three fields make a clerk, whose first password opens nothing but the page for a new one', async () => {
		const unitIds = [district.units[0]];
		const made = valueOf(
			await createAccount(db, office, { ...person, phone: '154 0000 1234', unitIds }, now)
		);
		expect(made).toMatchObject({ login: '李小明', name: '李小明', phone: '15400001234' });
		const entered = valueOf(await enter('李小明', made.password));
		const here = await recognise(db, entered.token, null, now);
		expect(here).toMatchObject({ duty: 'first-password', actor: { roles: ['clerk'], unitIds } });
	});

	test('a first password may come off paper in capitals and blanks; one of one’s own may not', async () => {
		const { id, name } = await make(['clerk']);
		const [sheet] = valueOf(await issueSheets(db, office, [id], now));
		const typed = (sheet?.password ?? '').toUpperCase().replaceAll('-', ' ');
		expect(await enter(name, typed)).toMatchObject({ ok: true });
		await updateAccount(db, district.id, id, { mustChangePassword: false });
		expect(await enter(name, typed)).toMatchObject({ problems: [{ code: 'sign-in.wrong' }] });
	});

	test('the second of a name gets a login of its own', async () => {
		const unitIds = [district.units[1]];
		const made = valueOf(await createAccount(db, office, { ...person, unitIds }, now));
		expect(made.login).toBe('李小明2');
	});

	test.each([
		['no name', { name: '  ' }, 'field.empty'],
		['a name of four thousand characters', { name: '长'.repeat(4000) }, 'field.long'],
		['a name that turns the line round', { name: '李‮小明' }, 'field.unreadable'],
		['a name with a control character', { name: '李\u0000小明' }, 'field.unreadable'],
		['a login that somebody has', { login: '经办' }, 'login.taken'],
		['the same login in other letters', { login: ' 经 办 ' }, 'login.taken'],
		['a login of one sign', { login: 'a' }, 'login.invalid'],
		['a login with a mark of markup', { login: 'a<b>' }, 'login.invalid'],
		['no telephone', { phone: '12' }, 'phone.invalid'],
		['a telephone for a login', { login: '15412345678' }, 'login.phone'],
		['a telephone in the name', { name: '王敏15412345678' }, 'field.phone'],
		['no unit', { unitIds: [] }, 'account.no-unit'],
		['a unit of nowhere', { unitIds: ['nowhere'] }, 'account.no-unit']
	])('is refused and leaves nothing behind: %s', async (_, wrong, code) => {
		const before = await listAccounts(db, district.id);
		const asked = { ...person, name: '赵一', unitIds: [district.units[0]], ...wrong };
		const answer = await createAccount(db, office, asked, now);
		expect(answer).toMatchObject({ ok: false, problems: [{ code }] });
		expect(await listAccounts(db, district.id)).toEqual(before);
	});

	describe('rights hold in every operation', () => {
		const missing = { ok: false, problems: [{ code: 'right.missing' }] };

		test('the office makes accounts of units and no others', async () => {
			const asked = { ...person, name: '钱二', roles: ['admin'] as Role[], unitIds: [] };
			expect(await createAccount(db, office, asked, now)).toMatchObject(missing);
		});

		test('a clerk changes nobody, not even another of the own unit', async () => {
			const [clerk, other] = [await make(['clerk']), await make(['clerk'])];
			const edit = { name: '改', login: '改改', unitIds: [], version: 1 };
			expect(await editAccount(db, clerk, other.id, edit, now)).toMatchObject(missing);
			expect(await grantRoles(db, clerk, clerk.id, ['admin'], now)).toMatchObject(missing);
			expect(await disableAccount(db, clerk, other.id, now)).toMatchObject(missing);
			expect(await issueSheets(db, clerk, [other.id], now)).toMatchObject(missing);
		});

		test('the office raises nobody above a unit, itself included', async () => {
			const clerk = await make(['clerk']);
			expect(await grantRoles(db, office, clerk.id, ['office'], now)).toMatchObject(missing);
			expect(await grantRoles(db, office, office.id, ['office', 'admin'], now)).toMatchObject(
				missing
			);
			expect(await issueSheets(db, office, [admin.id], now)).toMatchObject(missing);
		});

		test('an account of another district is not there', async () => {
			const elsewhere = await makeDistrict(db, later(now, 1));
			const stranger = await makeAccount(db, elsewhere.id, '外区', { roles: ['clerk'] });
			const absent = { ok: false, problems: [{ code: 'account.absent' }] };
			expect(await disableAccount(db, admin, stranger.id, now)).toMatchObject(absent);
			expect(await grantRoles(db, admin, stranger.id, [], now)).toMatchObject(absent);
			expect(await issueSheets(db, admin, [stranger.id], now)).toMatchObject(absent);
		});
	});

	test('two who edit at once: the second is told, and nothing is lost', async () => {
		const clerk = await make(['clerk']);
		const { version } = (await findAccount(db, district.id, clerk.id)) ?? { version: 0 };
		const edit = (name: string) => ({ name, login: clerk.name, unitIds: clerk.unitIds, version });
		expect(await editAccount(db, office, clerk.id, edit('先'), now)).toMatchObject({ ok: true });
		expect(await editAccount(db, office, clerk.id, edit('后'), now)).toMatchObject({
			problems: [{ code: 'edited.meanwhile' }]
		});
		expect(await findAccount(db, district.id, clerk.id)).toMatchObject({ name: '先' });
	});

	test('five of one name who are made at once get five logins', async () => {
		const asked = { ...person, name: '同名', roles: ['leader'] as const, unitIds: [] };
		const made = await Promise.all(
			Array.from({ length: 5 }, () => createAccount(db, admin, asked, now))
		);
		const logins = made.map((one) => valueOf(one).login).sort();
		expect(logins).toEqual(['同名', '同名2', '同名3', '同名4', '同名5']);
	});

	test('nobody is made twice in one unit, also not by two clicks at once', async () => {
		const asked = { ...person, name: '只此一人', unitIds: [district.units[0]] };
		const twice = await Promise.all([
			createAccount(db, office, asked, now),
			createAccount(db, office, { ...asked, name: ' 只此一人 ' }, now)
		]);
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect(twice.find(({ ok }) => !ok)).toMatchObject({
			problems: [{ code: 'account.same-name', facts: { name: '只此一人' } }]
		});
		const elsewhere = { ...asked, unitIds: [district.units[1]] };
		expect(await createAccount(db, office, elsewhere, now)).toMatchObject({ ok: true });
	});

	test('a number that the editor may not see stays when it is not typed anew', async () => {
		const clerk = await make(['clerk']);
		const before = await findAccount(db, district.id, clerk.id);
		const edit = {
			name: '新名',
			login: clerk.name,
			unitIds: clerk.unitIds,
			version: before?.version ?? 0
		};
		await editAccount(db, admin, clerk.id, edit, now);
		expect(await findAccount(db, district.id, clerk.id)).toMatchObject({
			name: '新名',
			phone: before?.phone
		});
	});

	test('the last administrator cannot be disabled or demoted', async () => {
		const last = { ok: false, problems: [{ code: 'account.last' }] };
		expect(await disableAccount(db, admin, admin.id, now)).toMatchObject(last);
		expect(await grantRoles(db, admin, admin.id, ['office'], now)).toMatchObject(last);
	});

	test('two administrators who demote each other at once leave one', async () => {
		const other = await makeDistrict(db, later(now, 1));
		const one = await makeAccount(db, other.id, '甲', { roles: ['admin'] });
		const two = await makeAccount(db, other.id, '乙', { roles: ['admin'] });
		const answers = await Promise.all([
			grantRoles(db, one, two.id, ['office'], now),
			grantRoles(db, two, one.id, ['office'], now)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		const left = (await listAccounts(db, other.id)).filter(({ roles }) => roles.includes('admin'));
		expect(left).toHaveLength(1);
	});

	test('a new sheet voids the old password, the sessions and the lock', async () => {
		const clerk = await make(['clerk']);
		const { token } = valueOf(await enter(clerk.name));
		for (let i = 0; i < 5; i++) await enter(clerk.name, 'wrong');
		const [sheet] = valueOf(await issueSheets(db, office, [clerk.id], now));
		expect(await recognise(db, token, null, now)).toBeNull();
		expect(await enter(clerk.name)).toMatchObject({ ok: false });
		expect(await enter(clerk.name, sheet?.password)).toMatchObject({ ok: true });
	});

	describe('a new password', () => {
		const change = async (
			account: typeof admin,
			next: string,
			current: string | null,
			again = next
		) => {
			const { session } = full(valueOf(await enter(account.name, current ?? password)));
			return changePassword(db, account, { current, password: next, again, session }, now);
		};

		test.each([
			['too short', 'Ab1-', 'password.short'],
			['of one kind of signs', 'abcdefgxyzqw', 'password.classes'],
			['one that everybody takes', 'Admin@123456', 'password.common'],
			["the district's name", '测试区-2026a', 'password.context']
		])('is refused: %s', async (_, next, code) => {
			const answer = await change(await make(['clerk']), next, password);
			expect(answer.ok ? [] : answer.problems.map((problem) => problem.code)).toContain(code);
		});

		test('is refused without the one in use, which cannot be guessed without end', async () => {
			const clerk = await make(['clerk']);
			const { session } = full(valueOf(await enter(clerk.name)));
			const next = 'Qiu-shui7-changtian';
			const asked = { current: 'wrong', password: next, again: next, session };
			for (const left of [4, 3, 2, 1, 0]) {
				expect(await changePassword(db, clerk, asked, now)).toMatchObject({
					problems: [{ code: 'password.current-wrong', facts: { left } }]
				});
			}
			expect(await changePassword(db, clerk, { ...asked, current: password }, now)).toMatchObject({
				problems: [{ code: 'password.locked' }]
			});
		});

		test('is refused where it is an old one: the one in use, or one of the five before it', async () => {
			const clerk = await make(['clerk']);
			expect(await change(clerk, password, password)).toMatchObject({
				problems: [{ code: 'password.former' }]
			});
			const others = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `Qiu-shui7-${letter}changtian`);
			let current = password;
			for (const [minute, next] of others.entries()) {
				const { session } = full(valueOf(await enter(clerk.name, current)));
				const asked = { current, password: next, again: next, session };
				expect(await changePassword(db, clerk, asked, later(now, minute))).toMatchObject({
					ok: true
				});
				current = next;
			}
			expect(await change(clerk, others[1] ?? '', current)).toMatchObject({
				problems: [{ code: 'password.former' }]
			});
			expect(await change(clerk, password, current)).toMatchObject({ ok: true });
		}, 20_000);

		test('is refused where the two differ', async () => {
			const answer = await change(
				await make(['clerk']),
				'Qiu-shui7-changtian',
				password,
				'another'
			);
			expect(answer).toMatchObject({ problems: [{ code: 'password.not-repeated' }] });
		});

		test('is asked for after ninety days', async () => {
			const clerk = await make(['clerk']);
			const late = '2027-01-31T01:00:00.000Z';
			await updateAccount(db, district.id, clerk.id, { lastSignInAt: late });
			const { token } = valueOf(await enter(clerk.name, password, late));
			expect((await recognise(db, token, null, late))?.duty).toBe('old-password');
		});
	});

	describe('the code of an app', () => {
		const secret = newTotpSecret();
		const withCode = async () => {
			const clerk = await make(['clerk']);
			await updateAccount(db, district.id, clerk.id, { totpSecret: secret });
			return clerk;
		};
		const half = async (login: string, at = now) => {
			const { token } = valueOf(await enter(login, password, at));
			const here = await recognise(db, token, null, at);
			if (!here) throw new Error('no session');
			return { token, here };
		};
		const typed = (code: string) => ({ typed: code, from, browser: null });

		test('is asked after the password; before it nothing opens', async () => {
			const clerk = await withCode();
			const { token, here } = await half(clerk.name);
			expect(here.actor).toBeNull();
			const confirmed = valueOf(
				await confirmCode(db, here, typed(codeAt(secret, stepAt(now))), now)
			);
			expect((await recognise(db, confirmed.token, null, now))?.actor?.id).toBe(clerk.id);
			expect(await recognise(db, token, null, now)).toBeNull();
		});

		test('opens once', async () => {
			const clerk = await withCode();
			const code = codeAt(secret, stepAt(now));
			valueOf(await confirmCode(db, (await half(clerk.name)).here, typed(code), now));
			expect(await confirmCode(db, (await half(clerk.name)).here, typed(code), now)).toMatchObject({
				problems: [{ code: 'code.wrong' }]
			});
		});

		test('cannot be guessed without end, by however many sign-ins', async () => {
			const clerk = await withCode();
			for (let i = 0; i < 5; i++)
				await confirmCode(db, (await half(clerk.name)).here, typed('000000'), now);
			const right = typed(codeAt(secret, stepAt(now)));
			expect(await confirmCode(db, (await half(clerk.name)).here, right, now)).toMatchObject({
				problems: [{ code: 'code.locked' }]
			});
		});

		test('may be a recovery code, which opens once', async () => {
			const clerk = await withCode();
			await updateRecoveryCodes(db, district.id, clerk.id, [hashRecoveryCode('7mkp-4rtw')]);
			valueOf(await confirmCode(db, (await half(clerk.name)).here, typed(' 7MKP 4RTW '), now));
			const again = await confirmCode(db, (await half(clerk.name)).here, typed('7mkp-4rtw'), now);
			expect(again).toMatchObject({ problems: [{ code: 'code.wrong' }] });
		});

		test('waits five minutes and no longer', async () => {
			const { token } = await half((await withCode()).name);
			expect(await recognise(db, token, null, later(now, 5))).toBeNull();
		});
	});

	test('a password whose hash costs less than today is hashed anew when it is used', async () => {
		const clerk = await make(['clerk']);
		await updateAccount(db, district.id, clerk.id, { passwordHash: cheapHash(password) });
		expect(await enter(clerk.name)).toMatchObject({ ok: true });
		const { passwordHash } = await findCredentials(db, district.id, clerk.id);
		expect(passwordHash).toContain('$m=19456,t=2,p=1$');
		expect(await enter(clerk.name)).toMatchObject({ ok: true });
	});

	test('no secret stands in the trail, and the chain is whole', async () => {
		const events = JSON.stringify(
			await db
				.selectFrom('audit_event')
				.selectAll()
				.where('jurisdiction_id', '=', district.id)
				.execute()
		);
		expect(events).not.toMatch(/argon2|15400001234|154 0000 1234/);
		expect((await verifyAuditChains(db)).faults).toEqual([]);
	});
});

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

function full<T extends { stage: string }>(signedIn: T): Extract<T, { stage: 'full' }> {
	if (signedIn.stage !== 'full') throw new Error('a code is asked');
	return signedIn as Extract<T, { stage: 'full' }>;
}

function cheapHash(message: string): string {
	const nonce = Buffer.alloc(16, 7);
	const cost = { memory: 8192, passes: 1, parallelism: 1, tagLength: 32 };
	const tag = argon2Sync('argon2id', { message, nonce, ...cost });
	const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '');
	return `$argon2id$v=19$m=8192,t=1,p=1$${text(nonce)}$${text(tag)}`;
}
