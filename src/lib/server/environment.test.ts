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

test.each([
	['clamdscan --fdpass --no-summary', ['clamdscan', '--fdpass', '--no-summary']],
	['"C:\\Program Files\\杀毒\\scan.exe" /quiet', ['C:\\Program Files\\杀毒\\scan.exe', '/quiet']]
])('what looks for viruses is a program and its words: %s', (given, scanCommand) => {
	expect(readEnvironment({ LEDGER_SCAN_COMMAND: given }).scanCommand).toEqual(scanCommand);
});

test('without it nothing looks for viruses, and half a quote is refused', () => {
	expect(readEnvironment({ LEDGER_SCAN_COMMAND: '' }).scanCommand).toBeNull();
	for (const given of ['"C:\\Program Files', '""', ' ']) {
		expect(() => readEnvironment({ LEDGER_SCAN_COMMAND: given })).toThrow(
			expect.objectContaining({
				problem: {
					code: 'environment.invalid',
					facts: { name: 'LEDGER_SCAN_COMMAND', value: given }
				}
			})
		);
	}
});

test('the ways out of the house are closed unless they are set up', () => {
	expect(readEnvironment({}).outside).toEqual({ mail: null, webhook: null });
	const { outside } = readEnvironment({
		SMTP_URL: 'smtps://tz%40example.cn:secret@mail.example.cn',
		WEBHOOK_URL: 'https://qyapi.example.cn/cgi-bin/webhook/send?key=secret'
	});
	expect(outside.mail).toMatchObject({ host: 'mail.example.cn', sender: 'tz@example.cn' });
	expect(outside.webhook?.form).toBe('robot');
});

test.each([
	['SMTP_URL', 'smtp://tz:secret@mail.example.cn'],
	['WEBHOOK_URL', 'ftp://host/send?key=secret']
])('%s that is none is refused, and its secret is not told', (name, given) => {
	expect(() => readEnvironment({ [name]: given })).toThrow(
		expect.objectContaining({
			problem: { code: 'environment.invalid', facts: { name, value: '***' } }
		})
	);
});

test('a value nobody knows is refused by name', () => {
	expect(() => readEnvironment({ LEDGER_LOG: 'printer' })).toThrow(
		expect.objectContaining({
			problem: { code: 'environment.invalid', facts: { name: 'LEDGER_LOG', value: 'printer' } }
		})
	);
});

test.each([
	['another server', 'mysql://root:secret@db/ledger', 'mysql://root:***@db/ledger'],
	['no scheme', 'localhost:5432/ledger', 'localhost:5432/ledger'],
	['a file', 'data/other.db', 'data/other.db']
])('DATABASE_URL names a PostgreSQL or is refused: %s', (_, given, address) => {
	expect(() => readEnvironment({ DATABASE_URL: given })).toThrow(
		expect.objectContaining({ problem: { code: 'database.unknown-address', facts: { address } } })
	);
});

test.each([
	['a port too high', 'postgres://a:b@h:99999/c', 'postgres://a:***@h:99999/c'],
	['a # in the password', 'postgres://a:p#x@h/c', 'postgres://a:***@h/c'],
	['a # after digits', 'postgres://a:1#x@h/c', 'postgres://a:***@h/c'],
	['a bare % in the password', 'postgres://a:100%@h/c', 'postgres://a:***@h/c']
])(
	'an address that the driver would misread is refused without its password: %s',
	(_, given, address) => {
		expect(() => readEnvironment({ DATABASE_URL: given })).toThrow(
			expect.objectContaining({ problem: { code: 'database.invalid-address', facts: { address } } })
		);
	}
);

test.each(['postgres://a:p%23x@h:5432/c', 'postgresql://a@/c?host=/tmp', 'postgres:///c'])(
	'an address is taken as it stands: %s',
	(given) => {
		expect(readEnvironment({ DATABASE_URL: given }).database).toBe(given);
	}
);
