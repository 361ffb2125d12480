import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import { listAccounts } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { onBothEngines } from '../db/test-db.ts';
import { accountsForContacts } from './accounts-for-contacts.ts';
import { makeAccount, makeDistrict, separate } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const missing = { ok: false, problems: [{ code: 'right.missing' }] };

onBothEngines('accounts for the 联系人 of a list', (get) => {
	let db: Db;
	let districtId: string;
	let water: string;
	let court: string;
	let office: Actor;
	let people = 0;
	const account = (role: 'office' | 'clerk' | 'admin' | 'leader') =>
		makeAccount(db, districtId, `contacts${people++}`, { roles: [role], unitIds: [water] });

	beforeEach(async () => {
		db = await get.migrated();
		const district = await makeDistrict(db, now);
		districtId = district.id;
		[water, court] = district.units;
		office = await account('office');
	});

	const made = async () =>
		(await listAccounts(db, districtId))
			.filter(({ name }) => !name.startsWith('contacts'))
			.map(({ name, login, phone, roles, unitIds }) => ({ name, login, phone, roles, unitIds }));
	const contacts = () => [
		{ name: '田七', phone: '15400001111', unitId: water },
		{ name: '周一鸣', phone: '', unitId: court }
	];

	test('each is a clerk of the own unit, and waits for the 账号单', async () => {
		expect(await accountsForContacts(db, office, contacts(), now)).toEqual({
			ok: true,
			value: { made: 2 }
		});
		expect(await made()).toMatchObject([
			{ name: '周一鸣', phone: null, roles: ['clerk'], unitIds: [court] },
			{ name: '田七', phone: '15400001111', roles: ['clerk'], unitIds: [water] }
		]);
		const { password_hash: hash } = await db
			.selectFrom('account')
			.select('password_hash')
			.where('jurisdiction_id', '=', districtId)
			.where('display_name', '=', '田七')
			.executeTakeFirstOrThrow();
		expect(hash).toBeNull();
		const acts = await db
			.selectFrom('audit_event')
			.select('action')
			.where('jurisdiction_id', '=', districtId)
			.execute();
		expect(acts.map(({ action }) => action)).toEqual(['account.create', 'account.create']);
	});

	test.each([
		['asked a second time', () => contacts()],
		[
			'named with blanks between the characters',
			() => contacts().map((one) => ({ ...one, name: [...one.name].join(' ') }))
		]
	])('%s, nobody gets a second one', async (_, again) => {
		await accountsForContacts(db, office, contacts(), now);
		const before = await made();
		expect(await accountsForContacts(db, office, again(), now)).toEqual({
			ok: true,
			value: { made: 0 }
		});
		expect(await made()).toEqual(before);
	});

	test('who stands twice in one list gets one', async () => {
		const [first] = contacts();
		const twice = [first, first].flatMap((one) => one ?? []);
		expect(await accountsForContacts(db, office, twice, now)).toMatchObject({ value: { made: 1 } });
	});

	test('one name in two units is two people, with logins of their own', async () => {
		const both = [water, court].map((unitId) => ({ name: '田七', phone: '', unitId }));
		expect(await accountsForContacts(db, office, both, now)).toMatchObject({ value: { made: 2 } });
		expect(new Set((await made()).map(({ login }) => login)).size).toBe(2);
	});

	test('a disabled account is none: the person is back', async () => {
		await accountsForContacts(db, office, contacts(), now);
		await db
			.updateTable('account')
			.set({ disabled_at: now })
			.where('jurisdiction_id', '=', districtId)
			.where('display_name', '=', '田七')
			.execute();
		expect(await accountsForContacts(db, office, contacts(), now)).toMatchObject({
			value: { made: 1 }
		});
	});

	test.each([
		['a unit of another district', async () => (await makeDistrict(db, now)).units[0], ''],
		['a unit that does not exist', () => Promise.resolve('no-such-unit'), ''],
		['a telephone that is none', () => Promise.resolve(water), '请打办公室']
	])('%s: none of them gets one', async (_, unitOf, phone) => {
		const [first] = contacts();
		const wrong = { name: '李小明', phone, unitId: await unitOf() };
		const asked = [...(first ? [first] : []), wrong];
		expect(await accountsForContacts(db, office, asked, now)).toMatchObject({ ok: false });
		expect(await made()).toEqual([]);
	});

	test.each(['clerk', 'leader'] as const)('a %s makes none', async (role) => {
		const actor = await account(role);
		expect(await accountsForContacts(db, actor, contacts(), now)).toMatchObject(missing);
		expect(await accountsForContacts(db, actor, [], now)).toMatchObject(missing);
		expect(await made()).toEqual([]);
	});

	test('under 三员 the office makes none', async () => {
		await separate(db, districtId);
		expect(await accountsForContacts(db, office, contacts(), now)).toMatchObject(missing);
		expect(await made()).toEqual([]);
	});
});
