import { settledPassword } from './password.ts';

/**
 * A first password for a printed slip: k7mp-r4tw-hx9d. Each group is three letters and a digit, none
 * that is taken for another on paper; nothing has to be called a capital on the telephone; 55 bits,
 * and three classes for 等保. `random` answers a whole number from 0 and below the one it is given.
 */
export function newFirstPassword(random: (below: number) => number): string {
	const group = () => {
		const signs = [0, 1, 2].map(() => letters.charAt(random(letters.length)));
		signs.splice(random(signs.length + 1), 0, digits.charAt(random(digits.length)));
		return signs.join('');
	};
	return [group(), group(), group()].join('-');
}

/**
 * The spelling that was printed, of one that was copied off paper by hand: in capitals because of
 * Caps Lock, without its dashes or with blanks in their place. What cannot be one stays as typed.
 */
export function asPrinted(typed: string): string {
	const signs = settledPassword(typed)
		.toLowerCase()
		.replace(/[\s\p{Pd}_·.]/gu, '');
	const groups = signs.match(/^([a-z2-9]{4})([a-z2-9]{4})([a-z2-9]{4})$/);
	return groups ? groups.slice(1).join('-') : typed;
}

const letters = 'abcdefghjkmnpqrstuvwxyz'; // no i, l, o
const digits = '23456789';
