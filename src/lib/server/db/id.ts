import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // no i, l, o, u: ids are read out on the phone
const length = 16;

/** A new identity: 80 random bits as short text. No sequence, so any node may make one. */
export function newId(): string {
	return spell(randomBytes(length));
}

/**
 * New identities that stand side by side in an index: thousands of rows that go in together would
 * otherwise each touch a page of their own. The first half is random, so that no two runs meet.
 */
export function idsInARow(): () => string {
	const run = newId().slice(0, length / 2);
	let next = 0;
	return () => {
		let rest = next++;
		let end = '';
		while (end.length < length / 2) {
			end = alphabet.charAt(rest % 32) + end;
			rest = Math.floor(rest / 32);
		}
		return run + end;
	};
}

/** Whether a text has the form of an identity. */
export function isId(text: string): boolean {
	return text.length === length && Array.from(text).every((sign) => alphabet.includes(sign));
}

/** The same identity for the same name every time: the demo must come out equal on every machine. */
export function idFor(name: string): string {
	return spell(createHash('sha256').update(name).digest());
}

function spell(bytes: Buffer): string {
	return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte % 32]).join('');
}
