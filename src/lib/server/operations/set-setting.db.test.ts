import { beforeEach, expect, test } from 'vitest';
import type { Actor } from '../../domain/actor.ts';
import type { Role } from '../../domain/role.ts';
import { updateAccount } from '../db/accounts.ts';
import { tablesInOrder } from '../db/all-rows.ts';
import type { Db } from '../db/client.ts';
import { listSettingChanges, listSettingsSet } from '../db/setting-history.ts';
import { findSettings } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recognise } from '../session/recognise.ts';
import { setSetting, type NewValue } from './set-setting.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const today = '2026-11-21';
const from = { address: '10.0.0.7', agent: 'a browser' };

onBothEngines('setting a rule', (get) => {
	let db: Db;
	let district: string;
	let people: Record<'admin' | 'office' | 'clerk', Actor & { id: string }>;
	beforeEach(async () => {
		db = await get.migrated();
		for (const table of tablesInOrder.toReversed()) await db.deleteFrom(table).execute();
		const made = await makeDistrict(db, now);
		district = made.id;
		const make = (login: string, roles: readonly Role[], unitIds: string[] = []) =>
			makeAccount(db, district, login, { roles, unitIds });
		people = {
			admin: await make('管理员', ['admin']),
			office: await make('营商办', ['office']),
			clerk: await make('填报员', ['clerk'], [made.units[0]])
		};
	});

	const set = (actor: Actor, more: Partial<NewValue>) =>
		setSetting(
			db,
			actor,
			{ name: 'cutoffDay', value: 20, validFrom: '2026-12-01', reason: '区里要求', ...more },
			now
		);
	const codes = (answer: Awaited<ReturnType<typeof set>>) =>
		answer.ok ? [] : answer.problems.map(({ code }) => code);
	const enter = async (login: string) => {
		const asked = { login, password, remember: false, from, browser: null };
		const answer = await signIn(db, asked, now);
		if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
		return answer.value.token;
	};
	const isIn = async (token: string) => (await recognise(db, token, null, now)) !== null;

	test('a rule of the month holds from the day the office picked', async () => {
		expect(await set(people.office, {})).toEqual({ ok: true, value: { changed: true } });
		expect((await findSettings(db, district, '2026-11-30')).cutoffDay).toBe(25);
		expect((await findSettings(db, district, '2026-12-01')).cutoffDay).toBe(20);
		expect(await listSettingsSet(db, district)).toEqual([
			{
				name: 'cutoffDay',
				validFrom: '2026-12-01',
				value: '20',
				setBy: people.office.id,
				setAt: now
			}
		]);
	});

	test('a rule of access holds at once, whatever day was sent', async () => {
		const rule = { name: 'lockTries', value: 3, validFrom: '2027-01-01' };
		expect(await set(people.admin, rule)).toMatchObject({ ok: true });
		expect((await findSettings(db, district, today)).lockTries).toBe(3);
	});

	test('the history tells from what to what, from when, by whom and why', async () => {
		await set(people.office, {});
		await set(people.office, { value: 22, reason: '更正' });
		expect(await listSettingChanges(db, district)).toEqual(
			expect.arrayContaining([
				{
					name: 'cutoffDay',
					from: '25',
					to: '20',
					validFrom: '2026-12-01',
					reason: '区里要求',
					changedBy: people.office.id,
					changedAt: now
				},
				expect.objectContaining({ from: '20', to: '22', reason: '更正' })
			])
		);
		expect(await listSettingsSet(db, district)).toHaveLength(1);
	});

	test('the trail holds before and after, and no telephone in full', async () => {
		const contact = { name: 'helpContact', value: '王敏 0840-5551028', reason: '' };
		expect(await set(people.admin, contact)).toMatchObject({ ok: true });
		const event = await db
			.selectFrom('audit_event')
			.selectAll()
			.where('action', '=', 'setting.set')
			.where('jurisdiction_id', '=', district)
			.executeTakeFirstOrThrow();
		expect(JSON.parse(event.summary ?? '')).toEqual({
			rule: 'helpContact',
			value: ['', '王敏 0840-****028'],
			validFrom: today
		});
		expect((await findSettings(db, district, today)).helpContact).toBe('王敏 0840-5551028');
	});

	test('a value that is in force already changes nothing and leaves no trace', async () => {
		expect(await set(people.office, { value: 25 })).toEqual({
			ok: true,
			value: { changed: false }
		});
		expect(await listSettingChanges(db, district)).toEqual([]);
	});

	test.each([
		['a clerk', 'clerk', 'cutoffDay', 20],
		['the administrator a rule of the month', 'admin', 'cutoffDay', 20],
		['the office a rule of access', 'office', 'lockTries', 3],
		['anybody a rule that is none', 'admin', 'moonPhase', 1]
	] as const)('nobody sets what is not his: %s', async (_, who, name, value) => {
		expect(codes(await set(people[who], { name, value }))).toEqual(['right.missing']);
		expect(await listSettingsSet(db, district)).toEqual([]);
	});

	test.each([
		['too great a number', { value: 32 }, ['setting.out-of-range']],
		['a text for a number', { value: '二十' }, ['setting.out-of-range']],
		['a choice that is none', { name: 'cutoffRoll', value: 'up' }, ['setting.unchosen']],
		['yesterday', { validFrom: '2026-11-20' }, ['setting.day-past']],
		['no day', { validFrom: '' }, ['setting.day-past']],
		['a day that does not exist', { validFrom: '2027-02-30' }, ['setting.day-past']],
		['no reason', { reason: ' ' }, ['field.empty']],
		['a reason without end', { reason: '长'.repeat(101) }, ['field.long']],
		[
			'all at once',
			{ value: 0, validFrom: '', reason: '' },
			['setting.out-of-range', 'setting.day-past', 'field.empty']
		]
	] as const)('what cannot be is refused, with its field: %s', async (_, more, expected) => {
		const answer = await set(people.office, more);
		expect(codes(answer)).toEqual(expected);
		if (!answer.ok) for (const { at } of answer.problems) expect(at).toHaveProperty('field');
		expect(await listSettingsSet(db, district)).toEqual([]);
	});

	const three = { name: 'separation', value: 'three' };

	test('三员分立 is refused while one of the three is missing, and says who', async () => {
		expect(await set(people.admin, three)).toEqual({
			ok: false,
			problems: [
				{
					code: 'separation.missing',
					facts: { roles: ['security', 'auditor'] },
					at: { field: 'value' }
				}
			]
		});
	});

	test('三员分立 is refused while somebody is an administrator and something else', async () => {
		await makeAccount(db, district, '安全', { roles: ['security'] });
		await makeAccount(db, district, '审计', { roles: ['auditor', 'office'] });
		expect(codes(await set(people.admin, three))).toEqual(['separation.collides']);
	});

	test('an account that cannot sign in does not stand for its role', async () => {
		await makeAccount(db, district, '安全', { roles: ['security'] });
		const auditor = await makeAccount(db, district, '审计', { roles: ['auditor'] });
		await updateAccount(db, district, auditor.id, { disabledAt: now });
		expect(codes(await set(people.admin, three))).toEqual(['separation.missing']);
		await updateAccount(db, district, auditor.id, { disabledAt: null, passwordHash: null });
		expect(codes(await set(people.admin, three))).toEqual(['separation.missing']);
	});

	test('三员分立 shows every administrator out, and nobody else; then it is the security one’s', async () => {
		const security = await makeAccount(db, district, '安全', { roles: ['security'] });
		await makeAccount(db, district, '审计', { roles: ['auditor'] });
		const [admin, auditor, clerk] = [
			await enter('管理员'),
			await enter('审计'),
			await enter('填报员')
		];
		expect(await set(people.admin, three)).toMatchObject({ ok: true });
		expect([await isIn(admin), await isIn(auditor), await isIn(clerk)]).toEqual([
			false,
			false,
			true
		]);

		const back = { name: 'separation', value: 'none' };
		expect(codes(await set(people.admin, back))).toEqual(['right.missing']);
		expect(await set({ ...security, separated: true }, back)).toMatchObject({ ok: true });
	});
});
