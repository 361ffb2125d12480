import { beforeAll, expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import type { Db } from '../db/client.ts';
import { upsertSetting } from '../db/settings.ts';
import { onBothEngines } from '../db/test-db.ts';
import { signIn } from './sign-in.ts';
import { makeAccount, makeDistrict, password } from './test-district.ts';

const now = '2026-11-21T01:00:00.000Z';

onBothEngines('strangers behind one address', (get) => {
	let db: Db;
	let district: string;
	beforeAll(async () => {
		db = await get.migrated();
		district = (await makeDistrict(db, now)).id;
		const ten = { name: 'addressTries', validFrom: '2026-01-01', value: '10' };
		await upsertSetting(db, district, { ...ten, reason: null, setBy: null, setAt: now });
	});
	let number = 0;
	const somebody = () => makeAccount(db, district, `somebody${number++}`, { roles: ['office'] });
	const knock = async (
		address: string,
		login: string,
		typed = 'wrong',
		{ browser = null, at = now }: { browser?: string | null; at?: string } = {}
	) => {
		const from = { address, agent: null };
		const asked = { login, password: typed, remember: false, from, browser };
		const answer = await signIn(db, asked, at);
		return answer.ok ? answer.value : (answer.problems[0] ?? { code: '' });
	};
	const codes = (answers: readonly object[]) =>
		answers.map((answer) => ('code' in answer ? String(answer.code) : 'in'));
	const count = (answers: readonly object[], code: string) =>
		codes(answers).filter((one) => one === code).length;
	const names = (many: number, what: string) => Array.from({ length: many }, (_, i) => what + i);

	const queuesTold = (address: string) =>
		db
			.selectFrom('audit_event')
			.select('happened_at')
			.where('jurisdiction_id', '=', district)
			.where('address', '=', address)
			.where('action', '=', 'session.queue')
			.execute();

	test('two hundred guesses at once are no more than two hundred in turn', async () => {
		const began = performance.now();
		const answers = await Promise.all(
			names(200, 'at once ').map((login) => knock('10.1.0.1', login))
		);
		const queued = Math.floor((performance.now() - began) / 500) + 1;
		expect(count(answers, 'sign-in.wrong')).toBeGreaterThanOrEqual(10);
		expect(count(answers, 'sign-in.wrong')).toBeLessThanOrEqual(10 + queued);
		expect(count(answers, 'sign-in.wrong') + count(answers, 'sign-in.queue')).toBe(200);
	});

	test('right passwords fill nothing, one by one or at once', async () => {
		const people = await Promise.all(names(24, '').map(somebody));
		const [some, others] = [people.slice(0, 12), people.slice(12)];
		for (const { name } of some)
			expect(await knock('10.1.0.2', name, password)).not.toHaveProperty('code');
		const answers = await Promise.all(others.map(({ name }) => knock('10.1.0.2', name, password)));
		expect(count(answers, 'in')).toBe(12);
		const wrong = [];
		for (const login of names(10, 'then ')) wrong.push(await knock('10.1.0.2', login));
		expect(count(wrong, 'sign-in.wrong')).toBe(10);
		expect(await queuesTold('10.1.0.2')).toEqual([]);
	});

	test('who is sent to wait has tried nothing, is told when to come back, and gets in', async () => {
		const { name } = await somebody();
		for (const login of names(10, 'before ')) await knock('10.1.0.3', login);
		const crowd = Promise.all(names(40, 'ahead ').map((login) => knock('10.1.0.3', login)));
		const six = await Promise.all(names(6, '').map(() => knock('10.1.0.3', name, password)));
		expect(count(six, 'sign-in.queue')).toBe(6);
		for (const answer of six) {
			const seconds = 'facts' in answer && 'seconds' in answer.facts ? answer.facts.seconds : 0;
			expect(seconds).toBeGreaterThan(15);
			expect(seconds).toBeLessThanOrEqual(20);
		}
		await crowd;
		const left = await knock('10.1.0.3', name, 'mistyped');
		expect(left).toMatchObject({ code: 'sign-in.wrong', facts: { left: 4 } });
		expect(await knock('10.1.0.3', name, password)).toMatchObject({ stage: 'full' });
	});

	test('a browser that was here before does not queue, nor does another address', async () => {
		const { name } = await somebody();
		const before = await knock('10.1.0.4', name, password);
		const browser = 'browser' in before ? before.browser : null;
		for (const login of names(10, 'spray ')) await knock('10.1.0.4', login);
		const crowd = Promise.all(names(8, 'wait ').map((login) => knock('10.1.0.4', login)));
		const began = performance.now();
		expect(await knock('10.1.0.4', name, password, { browser })).toMatchObject({ stage: 'full' });
		expect(await knock('10.1.0.5', name, password)).toMatchObject({ stage: 'full' });
		expect(performance.now() - began).toBeLessThan(2000);
		await crowd;
	});

	test('the log tells once in a quarter of an hour that an address has to queue', async () => {
		const told = async () => (await queuesTold('10.1.0.6')).length;
		const spray = (at: string) =>
			Promise.all(names(13, 'told ').map((login) => knock('10.1.0.6', login, 'wrong', { at })));
		await spray(now);
		expect(await told()).toBe(1);
		await spray(later(now, 14));
		expect(await told()).toBe(1);
		await spray(later(now, 16));
		expect(await told()).toBe(2);
	});
});
