/** How alike a text is to the one that was held, 0 to 1. */
export type Likeness = (other: string) => number;

/**
 * Compares texts: first one is held, then others are put to it; holding the next ends the last.
 * Alike is twice the pairs of neighbouring characters that two texts share, over all pairs of both
 * (Dice). A word more or fewer, or sentences in another order, change it little, and unrelated
 * measures of one plan stay below a third. A text without a pair is like nothing.
 */
export function makeLikeness(): (text: string) => Likeness {
	// how often each pair stands in the held text, under a hash of the pair: one table for all texts
	const counts = new Int32Array(2 ** 16);
	let held = '';
	const length = (text: string) => Math.max(0, text.length - 1);
	return (text) => {
		for (let at = 0; at < length(held); at += 1) counts[hashPair(held, at)] = 0;
		for (let at = 0; at < length(text); at += 1) change(counts, hashPair(text, at), 1);
		held = text;
		return (other) => {
			const all = length(held) + length(other);
			let shared = 0;
			for (let at = 0; at < length(other); at += 1) {
				if (change(counts, hashPair(other, at), -1) >= 0) shared += 1;
			}
			for (let at = 0; at < length(other); at += 1) change(counts, hashPair(other, at), 1);
			return all === 0 ? 0 : (2 * shared) / all;
		};
	};
}

function hashPair(text: string, at: number): number {
	const pair = (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
	return Math.imul(pair ^ (pair >>> 15), 0x9e3779b1) >>> 16;
}

function change(counts: Int32Array, place: number, by: number): number {
	const count = (counts[place] ?? 0) + by;
	counts[place] = count;
	return count;
}
