import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEnvironment } from './environment.ts';

const folder = join('somewhere', 'ledger');

test('the data folder lies beside the program unless LEDGER_DATA names another', () => {
	expect(readEnvironment({ LEDGER_HOME: folder }).dataFolder).toBe(join(folder, 'data'));
	expect(readEnvironment({ LEDGER_HOME: folder, LEDGER_DATA: 'D:/数据' }).dataFolder).toBe(
		'D:/数据'
	);
});

test('a SQLite file in the data folder unless DATABASE_URL names a server', () => {
	expect(readEnvironment({ LEDGER_DATA: folder }).database).toBe(join(folder, 'ledger.db'));
	expect(readEnvironment({ DATABASE_URL: 'postgres://a@b/c' }).database).toBe('postgres://a@b/c');
});

test('an empty variable counts as not set', () => {
	expect(readEnvironment({ LEDGER_DATA: folder, DATABASE_URL: '', LEDGER_LOG: '' })).toMatchObject({
		database: join(folder, 'ledger.db'),
		log: 'file'
	});
});

test('a value nobody knows is refused by name', () => {
	expect(() => readEnvironment({ LEDGER_LOG: 'printer' })).toThrow(
		expect.objectContaining({
			problem: { code: 'environment.invalid', facts: { name: 'LEDGER_LOG', value: 'printer' } }
		})
	);
});
