const before = 12;
const longest = 60;

/** The part of a text in which a word stands, on one line; its beginning where it is spelled otherwise. */
export function excerptOf(text: string, word: string): string {
	const signs = Array.from(text.replace(/\s+/g, ' ').trim());
	if (signs.length <= longest) return signs.join('');
	const plain = signs.map((sign) => sign.normalize('NFKC').toLowerCase());
	const length = Array.from(word).length;
	const at = plain.findIndex((_, from) => plain.slice(from, from + length).join('') === word);
	const from = Math.max(0, Math.min(at - before, signs.length - longest));
	const part = signs.slice(from, from + longest).join('');
	return `${from > 0 ? '…' : ''}${part}${from + longest < signs.length ? '…' : ''}`;
}

/** A text in pieces, those marked that are one of the words. Small and large letters are one. */
export function markedParts(
	text: string,
	words: readonly string[]
): { text: string; isWord: boolean }[] {
	const patterns = words
		.filter((word) => word !== '')
		.toSorted((a, b) => b.length - a.length)
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	if (patterns.length === 0) return [{ text, isWord: false }];
	return text
		.split(new RegExp(`(${patterns.join('|')})`, 'iu'))
		.map((part, at) => ({ text: part, isWord: at % 2 === 1 }))
		.filter((part) => part.text !== '');
}
