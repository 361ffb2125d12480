import { commonWords } from './common-words.ts';

/**
 * True for a password that a guesser tries early. It is taken apart into what guessers know (words,
 * walks over the keyboard, sequences, repetitions, dates, telephone numbers) and single characters;
 * few parts are few guesses, however long they are. And a word with any digits and signs round it is
 * that word: Admin@58203941. One to three syllables of pinyin are such a word: it is how names look.
 */
export function isPredictable(password: string, ownWords: readonly string[] = []): boolean {
	const text = readable(password);
	const words = [...commonWords, ...ownWords].map(folded);
	const budget = Math.min(mostParts, Math.floor(text.plain.length / 2));
	return (budget > 0 && countParts(text, words) <= budget) || isDressedUp(text, words);
}

const mostParts = 5;

/** Whether a word occurs in a password, also in disguise. */
export function mentions(password: string, word: string): boolean {
	return readable(password).folded.includes(folded(word));
}

/** A text with its spelling games undone in two ways, sign by sign, so that places stay the same. */
type Readable = {
	/** Lower case, half-width. */
	plain: string;
	/** As a word: 0 is o, @ is a; and l, 1 and ! are one with i, because each stands for both. */
	folded: string;
	/** As keys: ! is the key 1. */
	keys: string;
};

function readable(password: string): Readable {
	// one place for each character, also where it takes two units of UTF-16
	const plain = Array.from(password.normalize('NFKC').toLowerCase(), (sign) =>
		sign.length === 1 ? sign : String.fromCharCode(0xe000 + ((sign.codePointAt(0) ?? 0) % 6400))
	).join('');
	return { plain, folded: folded(plain), keys: mapped(plain, keyOf) };
}

function folded(word: string): string {
	return mapped(word.normalize('NFKC').toLowerCase(), letterOf);
}

const letterOf = pairs('0o 1i !i |i li 3e 4a @a 5s $s 7t');
const keyOf = pairs('!1 @2 #3 $4 %5 ^6 &7 *8 (9 )0 _- += {[ }] |\\ :; "\' <, >. ?/ ~`');

/** Whether nothing but a few parts is left when the digits and signs at both ends are taken off. */
function isDressedUp(text: Readable, words: readonly string[]): boolean {
	const first = text.plain.search(/\p{L}/u);
	if (first < 0) return false;
	const last = text.plain.length - (/\P{L}*$/u.exec(text.plain)?.[0].length ?? 0);
	if (last - first >= 3 && pinyin.test(text.plain.slice(first, last))) return true;
	// a sign at an end may be a letter of the word: @dmin, pa$$
	for (let start = Math.max(0, first - reach); start <= first; start++) {
		for (let end = last; end <= Math.min(text.plain.length, last + reach); end++) {
			const inner = cut(text, start, end);
			const parts = countParts(inner, words);
			if (parts === 1 && inner.plain.length >= 3) return true;
			if (parts === 2 && inner.plain.length >= 6) return true;
		}
	}
	return false;
}

const reach = 2;

/** Three syllables at most; some that no Chinese word has are counted too. */
const pinyin =
	/^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]ang|iong|[aeio]ng|iao|[iu]an|uai|ai|ei|ui|ao|ou|iu|ie|[uv]e|er|[aeiuv]n|[iu]a|uo|[aoeiuv])){1,3}$/;

function cut({ plain, folded: word, keys }: Readable, start: number, end: number): Readable {
	const part = (text: string) => text.slice(start, end);
	return { plain: part(plain), folded: part(word), keys: part(keys) };
}

/** The fewest parts that make up the whole text; a doubled 112233 counts as the 123 that it is. */
function countParts(text: Readable, words: readonly string[]): number {
	const squeezed = readable(text.plain.replace(/(.)\1+/gu, '$1'));
	return Math.min(fewestParts(text, words), fewestParts(squeezed, words));
}

