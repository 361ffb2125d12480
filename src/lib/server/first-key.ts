import { randomInt } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const alphabet = '23456789abcdefghjkmnpqrstvwxyz'; // nothing that is misread on a screen
const groups = 4;
const groupLength = 5;

/** The file that only the owner of the data folder can read; the server's shell prints what it holds. */
export function firstKeyFile(folder: string): string {
	return join(folder, 'first-key.txt');
}

/** The key by which the first administrator is made; made once and kept until it was used. */
export function ensureFirstKey(folder: string): void {
	if (readFirstKey(folder)) return;
	const group = () =>
		Array.from({ length: groupLength }, () => alphabet[randomInt(alphabet.length)]);
	const key = Array.from({ length: groups }, () => group().join('')).join('-');
	writeFileSync(firstKeyFile(folder), `${key}\n`, { mode: 0o600 });
}

export function readFirstKey(folder: string): string | null {
	try {
		return readFileSync(firstKeyFile(folder), 'utf8').trim() || null;
	} catch {
		return null; // used already
	}
}

export function dropFirstKey(folder: string): void {
	rmSync(firstKeyFile(folder), { force: true });
}
