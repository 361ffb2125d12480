import { expect, test } from 'vitest';
import { commandLineIn } from '../../domain/actor.ts';
import { readDirectoryFile } from './read-directory-file.ts';

const office = { ...commandLineIn('区'), id: 'office', roles: ['office'] as const };
const small = { bytes: Buffer.from('单位,姓名'), fileName: '名单.csv' };

// refused before a process is started: there is none to start here
test.each(['clerk', 'leader', 'auditor'] as const)('a %s has no file opened', async (role) => {
	expect(await readDirectoryFile('', { ...office, roles: [role] }, small)).toEqual({
		ok: false,
		problems: [{ code: 'right.missing', facts: {} }]
	});
});

test('a file of more than 10 MB is not even opened', async () => {
	const bytes = new Uint8Array(10 * 2 ** 20 + 1);
	expect(await readDirectoryFile('', office, { ...small, bytes })).toEqual({
		ok: false,
		problems: [{ code: 'file.too-large', facts: { most: 10, now: 11 }, at: { field: 'file' } }]
	});
});
