import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder } from './make-folder.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('makes what is missing above it, for its owner', () => {
	makeFolder(join(folder, '数据', '台账'));
	makeFolder(join(folder, '数据', '台账'));
	if (process.platform !== 'win32') {
		expect(statSync(join(folder, '数据')).mode & 0o777).toBe(0o700);
	}
});

test('below a file it gives up at once', () => {
	writeFileSync(join(folder, 'file'), '');
	expect(() => makeFolder(join(folder, 'file', 'deeper', 'still'))).toThrow();
});

test.skipIf(!existsSync('/proc/self'))('where nothing can be made it gives up at once', () => {
	expect(() => makeFolder('/proc/nothing/here')).toThrow();
});
