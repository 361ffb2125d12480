import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { addEnvFile as commandLineReader } from '../src/cli/env-file.ts';
import { addEnvFile as serverReader } from '../server/env-file.mjs';

const folder = mkdtempSync(join(tmpdir(), 'ledger-env-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = '# 端口\r\nPORT=3100\r\nLEDGER_DATA="D:\\营商台账"\r\nHOST=0.0.0.0\r\n';
const settings = { PORT: '3100', LEDGER_DATA: 'D:\\营商台账', HOST: '127.0.0.1' };

describe.each([
	['the server', serverReader],
	['the command line', commandLineReader]
])('%s reads .env', (_, addEnvFile) => {
	test.each([
		['as an editor saves it', text],
		['with the mark that Windows editors put in front', `\uFEFF${text}`]
	])('%s; what is set already wins', (_, content) => {
		const variables: Record<string, string | undefined> = { HOST: '127.0.0.1' };
		addEnvFile(variables, saved(content));
		expect(variables).toEqual(settings);
	});

	test.each([
		['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le')],
		['UTF-16 without', Buffer.from('PORT=3100\n', 'utf16le')],
		['GBK', Buffer.from([0x23, 0xb6, 0xcb, 0xbf, 0xda, 0x0a])]
	])('and refuses %s', (_, content) => {
		expect(() => addEnvFile({}, saved(content))).toThrow(
			expect.objectContaining({ name: 'StartRefused' })
		);
	});

	test('and refuses one that cannot be opened, with its name', () => {
		const file = join(folder, 'closed.env'); // a folder: permissions do not stop an administrator
		mkdirSync(file, { recursive: true });
		expect(() => addEnvFile({}, file)).toThrow(
			expect.objectContaining({
				name: 'StartRefused',
				message: expect.stringMatching(/closed/) as string
			})
		);
	});
});

test('the desktop leaves out what sends the server elsewhere', () => {
	const variables: Record<string, string | undefined> = {};
	serverReader(variables, saved(text), ['LEDGER_DATA', 'DATABASE_URL']);
	expect(variables).toEqual({ PORT: '3100', HOST: '0.0.0.0' });
});

function saved(content: string | Buffer): string {
	const file = join(folder, '.env');
	writeFileSync(file, content);
	return file;
}
