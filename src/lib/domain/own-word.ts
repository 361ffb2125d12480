import { lengthOf } from './plain-line.ts';
import { mentions } from './predictable.ts';

/** Whose password it is; what is not known yet is empty. */
export type Owner = { name: string; login: string };

/** What of the owner stands in a password, and which of the two it is taken from. */
export type OwnWord = { of: 'name' | 'login'; word: string };

/**
 * What a password shows of its owner: two characters in a row of the Chinese name, the login, or a
 * login in Latin letters backwards. Null where there is nothing; a colleague tries these first, and
 * knows them all from the list of accounts.
 */
export function ownWordIn(password: string, { name, login }: Owner): OwnWord | null {
	const ofName = longestPart(password.normalize('NFKC'), name);
	if (ofName !== null) return { of: 'name', word: ofName };
	const spellings = [login, ...(isLatin(login) ? [backwards(login)] : [])];
	const word = spellings.find((one) => isTelling(one) && mentions(password, one));
	return word === undefined ? null : { of: 'login', word };
}

/** Two Chinese characters or three letters; less occurs anywhere by chance. */
export function isTelling(word: string): boolean {
	return lengthOf(word) >= (/\p{Script=Han}/u.test(word) ? 2 : 3);
}

/** The longest run of the name's characters that stands in the text; null below two. */
function longestPart(text: string, name: string): string | null {
	const parts = (name.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) => {
		const signs = Array.from(run);
		return signs.flatMap((_, start) =>
			signs.slice(start + 1).map((_, more) => signs.slice(start, start + more + 2).join(''))
		);
	});
	const found = parts.filter((part) => text.includes(part));
	return found.sort((a, b) => lengthOf(b) - lengthOf(a))[0] ?? null;
}

/** Four signs at least: three of them backwards occur by chance. */
function isLatin(login: string): boolean {
	return /^[\w.@-]{4,}$/.test(login);
}

function backwards(login: string): string {
	return Array.from(login).reverse().join('');
}
