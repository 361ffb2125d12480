import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { scan } from './scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'scan of-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A scanner of our own, in a folder with a blank in its name: this Node with a script. */
function scanner(name: string, script: string, timeoutMs?: number) {
	const file = join(folder, `${name}.mjs`);
	const begin =
		"import { readFileSync } from 'node:fs'; const bytes = readFileSync(process.argv.at(-1), 'latin1');";
	writeFileSync(file, `${begin}\n${script}`);
	const command = [process.execPath, file, '--words with blanks; $(exit 1)'];
	return timeoutMs === undefined ? { command } : { command, timeoutMs };
}

const eicar = Buffer.from(
	'X5O!P%@AP[4\\PZX54(P^)7CC)7}$' + 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'
);
const knowsEicar = scanner('eicar', "process.exit(bytes.includes('EICAR') ? 1 : 0)");
const left = () => readdirSync(join(folder, 'scanning'));

test('without a scanner nobody knows', async () => {
	expect(await scan(null, folder, eicar)).toEqual({ result: null });
});

test('0 is clean, 1 infected; the file is gone afterwards', async () => {
	expect(await scan(knowsEicar, folder, Buffer.from('方案'))).toEqual({ result: 'clean' });
	expect(await scan(knowsEicar, folder, eicar)).toEqual({ result: 'infected' });
	expect(left()).toEqual([]);
});

test('what is said to it comes before the path, and no shell reads it', async () => {
	const asked = scanner(
		'words',
		"process.exit(process.argv[2] === '--words with blanks; $(exit 1)' ? 0 : 1)"
	);
	expect(await scan(asked, folder, eicar)).toEqual({ result: 'clean' });
});

test.each([
	['ends otherwise', scanner('two', 'process.exit(2)'), { how: 'ended', code: 2 }],
	[
		'breaks',
		scanner('broken', 'process.kill(process.pid, "SIGKILL")'),
		{ how: 'ended', code: 255 }
	],
	['is not there', { command: [join(folder, 'absent')] }, { how: 'not-started' }],
	['is no program', { command: [folder] }, { how: 'not-started' }],
	['has no name', { command: [''] }, { how: 'not-started' }],
	['never ends', scanner('endless', 'setInterval(() => {}, 1000)', 300), { how: 'too-long' }]
])('a scanner that %s has said nothing', async (_, broken, why) => {
	expect(await scan(broken, folder, eicar)).toEqual({ result: 'unscanned', why });
	expect(left()).toEqual([]);
});

test('one that takes the file away itself is believed', async () => {
	const taking = scanner(
		'taking',
		"import { unlinkSync } from 'node:fs'; unlinkSync(process.argv.at(-1)); process.exit(1)"
	);
	expect(await scan(taking, folder, eicar)).toEqual({ result: 'infected' });
});
