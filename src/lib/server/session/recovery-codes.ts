import { randomBytes } from 'node:crypto';
import { compact } from '../../domain/printed.ts';
import { hashOf } from './token.ts';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'; // 32 signs: five bits each, and no i, l, o, u
const howMany = 10;

/** Ten codes for the day the telephone with the app is gone: 7mkp-4rtw, 40 random bits each. */
export function newRecoveryCodes(): string[] {
	const codes = new Set<string>();
	while (codes.size < howMany) codes.add(newCode());
	return [...codes];
}

/**
 * What the database keeps of a code, whichever way it was typed: capitals, spaces, dashes and
 * full-width signs make no difference, nor do o for 0 and i or l for 1, which no code contains.
 */
export function hashRecoveryCode(typed: string): string {
	const plain = compact(typed)
		.toLowerCase()
		.replace(/\p{Pd}/gu, '')
		.replace(/o/g, '0')
		.replace(/[il]/g, '1');
	return hashOf(plain);
}

function newCode(): string {
	const signs = Array.from(randomBytes(8), (byte) => alphabet.charAt(byte % 32)).join('');
	return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}
