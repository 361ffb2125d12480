import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobPath, readBlob, storeBlob } from './blobs.ts';

const folder = mkdtempSync(join(tmpdir(), 'blobs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const bytes = Buffer.from('责任清单');

test('what is stored comes back, under the hash of its bytes, for its owner alone', async () => {
	const { sha256, size } = await storeBlob(folder, bytes);
	expect(size).toBe(12);
	expect(readBlob(folder, sha256)).toEqual(bytes);
	expect(statSync(blobPath(folder, sha256)).mode & 0o777).toBe(0o600);
});

test('the same bytes are one file, and nothing half-written stays beside it', async () => {
	const { sha256 } = await storeBlob(folder, bytes);
	await storeBlob(folder, bytes);
	expect(readdirSync(join(folder, 'blobs', sha256.slice(0, 2)))).toEqual([sha256]);
});

test('bytes that were changed on the disk are none of ours', async () => {
	const { sha256 } = await storeBlob(folder, Buffer.from('另一份'));
	writeFileSync(blobPath(folder, sha256), '改过');
	expect(readBlob(folder, sha256)).toBeNull();
});

test('bytes that come again mend a file that was changed on the disk', async () => {
	const { sha256 } = await storeBlob(folder, Buffer.from('第三份'));
	writeFileSync(blobPath(folder, sha256), '改过');
	await storeBlob(folder, Buffer.from('第三份'));
	expect(readBlob(folder, sha256)).toEqual(Buffer.from('第三份'));
});

test('the same bytes from many at once are one file, and each is answered', async () => {
	const photo = Buffer.alloc(2 ** 20, 7);
	const answers = await Promise.all(Array.from({ length: 8 }, () => storeBlob(folder, photo)));
	const [sha256 = '', ...others] = new Set(answers.map((answer) => answer.sha256));
	expect(others).toEqual([]);
	expect(readBlob(folder, sha256)).toEqual(photo);
	expect(readdirSync(join(folder, 'blobs', sha256.slice(0, 2)))).toContain(sha256);
	const left = readdirSync(join(folder, 'blobs'), { recursive: true, encoding: 'utf8' });
	expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what is not there is null, and a name that is no hash leads nowhere', () => {
	expect(readBlob(folder, '0'.repeat(64))).toBeNull();
	expect(() => readBlob(folder, '../ledger.db')).toThrow();
});
