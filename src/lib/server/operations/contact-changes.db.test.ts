import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, shanghaiDay } from '../../domain/date.ts';
import type { Result } from '../../domain/problem.ts';
import { findAccount, listAccounts, updateUnitsOfAccount } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { listContactChanges } from '../db/contact-changes.ts';
import { listContacts } from '../db/contacts.ts';
import { listFieldChanges } from '../db/field-changes.ts';
import { newId } from '../db/id.ts';
import { updateUnit } from '../db/units.ts';
import { onBothEngines } from '../db/test-db.ts';
import { acceptContact, refuseContact } from './decide-contact.ts';
import { proposeContact, withdrawContact } from './propose-contact.ts';
import { revealPhone } from './reveal-phone.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password, separate } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const typed = { leavingId: '', name: '赵小青', phone: '154 0000 7777', reason: '轮岗' };
const missing = { ok: false, problems: [{ code: 'right.missing' }] };
const code = (is: string) => ({ ok: false, problems: [{ code: is }] });

onBothEngines('更换联系人', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
	});

	async function begin() {
		const district = await makeDistrict(db, now);
		const [water, court] = district.units;
		const make = (login: string, roles: Parameters<typeof makeAccount>[3]) =>
			makeAccount(db, district.id, login, roles);
		return {
			district,
			water,
			court,
			office: await make('经办', { roles: ['office'] }),
			other: await make('经办二', { roles: ['office'] }),
			leader: await make('领导', { roles: ['leader'] }),
			clerk: await make('李小明', { roles: ['clerk'], unitIds: [water] }),
			stranger: await make('外人', { roles: ['clerk'], unitIds: [court] }),
			events: () => eventsOf(db, district.id)
		};
	}

	test('the unit proposes, the office confirms, and the keys change hands', async () => {
		const { district, water, office, clerk, events } = await begin();
		const asked = { ...typed, leavingId: clerk.id };
		const { id } = valueOf(await proposeContact(db, clerk, water, asked, now));
		const from = { address: null, agent: null };
		const entry = { login: clerk.name, password, remember: false, from, browser: null };
		expect(await signIn(db, entry, now)).toMatchObject({ ok: true });

		const sheet = valueOf(await acceptContact(db, office, id, now));
		expect(sheet).toMatchObject({ name: '赵小青', login: '赵小青', phone: '15400007777' });
		const joined = await findAccount(db, district.id, sheet.accountId);
		expect(joined).toMatchObject({ roles: ['clerk'], unitIds: [water], disabledAt: null });
		const left = await findAccount(db, district.id, clerk.id);
		expect(left).toMatchObject({ unitIds: [], disabledAt: now });
		expect(await sessionsOf(db, clerk.id)).toBe(0);
		const opened = await signIn(db, { ...entry, login: '赵小青', password: sheet.password }, now);
		expect(opened).toMatchObject({ ok: true });
		const [change] = await listContactChanges(db, district.id);
		expect(change).toMatchObject({ decision: 'accepted', joiningId: sheet.accountId });
		expect((await events()).map(({ action }) => action)).toEqual(
			expect.arrayContaining([
				'contact.propose',
				'account.create',
				'account.disable',
				'contact.confirm'
			])
		);
		expect(JSON.stringify(await events())).not.toContain('15400007777');
	});

	test.each([
		['another unit', ['clerk'] as const, true],
		['another role', ['clerk', 'leader'] as const, false]
	])('who leaves and still has %s can go on signing in', async (_, roles, hasOther) => {
		const { district, water, court, office } = await begin();
		const both = await makeAccount(db, district.id, '兼职', { roles, unitIds: [water] });
		const rest = hasOther ? [court] : [];
		await updateUnitsOfAccount(db, district.id, both.id, [water, ...rest]);
		const asked = { ...typed, leavingId: both.id };
		const { id } = valueOf(await proposeContact(db, both, water, asked, now));
		valueOf(await acceptContact(db, office, id, now));
		expect(await findAccount(db, district.id, both.id)).toMatchObject({
			unitIds: rest,
			disabledAt: null
		});
	});

	test('the tasks that named who leaves as 联系人 name who comes, and keep who it was', async () => {
		const { district, water, office, clerk } = await begin();
		await addTask(db, district.id, water, [
			{ role: 'contactPerson', name: clerk.name },
			{ role: 'contactPerson', name: '别人' },
			{ role: 'responsiblePerson', name: clerk.name }
		]);
		const asked = { ...typed, leavingId: clerk.id };
		const { id } = valueOf(await proposeContact(db, clerk, water, asked, now));
		const { accountId } = valueOf(await acceptContact(db, office, id, now));
		const on = async (day: string) =>
			(await listContacts(db, district.id, { on: day, unitId: water })).map(
				({ role, name, phone, accountId: of }) => [role, name, phone, of]
			);
		expect(await on('2026-11-21')).toEqual(
			expect.arrayContaining([
				['contactPerson', '赵小青', '15400007777', accountId],
				['contactPerson', '别人', '15400001111', null],
				['responsiblePerson', '李小明', '15400001111', null]
			])
		);
		expect(await on('2026-11-21')).toHaveLength(3);
		expect((await on('2026-11-20')).map(([, name]) => name)).toEqual(['李小明', '别人', '李小明']);
		expect(await listFieldChanges(db, district.id, 'task')).toMatchObject([
			{ field: 'contact', from: '李小明', to: '赵小青' }
		]);
	});

	test('who comes without anybody leaving takes nothing away', async () => {
		const { district, water, office, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		valueOf(await acceptContact(db, office, id, now));
		expect(await findAccount(db, district.id, clerk.id)).toMatchObject({
			unitIds: [water],
			disabledAt: null
		});
	});

	test('two who decide at once: one account is made, and the other is told by whom', async () => {
		const { district, water, office, other, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		const before = (await listAccounts(db, district.id)).length;
		const answers = await Promise.all([
			acceptContact(db, office, id, now),
			acceptContact(db, other, id, now)
		]);
		expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
		const winner = answers[0].ok ? office.name : other.name;
		expect(answers.find(({ ok }) => !ok)).toMatchObject({
			problems: [{ code: 'contact.decided', facts: { by: winner } }]
		});
		expect(await listAccounts(db, district.id)).toHaveLength(before + 1);
	});

	test('a refusal says why, and what was decided stays', async () => {
		const { district, water, office, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		expect(await refuseContact(db, office, id, ' ', now)).toMatchObject(code('contact.no-note'));
		valueOf(await refuseContact(db, office, id, '请先完成本月填报', now));
		expect(await acceptContact(db, office, id, now)).toMatchObject(code('contact.decided'));
		expect(await refuseContact(db, office, id, '又', now)).toMatchObject(code('contact.decided'));
		expect(await withdrawContact(db, clerk, id, now)).toMatchObject(code('contact.decided'));
		const [change] = await listContactChanges(db, district.id);
		expect(change).toMatchObject({ decision: 'refused', note: '请先完成本月填报' });
	});

	test('the unit withdraws, and nobody can confirm any more', async () => {
		const { water, office, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		valueOf(await withdrawContact(db, clerk, id, now));
		expect(await acceptContact(db, office, id, now)).toMatchObject(code('contact.decided'));
	});

	test.each([
		['no name', { name: '' }, 'field.empty'],
		['a name of four thousand characters', { name: '长'.repeat(4000) }, 'field.long'],
		['a reason of four thousand characters', { reason: '长'.repeat(4000) }, 'field.long'],
		['no telephone', { phone: '12' }, 'phone.invalid'],
		['somebody of nowhere who leaves', { leavingId: 'nowhere' }, 'contact.leaving-absent'],
		['who has an account of the unit already', { name: '李小明' }, 'contact.is-there']
	])('is not proposed: %s', async (_, wrong, expected) => {
		const { district, water, clerk } = await begin();
		const answer = await proposeContact(db, clerk, water, { ...typed, ...wrong }, now);
		expect(answer).toMatchObject(code(expected));
		expect(await listContactChanges(db, district.id)).toEqual([]);
	});

	test('nobody is proposed twice while the first time waits', async () => {
		const { water, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		const again = await proposeContact(db, clerk, water, typed, now);
		expect(again).toMatchObject(code('contact.already-asked'));
		valueOf(await withdrawContact(db, clerk, id, now));
		valueOf(await proposeContact(db, clerk, water, typed, now));
	});

	test('a unit proposes up to its last day, and not after it', async () => {
		const { district, water, clerk } = await begin();
		await updateUnit(db, district.id, water, { validTo: shanghaiDay(now) });
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		valueOf(await withdrawContact(db, clerk, id, now));
		await updateUnit(db, district.id, water, { validTo: addDays(shanghaiDay(now), -1) });
		expect(await proposeContact(db, clerk, water, typed, now)).toMatchObject(
			code('contact.unit-ended')
		);
	});

	test('nobody of another unit can be made to leave', async () => {
		const { water, clerk, stranger } = await begin();
		const asked = { ...typed, leavingId: stranger.id };
		expect(await proposeContact(db, clerk, water, asked, now)).toMatchObject(
			code('contact.leaving-absent')
		);
	});

	test('rights: another unit proposes and withdraws nothing, and no unit decides', async () => {
		const { water, office, clerk, stranger, leader } = await begin();
		expect(await proposeContact(db, stranger, water, typed, now)).toMatchObject(missing);
		expect(await proposeContact(db, office, water, typed, now)).toMatchObject(missing);
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		expect(await withdrawContact(db, stranger, id, now)).toMatchObject(code('contact.absent'));
		for (const who of [clerk, stranger, leader]) {
			expect(await acceptContact(db, who, id, now)).toMatchObject(missing);
			expect(await refuseContact(db, who, id, '不', now)).toMatchObject(missing);
		}
	});

	test('a proposal of another district is not there', async () => {
		const { water, clerk } = await begin();
		const { office: elsewhere } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		expect(await acceptContact(db, elsewhere, id, now)).toMatchObject(code('contact.absent'));
		expect(await refuseContact(db, elsewhere, id, '不', now)).toMatchObject(code('contact.absent'));
	});

	test('under 三员 the administrator decides, and the role comes from security', async () => {
		const { district, water, office, clerk } = await begin();
		const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
		const admin = await makeAccount(db, district.id, '管理员', { roles: ['admin'] });
		await separate(db, district.id);
		const separated = { separated: true };
		expect(await acceptContact(db, { ...office, ...separated }, id, now)).toMatchObject(missing);
		const sheet = valueOf(await acceptContact(db, { ...admin, ...separated }, id, now));
		expect(await findAccount(db, district.id, sheet.accountId)).toMatchObject({
			roles: [],
			unitIds: [water]
		});
	});

	describe('a telephone', () => {
		test('is shown to a leader, with a trace that holds whose and never the number', async () => {
			const { leader, clerk, water, events } = await begin();
			const key = { kind: 'account' as const, id: clerk.id };
			expect(await revealPhone(db, leader, water, key, now)).toEqual({
				ok: true,
				value: { phone: '15400000000' }
			});
			const [event] = (await events()).filter(({ action }) => action === 'phone.reveal');
			expect(event).toMatchObject({ object_id: clerk.id });
			expect(event?.summary).toContain('李小明');
			expect(JSON.stringify(event)).not.toMatch(/1540|0000/);
		});

		test('is not shown to another unit, nor under the unit that somebody is not of', async () => {
			const { stranger, leader, clerk, water, court, events } = await begin();
			const key = { kind: 'account' as const, id: clerk.id };
			expect(await revealPhone(db, stranger, water, key, now)).toMatchObject(missing);
			expect(await revealPhone(db, leader, court, key, now)).toMatchObject(code('account.absent'));
			expect((await events()).map(({ action }) => action)).not.toContain('phone.reveal');
		});

		test('of a proposal is shown as well', async () => {
			const { leader, clerk, water } = await begin();
			const { id } = valueOf(await proposeContact(db, clerk, water, typed, now));
			expect(await revealPhone(db, leader, water, { kind: 'proposal', id }, now)).toMatchObject({
				value: { phone: '15400007777' }
			});
		});
	});
});

async function addTask(
	db: Db,
	jurisdiction_id: string,
	unit_id: string,
	people: { role: string; name: string }[]
): Promise<void> {
	const [plan_id, task_id] = [newId(), newId()];
	const at = { created_at: now };
	await db
		.insertInto('plan')
		.values({
			jurisdiction_id,
			id: plan_id,
			year: 2026,
			title: '方案',
			starts_on: '2026-01-01',
			...at
		})
		.execute();
	await db
		.insertInto('task')
		.values({
			...{ jurisdiction_id, id: task_id, plan_id, number: '1', position: 1, measure: '措施' },
			...{ title: '措施', added_on: '2026-01-01', state: 'active', updated_at: now, ...at }
		})
		.execute();
	for (const [position, person] of people.entries()) {
		const row = { jurisdiction_id, id: newId(), task_id, unit_id, position, ...person };
		await db
			.insertInto('contact')
			.values({ ...row, phone: '15400001111' })
			.execute();
	}
}

function eventsOf(db: Db, jurisdictionId: string) {
	return db
		.selectFrom('audit_event')
		.select(['action', 'object_id', 'summary'])
		.where('jurisdiction_id', '=', jurisdictionId)
		.orderBy('seq')
		.execute();
}

async function sessionsOf(db: Db, accountId: string): Promise<number> {
	const rows = await db
		.selectFrom('session')
		.select('id')
		.where('account_id', '=', accountId)
		.execute();
	return rows.length;
}

function valueOf<T>(result: Result<T>): T {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}
