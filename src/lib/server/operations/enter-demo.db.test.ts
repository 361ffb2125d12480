import { beforeAll, expect, test } from 'vitest';
import type { Role } from '../../domain/role.ts';
import { installEvents } from '../db/audit-events.ts';
import type { Db } from '../db/client.ts';
import { findDemoDistrict } from '../db/jurisdictions.ts';
import { onBothEngines } from '../db/test-db.ts';
import { recognise } from '../session/recognise.ts';
import { dailyUpkeep } from './daily-upkeep.ts';
import { enterDemo } from './enter-demo.ts';
import { loadDemo, resetDemo } from './load-demo.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';

const put = '2026-12-01T01:00:00.000Z';
const now = '2026-12-01T02:00:00.000Z';
const night = '2026-12-01T17:00:00.000Z';
const from = { address: '10.0.0.7', agent: null };

onBothEngines('a visitor of the demo', (get) => {
	let db: Db;
	beforeAll(async () => {
		db = await get.migrated();
		await loadDemo(db, null, { reset: false }, put);
	});
	const enter = async (role: Role, leaving: Parameters<typeof enterDemo>[1]['leaving'] = null) =>
		enterDemo(db, { role, from, leaving }, now);
	const actions = async (jurisdictionId: string) => {
		const events = db.selectFrom('audit_event').select('action').orderBy('seq');
		const told = await events.where('jurisdiction_id', '=', jurisdictionId).execute();
		return told.map(({ action }) => action);
	};
	const disableAll = () => db.updateTable('account').set({ disabled_at: now }).execute();

	test('finds it as it was made where nobody was before', async () => {
		expect(await resetDemo(db, null, now)).toEqual({ ok: true, value: null });
		expect(await actions(installEvents)).toEqual(['demo.load']);
	});

	test('is one person at a time, and leaves a trace of each', async () => {
		const first = await enter('office');
		if (!first.ok) throw new Error('not in');
		const who = await recognise(db, first.value.token, null, now);
		expect(who?.actor?.roles).toEqual(['office']);
		const second = await enter('leader', who);
		if (!second.ok) throw new Error('not in');
		expect(await recognise(db, first.value.token, null, now)).toBeNull();
		const demo = await findDemoDistrict(db);
		expect(await actions(demo?.id ?? '')).toEqual([
			'session.start',
			'session.sign-out',
			'session.start'
		]);
	});

	test('who has an account of a real district keeps the session meanwhile', async () => {
		const { id } = await makeDistrict(db, put);
		const { name } = await makeAccount(db, id, '经办人', { roles: ['office'] });
		const asked = { login: name, password, remember: false, from, browser: null };
		const own = await signIn(db, asked, now);
		if (!own.ok) throw new Error('not in');
		const who = await recognise(db, own.value.token, null, now);
		expect(await enter('leader', who)).toMatchObject({ ok: true });
		expect(await recognise(db, own.value.token, null, now)).not.toBeNull();
	});

	test('is told where an earlier one disabled whom he would play, and puts it right', async () => {
		await disableAll();
		expect(await enter('clerk')).toEqual({
			ok: false,
			problems: [{ code: 'demo.role-absent', facts: { role: 'clerk' } }]
		});
		expect(await resetDemo(db, null, now)).toMatchObject({ ok: true });
		expect(await enter('clerk')).toMatchObject({ ok: true });
		expect((await actions(installEvents)).at(-1)).toBe('demo.reset');
	});

	test('finds it put right in the morning', async () => {
		await disableAll();
		await dailyUpkeep(db, night);
		expect(await enter('office')).toMatchObject({ ok: true });
	});
});
