/**
 * Every two characters that stand side by side in a text, line by line. Most Chinese words have two
 * characters, so whoever looks for one finds it by its pair alone; a longer word has all its pairs.
 */
export function pairsIn(text: string): Set<string> {
	const pairs = new Set<string>();
	for (const line of text.split('\n')) {
		let before = '';
		for (const sign of line) {
			if (before !== '') pairs.add(before + sign);
			before = sign;
		}
	}
	return pairs;
}

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
