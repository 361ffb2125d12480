import { createHash, randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // no i, l, o, u: ids are read out on the phone
const length = 16;

/** A new identity: 80 random bits as short text. No sequence, so any node may make one. */
export function newId(): string {
	return spell(randomBytes(length));
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
