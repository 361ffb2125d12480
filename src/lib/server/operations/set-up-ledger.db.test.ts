import { expect, test } from 'vitest';
import { later } from '../../domain/session-life.ts';
import { listAccounts } from '../db/accounts.ts';
import { findDistrict, insertJurisdiction } from '../db/jurisdictions.ts';
import { onBothEngines, openEmpty } from '../db/test-db.ts';
import { migrate } from '../db/migrate.ts';
import { recognise } from '../session/recognise.ts';
import { isSetUp, setUpLedger, type SetUp } from './set-up-ledger.ts';

const now = '2026-11-21T01:00:00.000Z';
const password = 'Lan-tian3-baiyun';
const asked: SetUp = {
	key: 'x45zx-xv8ps-t6kj9-qfx5q',
	expectedKey: 'x45zx-xv8ps-t6kj9-qfx5q',
	district: '试点县',
	name: '王敏',
	login: '',
	password,
	again: password,
	contact: '',
	address: '',
	alsoOffice: true,
	from: { address: '127.0.0.1', agent: null }
};

onBothEngines('setting the program up', ({ engine }) => {
	/** Each on a database of its own: it can be done once only. */
	const onEmpty = async <T>(
		work: (db: Awaited<ReturnType<typeof openEmpty>>['db']) => Promise<T>
	) => {
		const { db, drop } = await openEmpty(engine);
		await migrate(db);
		try {
			return await work(db);
		} finally {
			await db.destroy();
			await drop();
		}
	};

	test('makes the district and its first administrator, who is signed in', () =>
		onEmpty(async (db) => {
			expect(await isSetUp(db)).toBe(false);
			const made = await setUpLedger(db, { ...asked, key: ' X45ZX XV8PS-t6kj9－qfx5q' }, now);
			if (!made.ok) throw new Error(JSON.stringify(made.problems));
			const here = await recognise(db, made.value.token, null, now);
			expect(here).toMatchObject({
				duty: null,
				actor: { name: '王敏', roles: ['office', 'admin'] }
			});
			expect(await findDistrict(db)).toMatchObject({ name: '试点县', prefix: '县' });
			expect(await isSetUp(db)).toBe(true);
		}));

	test('is done once: the key is void afterwards, and of two at once one wins', () =>
		onEmpty(async (db) => {
			const both = await Promise.all([
				setUpLedger(db, asked, now),
				setUpLedger(db, { ...asked, name: '李小明' }, now)
			]);
			expect(both.filter(({ ok }) => ok)).toHaveLength(1);
			expect(await setUpLedger(db, asked, now)).toMatchObject({ problems: [{ code: 'key.used' }] });
			const district = await findDistrict(db);
			expect(await listAccounts(db, district?.id ?? '')).toHaveLength(1);
		}));

	test('takes the district that an import has made', () =>
		onEmpty(async (db) => {
			await insertJurisdiction(db, { id: 'j1', name: '清单区', prefix: '区', created_at: now });
			expect(await setUpLedger(db, { ...asked, district: '' }, now)).toMatchObject({ ok: true });
			expect(await findDistrict(db)).toMatchObject({ id: 'j1', name: '清单区' });
		}));

	test('a wrong key opens nothing, and fifty of them do not keep the right one out', () =>
		onEmpty(async (db) => {
			const wrong = Array.from({ length: 60 }, (_, i) =>
				setUpLedger(db, { ...asked, key: `wrong ${i}` }, now)
			);
			const began = performance.now();
			expect(await setUpLedger(db, asked, now)).toMatchObject({ ok: true });
			expect(performance.now() - began).toBeLessThan(2000);
			for (const answer of await Promise.all(wrong)) {
				expect(answer).toMatchObject({ problems: [{ code: 'key.wrong' }] });
			}
			expect(performance.now() - began).toBeGreaterThan(4500);
		}));

	test('the log tells of wrong keys once a minute', () =>
		onEmpty(async (db) => {
			for (const minutes of [0, 0, 0.5, 0.9, 1, 1.5]) {
				await setUpLedger(db, { ...asked, key: 'wrong' }, later(now, minutes));
			}
			const events = await db
				.selectFrom('audit_event')
				.select(['jurisdiction_id', 'action', 'address', 'happened_at'])
				.execute();
			const told = { jurisdiction_id: '-', action: 'ledger.key-refused', address: '127.0.0.1' };
			expect(events).toEqual([
				{ ...told, happened_at: now },
				{ ...told, happened_at: later(now, 1) }
			]);
		}));

	test.each([
		['no key is left in the folder', { expectedKey: null }, 'key.wrong'],
		['nothing where the file is empty', { key: '-', expectedKey: '' }, 'key.wrong'],
		['what is left of a file that was cut short', { key: 'x4', expectedKey: 'x4' }, 'key.wrong'],
		['no district', { district: ' ' }, 'field.empty'],
		['a name that nobody can read', { name: '王​敏' }, 'field.unreadable'],
		[
			'a password that everybody takes',
			{ password: 'Admin@123456', again: 'Admin@123456' },
			'password.common'
		],
		[
			"the district's name as password",
			{ password: '试点县-2026a', again: '试点县-2026a' },
			'password.context'
		],
		['two passwords', { again: 'another' }, 'password.not-repeated']
	])('is refused and makes nothing: %s', (_, wrong, code) =>
		onEmpty(async (db) => {
			const answer = await setUpLedger(db, { ...asked, ...wrong }, now);
			expect(answer.ok ? [] : answer.problems.map((problem) => problem.code)).toContain(code);
			expect(await findDistrict(db)).toBeUndefined();
		})
	);
});
