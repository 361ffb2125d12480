import { randomInt } from 'node:crypto';

// no 0/O, 1/I: it is read out on the telephone
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four characters under which the log holds what happened. */
export function newReference(): string {
	return Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
}
