import { expect, test } from 'vitest';
import { findDistrict } from '../db/jurisdictions.ts';
import { migrate } from '../db/migrate.ts';
import { findSettings, listSettings } from '../db/settings.ts';
import { onBothEngines, openEmpty } from '../db/test-db.ts';
import { foundLedger } from './found-ledger.ts';
import type { SetUp } from './set-up-ledger.ts';

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
	alsoOffice: false,
	from: { address: '127.0.0.1', agent: null },
	contact: ' 王敏 0840-5551028 ',
	address: 'https://tz.example.cn'
};

onBothEngines('the form of the first set-up', ({ engine }) => {
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

	test('makes the ledger, and sets whom to call and the address in the same go', () =>
		onEmpty(async (db) => {
			expect(await foundLedger(db, asked, now)).toMatchObject({ ok: true });
			const district = await findDistrict(db);
			expect(await findSettings(db, district?.id ?? '', '2026-11-21')).toMatchObject({
				helpContact: '王敏 0840-5551028',
				publicAddress: 'https://tz.example.cn'
			});
		}));

	test('sets nothing where the two lines are left empty', () =>
		onEmpty(async (db) => {
			await foundLedger(db, { ...asked, contact: '', address: '' }, now);
			const district = await findDistrict(db);
			expect(await listSettings(db, district?.id ?? '')).toEqual([]);
		}));

	test.each([
		['an address that is none', { address: 'tz.example.cn' }, ['setting.no-address']],
		['a form with two faults', { name: '', address: 'x' }, ['field.empty', 'setting.no-address']],
		['a wrong key', { key: 'wrong' }, ['key.wrong']]
	])('makes nothing of %s', (_, wrong, codes) =>
		onEmpty(async (db) => {
			const answer = await foundLedger(db, { ...asked, ...wrong }, now);
			expect(answer.ok ? [] : answer.problems.map(({ code }) => code)).toEqual(codes);
			expect(await findDistrict(db)).toBeUndefined();
		})
	);

	test('a ledger that is set up says so, whatever else is wrong', () =>
		onEmpty(async (db) => {
			await foundLedger(db, asked, now);
			expect(await foundLedger(db, { ...asked, name: '' }, now)).toMatchObject({
				problems: [{ code: 'key.used' }]
			});
		}));
});
