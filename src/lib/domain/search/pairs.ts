/**
 * Every two characters that stand side by side in a text, line by line. Most Chinese words have two
 * characters, so whoever looks for one finds it by its pair alone; a longer word has all its pairs.
 */
export function pairsIn(text: string): Set<string> {
	const pairs = new Set<string>();
	forEachPair(text, (pair) => pairs.add(pair));
	return pairs;
}

/** The same one by one, with repetitions: hundreds of texts at a time make no set of each. */
export function forEachPair(text: string, take: (pair: string) => void): void {
	let from = 0;
	let before = 0;
	for (let at = 0; at < text.length;) {
		const code = text.charCodeAt(at);
		// a sign of two halves is one
		const length = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
		if (code === lineEnd) before = 0;
		else {
			if (before > 0) take(text.slice(from, at + length));
			before = length;
		}
		from = at;
		at += length;
	}
}

const lineEnd = 0x0a;

/** In how many parts the pairs of a plan lie: a search reads the parts of its own pairs only. */
export const bucketCount = 256;

export function bucketOf(pair: string): number {
	let hash = 0;
	for (let at = 0; at < pair.length; at += 1) hash = (hash * 31 + pair.charCodeAt(at)) >>> 0;
	return (hash ^ (hash >>> 8) ^ (hash >>> 16)) % bucketCount;
}

/** More tell hardly more: whether the word is really there is looked up anyway. */
const enough = 8;

/** The pairs by which words are looked up, at most a few, spread over all of them. */
export function pairsToAsk(words: readonly string[]): string[] {
	const all = [...new Set(words.flatMap((word) => [...pairsIn(word)]))];
	if (all.length <= enough) return all;
	return Array.from({ length: enough }, (_, at) => {
		return all[Math.floor((at * (all.length - 1)) / (enough - 1))] ?? '';
	});
}
