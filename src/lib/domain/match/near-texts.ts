/** Finds, for a text, the places of the texts most likely to resemble it, best first. */
export type NearTexts = (text: string) => number[];

/**
 * An index of texts by a sketch of each: the smallest hashes of its runs of three characters and of
 * six. Texts that share much share some of them, so no text is held against all others. Runs that
 * a great many texts share (推进全区) tell nothing and are left out.
 */
export function indexTexts(texts: readonly string[]): NearTexts {
	const count = Math.max(6, Math.min(48, Math.floor(300_000 / (texts.length + 1))));
	const places = new Map<number, number[]>();
	for (const [place, text] of texts.entries()) {
		for (const hash of sketch(text, count)) {
			const found = places.get(hash);
			if (found === undefined) places.set(hash, [place]);
			else if (found.length <= crowd) found.push(place);
		}
	}
	return (text) => {
		const shared = new Map<number, number>();
		for (const hash of sketch(text, count)) {
			const found = places.get(hash);
			if (found === undefined || found.length > crowd) continue;
			for (const place of found) shared.set(place, (shared.get(place) ?? 0) + 1);
		}
		const best = [...shared].sort(([a, most], [b, fewer]) => fewer - most || a - b);
		// runs shared by chance stand far behind those of a text that was edited
		const least = (best[0]?.[1] ?? 0) / 4;
		return best.slice(0, nearest).flatMap(([place, votes]) => (votes < least ? [] : [place]));
	};
}

const crowd = 48;
const nearest = 8;

function sketch(text: string, count: number): number[] {
	const hashes: number[] = [];
	for (const length of [3, 6]) {
		for (const hash of smallest(text, length, count)) hashes.push(hash);
	}
	return hashes;
}

/** The smallest hashes of the runs of one length, in order and each once. */
function smallest(text: string, length: number, count: number): number[] {
	const kept: number[] = [];
	for (let from = 0; from + length <= text.length; from += 1) {
		const hash = hashRun(text, from, from + length);
		if (kept.length === count && hash >= (kept[count - 1] ?? 0)) continue;
		let at = kept.length;
		while (at > 0 && (kept[at - 1] ?? 0) > hash) at -= 1;
		if (kept[at - 1] === hash) continue;
		kept.splice(at, 0, hash);
		if (kept.length > count) kept.pop();
	}
	return kept;
}

// FNV-1a over the characters, mixed once more so that the smallest are spread over all runs
function hashRun(text: string, from: number, to: number): number {
	let hash = 0x811c9dc5 ^ (to - from);
	for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >>> 0;
}
