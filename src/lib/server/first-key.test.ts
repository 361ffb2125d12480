import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dropFirstKey, ensureFirstKey, firstKeyFile, readFirstKey } from './first-key.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'ledger-key-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key of a hundred bits lies in the folder until it was used', () => {
	ensureFirstKey(folder);
	const key = readFirstKey(folder);
	expect(key).toMatch(/^[2-9a-hjkmnp-z]{5}(-[2-9a-hjkmnp-z]{5}){3}$/);
	ensureFirstKey(folder);
	expect(readFirstKey(folder)).toBe(key);
	dropFirstKey(folder);
	expect(readFirstKey(folder)).toBeNull();
});

test.skipIf(process.platform === 'win32')('only the owner of the folder can read it', () => {
	ensureFirstKey(folder);
	expect(statSync(firstKeyFile(folder)).mode & 0o777).toBe(0o600);
});

test('a file that was cut short is made anew', () => {
	writeFileSync(firstKeyFile(folder), '');
	ensureFirstKey(folder);
	expect(readFirstKey(folder)).not.toBeNull();
});
