import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addEnvFile } from './env-file.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-env-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (content: string | Buffer) => {
	const file = join(folder, '.env');
	writeFileSync(file, content);
	const variables: Record<string, string | undefined> = { LEDGER_LOG: 'off' };
	addEnvFile(variables, file);
	return variables;
};

test('the mark of a Windows editor does not hide the first variable', () => {
	expect(read('\ufeffLEDGER_DATA=D:/数据\r\n').LEDGER_DATA).toBe('D:/数据');
});

test('what is set already wins', () => {
	expect(read('LEDGER_LOG=stdout').LEDGER_LOG).toBe('off');
});

test.each([
	['UTF-16 with its mark', Buffer.from('\ufeffLEDGER_DATA=D:/x', 'utf16le')],
	['UTF-16 without', Buffer.from('LEDGER_DATA=D:/x', 'utf16le')],
	['GBK', Buffer.from([0x41, 0x3d, 0xca, 0xfd, 0xbe, 0xdd])]
])('another encoding is refused: %s', (_, content) => {
	expect(() => read(content)).toThrow(
		expect.objectContaining({
			problem: { code: 'environment.unreadable-file', facts: { file: join(folder, '.env') } }
		})
	);
});
