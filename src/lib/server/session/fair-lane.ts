export type LaneRule = {
	/** One is let through, then nobody for so long. */
	apartMs: number;
	/** So many wait with their page open; the others are told when to come back. */
	pages: number;
	/** Nobody is told to come back sooner or later than this; a place is kept for the longest more. */
	soonestMs: number;
	longestMs: number;
	/** How many names have a place at most. */
	most: number;
};

export type Turn = { come: true } | { come: false; seconds: number };

type Place = { number: number; keptUntil: number; answer: ((turn: Turn) => void) | null };

/**
 * A queue in which every name has one place, kept while its owner was told to come back: whoever
 * asked first goes first, and asking often moves nobody on. Open pages are held for those in front
 * only. Of two pages under one name the later is heard, since the earlier has been left.
 */
export function fairLane({ apartMs, pages, soonestMs, longestMs, most }: LaneRule) {
	/** In the order of their numbers, as they came; of them the few whose page is open. */
	const line = new Map<string, Place>();
	const waiting = new Map<string, Place>();
	let lastNumber = 0;
	let openAt = 0;
	let timer: NodeJS.Timeout | undefined;

	/** Waits for its turn, or says when to ask again. */
	function enter(name: string): Promise<Turn> {
		const now = performance.now();
		const place = line.get(name) ?? newPlace(name, now);
		if (!place) return Promise.resolve(comeBackIn(longestMs));
		sendAway(name, place, now);
		return new Promise((answer) => {
			place.answer = answer;
			waiting.set(name, place);
			if (waiting.size > pages) sendAway(...farthest('last'), now);
			timer ??= setTimeout(callNext, Math.max(openAt - now, 0));
		});
	}

	/** None where the line is full of names; one that nobody comes back to is free after a while. */
	function newPlace(name: string, now: number): Place | null {
		if (line.size >= most && !timer) forget(now);
		if (line.size >= most) return null;
		const place = { number: ++lastNumber, keptUntil: 0, answer: null };
		line.set(name, place);
		return place;
	}

	function callNext(): void {
		const now = performance.now();
		timer = undefined;
		forget(now);
		if (waiting.size === 0) return;
		const [name, { answer }] = farthest('first');
		line.delete(name);
		waiting.delete(name);
		openAt = now + apartMs;
		timer = setTimeout(callNext, apartMs);
		answer?.({ come: true });
	}

	function sendAway(name: string, place: Place, now: number): void {
		const turn = comeBackIn(aheadOf(name) * apartMs);
		place.keptUntil = now + turn.seconds * 1000 + longestMs;
		place.answer?.(turn);
		place.answer = null;
		waiting.delete(name);
	}

	/** Counted no further than it makes a difference. */
	function aheadOf(name: string): number {
		let ahead = 0;
		for (const other of line.keys()) {
			if (other === name || ahead * apartMs >= longestMs) break;
			ahead += 1;
		}
		return ahead;
	}

	function comeBackIn(ms: number) {
		const seconds = Math.ceil(Math.min(Math.max(ms, soonestMs), longestMs) / 1000);
		return { come: false as const, seconds };
	}

	/** Who of those whose page is open stands at the end of the line, this one or that. */
	function farthest(end: 'first' | 'last'): [string, Place] {
		return [...waiting].reduce((one, other) =>
			one[1].number < other[1].number === (end === 'first') ? one : other
		);
	}

	function forget(now: number): void {
		for (const [name, place] of line) {
			if (place.answer === null && place.keptUntil < now) line.delete(name);
		}
	}

	/** Nobody has a place, and the next would not have to wait. */
	function isIdle(): boolean {
		const now = performance.now();
		forget(now);
		return line.size === 0 && openAt <= now;
	}

	return { enter, isIdle };
}
