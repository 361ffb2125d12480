import { beforeAll, expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import { findAccount, findCredentials } from '../db/accounts.ts';
import type { Db } from '../db/client.ts';
import { findCodeSince, findPendingSecret } from '../db/codes.ts';
import { countUnusedCodes } from '../db/recovery-codes.ts';
import { upsertSetting } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recognise } from '../session/recognise.ts';
import { codeAt, stepAt } from '../session/totp.ts';
import { confirmCode } from './confirm-code.ts';
import {
	beginCode,
	confirmApp,
	disableCode,
	dropPendingCode,
	renewRecoveryCodes
} from './enrol-code.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';
const from = { address: '10.0.0.7', agent: 'a browser' };

onBothEngines('codes of an app', (get) => {
	let db: Db;
	let district: string;
	beforeAll(async () => {
		db = await get.migrated();
		district = (await makeDistrict(db, now)).id;
	});
	let number = 0;

	const enter = (login: string, at = now) =>
		signIn(db, { login, password, remember: false, from, browser: null }, at);
	/** Somebody at a screen. */
	const somebody = async (roles: Parameters<typeof makeAccount>[3]['roles'] = ['office']) => {
		const actor = await makeAccount(db, district, `person${number++}`, { roles });
		const answer = await enter(actor.name);
		if (!answer.ok || answer.value.stage !== 'full') throw new Error('not in');
		const { token, session } = answer.value;
		return { actor, token, proof: { sessionId: session.id, password, code: '' } };
	};
	type Person = Awaited<ReturnType<typeof somebody>>;
	const begin = async ({ actor, proof }: Person, code = '', at = now) => {
		expect(await beginCode(db, actor, { ...proof, code }, at)).toMatchObject({ ok: true });
		const secret = await findPendingSecret(db, district, proof.sessionId);
		return secret ?? '';
	};
	const enrolled = async (roles?: Parameters<typeof somebody>[0]) => {
		const person = await somebody(roles);
		const secret = await begin(person);
		const { sessionId } = person.proof;
		const code = codeAt(secret, stepAt(now));
		const answer = await confirmApp(db, person.actor, { sessionId, code }, now);
		if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
		return { ...person, secret, recoveryCodes: answer.value.recoveryCodes };
	};
	const codeLater = (secret: string, minutes: number) =>
		codeAt(secret, stepAt(later(now, minutes)));
	/** What of an account was refused, and why. */
	const trailOf = async (id: string) => {
		const events = await db
			.selectFrom('audit_event')
			.select(['action', 'summary'])
			.where('object_id', '=', id)
			.where('action', 'in', ['session.refuse', 'session.lock'])
			.orderBy('seq')
			.execute();
		const why = /"why":"(\w+)"/;
		return events.map(({ action, summary }) => [action, why.exec(summary ?? '')?.[1]]);
	};

	test('nothing is asked at sign-in until a code of the app was typed', async () => {
		const person = await somebody();
		const secret = await begin(person);
		expect((await findCredentials(db, district, person.actor.id)).totpSecret).toBeNull();
		expect(await enter(person.actor.name)).toMatchObject({ value: { stage: 'full' } });

		const confirm = (code: string) =>
			confirmApp(db, person.actor, { sessionId: person.proof.sessionId, code }, now);
		expect(await confirm('000000')).toMatchObject({ problems: [{ code: 'code.unfit' }] });
		expect(await confirm(codeAt(secret, stepAt(now)))).toMatchObject({ ok: true });
		expect(await enter(person.actor.name)).toMatchObject({ value: { stage: 'code' } });
		expect(await findCodeSince(db, district, person.actor.id)).toBe(now);
		expect(await findPendingSecret(db, district, person.proof.sessionId)).toBeNull();
	});

	test('ten recovery codes are answered and none is stored in the clear; each opens once', async () => {
		const { actor, recoveryCodes } = await enrolled();
		expect(new Set(recoveryCodes).size).toBe(10);
		expect(await countUnusedCodes(db, district, actor.id)).toBe(10);
		const rows = JSON.stringify(await db.selectFrom('recovery_code').selectAll().execute());
		for (const code of recoveryCodes) expect(rows).not.toContain(code);

		const half = await enter(actor.name);
		if (!half.ok) throw new Error('no password');
		const here = await recognise(db, half.value.token, null, now);
		const typed = { typed: recoveryCodes[0] ?? '', from, browser: null };
		expect(here && (await confirmCode(db, here, typed, now))).toMatchObject({ ok: true });
		expect(await countUnusedCodes(db, district, actor.id)).toBe(9);
	});

	test('every other session ends when codes are turned on, and this one stays', async () => {
		const person = await somebody();
		const other = await enter(person.actor.name);
		if (!other.ok) throw new Error('not in');
		const secret = await begin(person);
		const { sessionId } = person.proof;
		await confirmApp(db, person.actor, { sessionId, code: codeAt(secret, stepAt(now)) }, now);
		expect(await recognise(db, other.value.token, null, now)).toBeNull();
		expect(await recognise(db, person.token, null, now)).not.toBeNull();
	});

	test('the first code cannot be used again at sign-in', async () => {
		const { actor, secret } = await enrolled();
		const half = await enter(actor.name);
		if (!half.ok) throw new Error('no password');
		const here = await recognise(db, half.value.token, null, now);
		const typed = { typed: codeAt(secret, stepAt(now)), from, browser: null };
		expect(here && (await confirmCode(db, here, typed, now))).toMatchObject({ ok: false });
	});

	test.each([
		['begin', beginCode],
		['renew', renewRecoveryCodes],
		['disable', disableCode]
	])('without the password nothing is changed: %s', async (_, operation) => {
		const { actor, proof, secret } = await enrolled();
		const code = codeLater(secret, 1);
		const wrong = { ...proof, password: 'wrong', code };
		expect(await operation(db, actor, wrong, later(now, 1))).toMatchObject({
			problems: [{ code: 'password.current-wrong', facts: { left: 4 }, at: { field: 'current' } }]
		});
		expect((await findAccount(db, district, actor.id))?.hasCode).toBe(true);
		expect(await findPendingSecret(db, district, proof.sessionId)).toBeNull();
	});

	test.each([
		['begin', beginCode],
		['renew', renewRecoveryCodes],
		['disable', disableCode]
	])('nor without a code, once they are on: %s', async (_, operation) => {
		const { actor, proof } = await enrolled();
		expect(await operation(db, actor, proof, later(now, 1))).toMatchObject({
			problems: [{ code: 'code.wrong', facts: { left: 4 }, at: { field: 'code' } }]
		});
		expect((await findAccount(db, district, actor.id))?.hasCode).toBe(true);
	});

	test('five wrong passwords rest, also for the right one, and the trail tells it', async () => {
		const { actor, proof } = await somebody();
		for (let i = 0; i < 5; i++) await beginCode(db, actor, { ...proof, password: 'wrong' }, now);
		expect(await beginCode(db, actor, proof, now)).toMatchObject({
			problems: [{ code: 'password.locked' }]
		});
		expect(await trailOf(actor.id)).toEqual([
			...Array.from({ length: 5 }, () => ['session.refuse', 'current']),
			['session.lock', 'current']
		]);
	});

	test('a wrong code leaves its trace as well', async () => {
		const { actor, proof } = await enrolled();
		await disableCode(db, actor, { ...proof, code: '000000' }, later(now, 1));
		expect(await trailOf(actor.id)).toEqual([['session.refuse', 'code']]);
	});

	test('new recovery codes make the old ones void', async () => {
		const { actor, proof, secret, recoveryCodes } = await enrolled();
		const code = codeLater(secret, 1);
		const renewed = await renewRecoveryCodes(db, actor, { ...proof, code }, later(now, 1));
		expect(renewed).toMatchObject({ ok: true });
		const old = { ...proof, code: recoveryCodes[0] ?? '' };
		expect(await disableCode(db, actor, old, later(now, 2))).toMatchObject({ ok: false });
		expect(await countUnusedCodes(db, district, actor.id)).toBe(10);
	});

	test('turned off, the password alone opens, and no recovery code is left', async () => {
		const { actor, proof, secret } = await enrolled();
		const code = codeLater(secret, 1);
		expect(await disableCode(db, actor, { ...proof, code }, later(now, 1))).toMatchObject({
			ok: true
		});
		expect(await enter(actor.name)).toMatchObject({ value: { stage: 'full' } });
		expect(await countUnusedCodes(db, district, actor.id)).toBe(0);
	});

	test('a lost telephone: a recovery code begins with a new app, the old one counts till then', async () => {
		const person = await enrolled();
		const { actor, proof } = person;
		const secret = await begin(person, person.recoveryCodes[3], later(now, 1));
		expect(secret).not.toBe(person.secret);
		expect((await findCredentials(db, district, actor.id)).totpSecret).toBe(person.secret);
		const code = codeLater(secret, 1);
		const { sessionId } = proof;
		expect(await confirmApp(db, actor, { sessionId, code }, later(now, 1))).toMatchObject({
			ok: true
		});
		expect((await findCredentials(db, district, actor.id)).totpSecret).toBe(secret);
	});

	test('an app that was left before its first code is forgotten', async () => {
		const person = await somebody();
		const secret = await begin(person);
		const { sessionId } = person.proof;
		await dropPendingCode(db, person.actor, sessionId);
		const code = codeAt(secret, stepAt(now));
		expect(await confirmApp(db, person.actor, { sessionId, code }, now)).toMatchObject({
			problems: [{ code: 'code.not-begun' }]
		});
	});

	test("another session's secret is not confirmed from here", async () => {
		const [one, other] = [await somebody(), await somebody()];
		const secret = await begin(one);
		const { sessionId } = other.proof;
		const code = codeAt(secret, stepAt(now));
		expect(await confirmApp(db, other.actor, { sessionId, code }, now)).toMatchObject({
			problems: [{ code: 'code.not-begun' }]
		});
	});

	test('while the rules ask administrators for codes, they cannot turn them off; others can', async () => {
		const rule = { name: 'codeForAdmins', validFrom: '2026-11-21' };
		const by = { reason: null, setBy: null, setAt: now };
		const [admin, office] = [await enrolled(['admin']), await enrolled()];
		await upsertSetting(db, district, { ...rule, value: 'true', ...by });
		const off = ({ actor, proof, secret }: typeof admin) =>
			disableCode(db, actor, { ...proof, code: codeLater(secret, 1) }, later(now, 1));
		expect(await off(admin)).toMatchObject({ problems: [{ code: 'code.demanded' }] });
		expect(await off(office)).toMatchObject({ ok: true });
		await upsertSetting(db, district, { ...rule, value: 'false', ...by });
		expect(await off(admin)).toMatchObject({ ok: true });
	});

	test('the trail tells of each, and holds neither secret nor code', async () => {
		const { secret, recoveryCodes } = await enrolled();
		const events = await db.selectFrom('audit_event').selectAll().execute();
		const actions = events.map(({ action }) => action);
		expect(actions).toEqual(expect.arrayContaining(['code.enable', 'code.renew', 'code.disable']));
		const text = JSON.stringify(events);
		for (const word of [secret, ...recoveryCodes]) expect(text).not.toContain(word);
	});
});