function fewestParts(text: Readable, words: readonly string[]): number {
	const { length } = text.plain;
	const fewest = [0];
	for (let at = 0; at < length; at++) {
		const before = fewest[at] ?? at;
		const note = (end: number, parts: number) => {
			fewest[end] = Math.min(fewest[end] ?? Infinity, before + parts);
		};
		note(at + 1, 1);
		for (const end of knownEnds(text, at, words)) note(end, 1);
		for (const { end, group } of repetitions(text, at)) {
			note(end, fewestParts(group, words) + 1);
		}
	}
	return fewest[length] ?? 0;
}

/** Where the words, walks, runs, sequences and numbers that begin at a place may end. */
function knownEnds(text: Readable, at: number, words: readonly string[]): number[] {
	return [
		...words.filter((word) => text.folded.startsWith(word, at)).map((word) => at + word.length),
		...walkEnds(text.keys, at),
		...numbers.flatMap((pattern) => {
			pattern.lastIndex = at;
			const found = pattern.exec(text.plain)?.[0];
			return found ? [at + found.length] : [];
		})
	];
}

function walkEnds(keys: string, at: number): number[] {
	const ends: number[] = [];
	for (let end = at + 3; end <= keys.length; end++) {
		const piece = keys.slice(at, end);
		if (!walks.some((walk) => walk.includes(piece))) break;
		ends.push(end);
	}
	return ends;
}

/** Groups of two to sixteen signs that stand at a place twice or more: their end, and the group. */
function repetitions(text: Readable, at: number): { end: number; group: Readable }[] {
	const found = [];
	for (let size = 2; size <= 16; size++) {
		const group = text.plain.slice(at, at + size);
		let end = at + size;
		while (group.length === size && text.plain.startsWith(group, end)) end += size;
		if (end > at + size) found.push({ end, group: cut(text, at, at + size) });
	}
	return found;
}

/** Lines over the keyboard, its number pad and the alphabet; every walk goes both ways. */
const walks = [
	...['`1234567890-=', 'qwertyuiop[]\\', "asdfghjkl;'", 'zxcvbnm,./', '01234567890123456789'],
	...['1qaz', '2wsx', '3edc', '4rfv', '5tgb', '6yhn', '7ujm', '8ik,', '9ol.', '0p;/'],
	...['zse4', 'xdr5', 'cft6', 'vgy7', 'bhu8', 'nji9', 'mko0', '147258369', '789456123', '159357'],
	...['1q2w3e4r5t6y7u8i9o0p', 'q1w2e3r4t5y6u7i8o9p0', 'qawsedrftgyhujikolp', 'aqswdefrgthyjukilo'],
	...['azsxdcfvgbhnjmk', 'zaxscdvfbgnhmj', '1a2b3c4d5e6f7g8h9i', 'a1b2c3d4e5f6g7h8i9'],
	...['abcdefghijklmnopqrstuvwxyz', '一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸']
].flatMap((walk) => [walk, Array.from(walk).reverse().join('')]);

const year = '(?:19|20)\\d\\d';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const fullMonth = '(?:0[1-9]|1[0-2])';
const fullDay = '(?:0[1-9]|[12]\\d|3[01])';

/** Digits that stand for something: each is one part, because guessers know them all. */
const numbers = [
	'(.)\\1+', // a run: aaa, 888, !!
	`${year}年?`,
	`${year}[-./年]?${fullMonth}月?`,
	`${year}${fullMonth}${fullDay}`,
	`${year}[-./年]${month}[-./月]${day}日?`,
	`\\d\\d${fullMonth}${fullDay}`,
	`${fullMonth}${fullDay}`,
	`${fullDay}${fullMonth}${year}`,
	`${fullMonth}${fullDay}${year}`,
	'1[3-9]\\d{9}', // a mobile telephone
	'0\\d{2,3}-?\\d{7,8}', // a landline
	`\\d{6}${year}${fullMonth}${fullDay}\\d{3}[\\dx]` // an identity card
].map((pattern) => new RegExp(pattern, 'uy'));

function pairs(written: string): ReadonlyMap<string, string> {
	return new Map(written.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));
}

function mapped(text: string, to: ReadonlyMap<string, string>): string {
	return text.replace(/[\s\S]/g, (sign) => to.get(sign) ?? sign);
}
