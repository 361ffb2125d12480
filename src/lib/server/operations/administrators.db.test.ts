import { beforeEach, describe, expect, test } from 'vitest';
import { commandLineIn, type Actor } from '../../domain/actor.ts';
import type { Role } from '../../domain/role.ts';
import { findAccount, listAccounts, updateAccount } from '../db/accounts.ts';
import { tablesInOrder } from '../db/all-rows.ts';
import type { Db } from '../db/client.ts';
import { updateCode } from '../db/codes.ts';
import { countUnusedCodes, updateRecoveryCodes } from '../db/recovery-codes.ts';
import { onBothEngines } from '../db/test-db.ts';
import { hashPassword } from '../session/password-hash.ts';
import { recognise } from '../session/recognise.ts';
import { newTotpSecret } from '../session/totp.ts';
import { createAccount } from './create-account.ts';
import { disableAccount, enableAccount } from './disable-account.ts';
import { dropCode } from './drop-code.ts';
import { editAccount } from './edit-account.ts';
import { grantRoles } from './grant-roles.ts';
import { issueSheets } from './issue-sheets.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password, separate } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const last = { ok: false, problems: [{ code: 'account.last' }] };

onBothEngines('administrators', (get) => {
	let db: Db;
	let district: string;
	let unit: string;
	type Made = Awaited<ReturnType<typeof makeAccount>>;
	let people: Record<'admin' | 'security' | 'auditor' | 'office' | 'clerk', Made>;
	let number = 0;
	const make = (login: string, roles: readonly Role[], unitIds: string[] = []) =>
		makeAccount(db, district, login, { roles, unitIds });
	beforeEach(async () => {
		db = await get.migrated();
		for (const table of tablesInOrder.toReversed()) await db.deleteFrom(table).execute();
		const made = await makeDistrict(db, now);
		[district, unit] = [made.id, made.units[0]];
		people = {
			admin: await make('系统', ['admin']),
			security: await make('安全', ['security']),
			auditor: await make('审计', ['auditor']),
			office: await make('经办', ['office']),
			clerk: await make('填报', ['clerk'], [unit])
		};
	});
	const logins = async () => (await listAccounts(db, district)).map(({ login }) => login);

	/** Starts it while every hash has to wait, so that what comes next is done before it ends. */
	const slowly = async <T>(operation: () => Promise<T>, meanwhile: () => Promise<unknown>) => {
		const before = Array.from({ length: 8 }, () => hashPassword('so that it takes its time'));
		const running = operation();
		await meanwhile();
		await Promise.all(before);
		return running;
	};
	const twoHats = (name: string) => ({
		...{ name, login: '', phone: '', unitIds: [] },
		roles: ['admin', 'office'] as Role[]
	});

	describe('a right that is lost while a password is hashed is lost', () => {
		test('三员分立 set meanwhile: no administrator who works in the office is made', async () => {
			const made = await slowly(
				() => createAccount(db, people.admin, twoHats(`both${number++}`), now),
				() => separate(db, district)
			);
			expect(made).toMatchObject(missing);
			expect(await logins()).toHaveLength(5);
		});

		test('an administrator demoted meanwhile makes no other', async () => {
			const other = await make('另一', ['admin']);
			const made = await slowly(
				() => createAccount(db, other, twoHats(`both${number++}`), now),
				() => grantRoles(db, people.admin, other.id, ['leader'], now)
			);
			expect(made).toMatchObject(missing);
			expect(await logins()).toHaveLength(6);
		});

		test('one disabled meanwhile resets nobody', async () => {
			const other = await make('另一', ['admin']);
			const issued = await slowly(
				() => issueSheets(db, other, [people.clerk.id], now),
				() => disableAccount(db, people.admin, other.id, now)
			);
			expect(issued).toMatchObject(missing);
			expect(await enter('填报')).toMatchObject({ ok: true });
		});

		test('the sheet of a clerk who became the auditor meanwhile is not given out', async () => {
			await separate(db, district);
			const { admin, security, clerk } = people;
			const issued = await slowly(
				() => issueSheets(db, admin, [clerk.id], now),
				() => grantRoles(db, { ...security, separated: true }, clerk.id, ['auditor'], now)
			);
			expect(issued).toMatchObject(missing);
			expect(await enter('填报')).toMatchObject({ ok: true });
		});
	});

	test.each<[string, (stale: Actor, id: string) => Promise<unknown>]>([
		['grant', (stale, id) => grantRoles(db, stale, id, ['admin'], now)],
		['disable', (stale, id) => disableAccount(db, stale, id, now)],
		['enable', (stale, id) => enableAccount(db, stale, id, now)],
		[
			'edit',
			async (stale, id) => {
				const { version = 0 } = (await findAccount(db, district, id)) ?? {};
				const edit = { name: '改', login: '改改', unitIds: [unit], version };
				return editAccount(db, stale, id, edit, now);
			}
		]
	])(
		'a request of somebody who is no administrator any more changes nothing: %s',
		async (_, ask) => {
			const stale = await make('另一', ['admin']);
			await grantRoles(db, people.admin, stale.id, ['leader'], now);
			const before = await findAccount(db, district, people.clerk.id);
			expect(await ask(stale, people.clerk.id)).toMatchObject(missing);
			expect(await findAccount(db, district, people.clerk.id)).toEqual(before);
		}
	);

	describe('under 三员 no administrator takes the place of another', () => {
		beforeEach(() => separate(db, district));

		test.each(['admin', 'security', 'auditor'] as const)(
			'nobody issues a first password for one: %s',
			async (role) => {
				const whose = people[role];
				for (const who of Object.values(people)) {
					expect(await issueSheets(db, who, [whose.id], now)).toMatchObject(missing);
				}
				expect(await enter(whose.name)).toMatchObject({ ok: true });
			}
		);

		test('the command line does, also under 三员', async () => {
			const issued = await issueSheets(db, commandLineIn(district), [people.security.id], now);
			expect(issued).toMatchObject({ ok: true, value: [{ login: '安全' }] });
		});

		test('one of them among clerks: nobody of the list gets one', async () => {
			const asked = [people.clerk.id, people.auditor.id];
			expect(await issueSheets(db, people.admin, asked, now)).toMatchObject(missing);
			expect(await enter('填报')).toMatchObject({ ok: true });
		});

		test("an administrator's login stays, while name and telephone are mended", async () => {
			const { id } = people.security;
			const { version = 0 } = (await findAccount(db, district, id)) ?? {};
			const edit = { name: '安全二', login: '别的', unitIds: [], version };
			expect(await editAccount(db, people.admin, id, edit, now)).toMatchObject({ ok: true });
			expect(await findAccount(db, district, id)).toMatchObject({ name: '安全二', login: '安全' });
		});

		test('disabling stays allowed, of all but the last of a kind', async () => {
			const second = await make('安全二', ['security']);
			expect(await disableAccount(db, people.admin, second.id, now)).toMatchObject({ ok: true });
			expect(await disableAccount(db, people.admin, people.security.id, now)).toMatchObject(last);
		});
	});

	describe('the last administrator who can come in stays', () => {
		test.each([
			[
				'the other has a sheet that is void',
				{ mustChangePassword: true, passwordExpiresAt: '2026-11-20T01:00:00.000Z' }
			],
			['the other was never given one', { passwordHash: null }],
			['the other is disabled', { disabledAt: now }],
			[
				'the other was not here for ninety days',
				{ passwordSetAt: '2026-08-01T01:00:00.000Z', lastSignInAt: '2026-08-23T01:00:00.000Z' }
			]
		])('%s', async (_, change) => {
			const other = await makeAccount(db, district, '另一', {
				roles: ['admin'],
				since: '2026-08-01T01:00:00.000Z'
			});
			const { admin } = people;
			await updateAccount(db, district, other.id, { lastSignInAt: now, ...change });
			expect(await disableAccount(db, admin, admin.id, now)).toMatchObject(last);
			expect(await grantRoles(db, admin, admin.id, ['office'], now)).toMatchObject(last);
		});

		test('one with a sheet that still holds takes the place', async () => {
			const other = await make('另一', ['admin']);
			const passwordExpiresAt = '2026-12-05T01:00:00.000Z';
			await updateAccount(db, district, other.id, { mustChangePassword: true, passwordExpiresAt });
			expect(await disableAccount(db, people.admin, people.admin.id, now)).toMatchObject({
				ok: true
			});
		});

		test('of two who both were not here for long the one who comes is let in', async () => {
			const longAgo = '2026-01-01T01:00:00.000Z';
			const other = await makeAccount(db, district, '另一', { roles: ['admin'], since: longAgo });
			for (const { id } of [people.admin, other]) {
				const unused = { createdAt: longAgo, passwordSetAt: longAgo, lastSignInAt: longAgo };
				await db.updateTable('account').set({ created_at: longAgo }).where('id', '=', id).execute();
				await updateAccount(db, district, id, {
					passwordSetAt: unused.passwordSetAt,
					lastSignInAt: unused.lastSignInAt
				});
			}
			expect(await enter('系统')).toMatchObject({ ok: true });
			expect(await enter('另一')).toMatchObject({ problems: [{ code: 'sign-in.stale' }] });
		});
	});

	describe('停用动态码 for somebody who lost the telephone and the recovery codes', () => {
		const withCode = async (account: Made) => {
			const { token } = valueOf(await enter(account.name));
			await updateCode(db, district, account.id, { secret: newTotpSecret(), step: 1, since: now });
			await updateRecoveryCodes(db, district, account.id, ['a', 'b']);
			return token;
		};

		test('the password alone opens again; codes and sessions are gone, and the log tells', async () => {
			const token = await withCode(people.clerk);
			expect(await enter('填报')).toMatchObject({ value: { stage: 'code' } });
			expect(await dropCode(db, people.office, people.clerk.id, now)).toMatchObject({ ok: true });
			expect(await recognise(db, token, null, now)).toBeNull();
			expect(await countUnusedCodes(db, district, people.clerk.id)).toBe(0);
			expect(await enter('填报')).toMatchObject({ value: { stage: 'full' } });
			expect(await drops()).toEqual([[people.clerk.id, '经办']]);
		});

		test('without a code there is nothing to turn off, and nothing to tell', async () => {
			const { token } = valueOf(await enter('填报'));
			expect(await dropCode(db, people.office, people.clerk.id, now)).toMatchObject({ ok: true });
			expect(await recognise(db, token, null, now)).not.toBeNull();
			expect(await drops()).toEqual([]);
		});

		test.each([
			['the office for an administrator', false, 'office', 'admin'],
			['an administrator for himself', false, 'admin', 'admin'],
			['a clerk for himself', false, 'clerk', 'clerk'],
			['under 三员 the system administrator', true, 'admin', 'clerk'],
			['under 三员 the office', true, 'office', 'clerk'],
			['under 三员 security for itself', true, 'security', 'security']
		] as const)('is refused: %s', async (_, three, who, whose) => {
			await withCode(people[whose]);
			if (three) await separate(db, district);
			expect(await dropCode(db, people[who], people[whose].id, now)).toMatchObject(missing);
			expect((await findAccount(db, district, people[whose].id))?.hasCode).toBe(true);
		});

		test('under 三员 security does, for an administrator too; and so does the command line', async () => {
			await separate(db, district);
			for (const who of [people.security, commandLineIn(district)]) {
				await withCode(people.admin);
				expect(await dropCode(db, who, people.admin.id, now)).toMatchObject({ ok: true });
			}
			expect((await drops()).map(([, by]) => by)).toEqual(['安全', '命令行']);
		});

		const drops = async () => {
			const events = await db
				.selectFrom('audit_event')
				.select(['object_id', 'actor_name'])
				.where('jurisdiction_id', '=', district)
				.where('action', '=', 'code.drop')
				.orderBy('seq')
				.execute();
			return events.map((event) => [event.object_id, event.actor_name]);
		};
	});

	const from = { address: null, agent: null };
	const enter = (login: string) =>
		signIn(db, { login, password, remember: false, from, browser: null }, now);
});

function valueOf<T>(result: { ok: true; value: T } | { ok: false; problems: unknown }): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
