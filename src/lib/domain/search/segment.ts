import { bucketCount, bucketOf, forEachPair } from './pairs.ts';

/** So many tasks lie in one segment. Fewer than that are looked through plainly. */
export const segmentSize = 512;

/** Segments count from 1: place 0 is in none. */
export function placeOf(segment: number, offset: number): number {
	return segment * segmentSize + offset;
}

// the signs of an offset begin above blanks and line ends, and end below anything of two halves
const lowest = 0x21;

/**
 * The pairs of up to 512 texts, to be put in one after the other, and then in buckets: each pair on a
 * line of its own, behind it the texts that hold it, each as one sign for its distance from the one
 * before.
 */
export function segmentPacker(): { add: (text: string) => void; buckets: () => string[] } {
	const lists = new Map<string, { last: number; signs: string }>();
	let offset = 0;
	return {
		add: (text) => {
			forEachPair(text, (pair) => {
				const known = lists.get(pair);
				if (!known) lists.set(pair, { last: offset, signs: sign(offset) });
				else if (known.last !== offset) {
					known.signs += sign(offset - known.last);
					known.last = offset;
				}
			});
			offset += 1;
		},
		buckets: () => {
			const buckets = Array.from({ length: bucketCount }, () => '\n');
			for (const [pair, { signs }] of lists) buckets[bucketOf(pair)] += `${pair}\t${signs}\n`;
			return buckets;
		}
	};
}

/** The offsets of the texts that hold a pair, in order. */
export function offsetsIn(packed: string, pair: string): number[] {
	const start = packed.indexOf(`\n${pair}\t`);
	if (start < 0) return [];
	const offsets: number[] = [];
	let offset = 0;
	for (let at = start + pair.length + 2; packed.charCodeAt(at) >= lowest; at += 1) {
		offset += packed.charCodeAt(at) - lowest;
		offsets.push(offset);
	}
	return offsets;
}

function sign(distance: number): string {
	return String.fromCharCode(lowest + distance);
}

/** The offsets that are in all lists, each of which is in order. */
export function inAll(lists: readonly (readonly number[])[]): number[] {
	const [shortest = [], ...others] = lists.toSorted((a, b) => a.length - b.length);
	const sets = others.map((offsets) => new Set(offsets));
	return shortest.filter((offset) => sets.every((set) => set.has(offset)));
}
