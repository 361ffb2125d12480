import { searchWords as words } from '$lib/words/search.ts';
import type { ShownAnswer } from './answer.server.ts';
import type { Found, Hit } from './found.server.ts';

/** Typing goes on for so long before it is asked; nothing is said of waiting for so long. */
const pauseMs = 120;
const slowMs = 300;

/**
 * What the dialog asks the server, one question at a time: a later one drops the one before, and an
 * answer that comes after that is not shown. `settled` is called once an answer is there.
 */
export function asks(settled: () => void) {
	let found = $state<Found | null>(null);
	let answer = $state<ShownAnswer | null>(null);
	let active = $state(0);
	let isSlow = $state(false);
	let isWaiting = $state(false);
	let trouble = $state<string | null>(null);
	let timers: ReturnType<typeof setTimeout>[] = [];
	let under: AbortController | null = null;

	function drop() {
		timers.forEach(clearTimeout);
		timers = [];
		under?.abort();
		under = null;
		isWaiting = false;
		isSlow = false;
	}

	function askLater(search: string, take: (got: Found) => void) {
		drop();
		isWaiting = true;
		trouble = null;
		const own = new AbortController();
		under = own;
		timers.push(setTimeout(() => void fetchNow(search, own, take), pauseMs));
		timers.push(setTimeout(() => (isSlow = true), pauseMs + slowMs));
	}

	async function fetchNow(search: string, own: AbortController, take: (got: Found) => void) {
		try {
			const response = await fetch(`/search/hits?${search}`, { signal: own.signal });
			const isJson = response.headers.get('content-type')?.includes('json') === true;
			const got = response.ok && isJson ? await foundIn(response) : null;
			if (under !== own) return;
			drop();
			if (got) take(got);
			else trouble = response.redirected ? words.ended : words.trouble;
		} catch {
			// dropped by a later question, which has the word now
			if (under !== own) return;
			drop();
			trouble = words.trouble;
		}
		settled();
	}

	return {
		get hits(): readonly Hit[] {
			return found?.hits ?? [];
		},
		get words(): readonly string[] {
			return found?.words ?? [];
		},
		get isMore() {
			return found?.isMore ?? false;
		},
		/** A number that no task bears, though other things hold it. */
		get unknownNumber() {
			return found && found.hits.length > 0 ? found.unknownNumber : null;
		},
		/** What was looked for without finding anything. */
		get nothing() {
			return found && found.hits.length === 0 ? found.query : '';
		},
		get answer() {
			return answer;
		},
		get active() {
			return active;
		},
		get isSlow() {
			return isSlow;
		},
		get isWaiting() {
			return isWaiting;
		},
		get trouble() {
			return trouble;
		},
		ask(query: string) {
			if (query.trim() === '') return this.forget();
			askLater(`q=${encodeURIComponent(query)}`, (got) => {
				found = got;
				answer = got.answer;
				active = got.answer ? 0 : -1;
			});
		},
		choose(at: number) {
			const hit = found?.hits[at];
			if (!hit) return;
			active = at;
			askLater(`open=${encodeURIComponent(hit.opens)}`, (got) => {
				answer = got.answer;
			});
		},
		forget() {
			drop();
			found = null;
			answer = null;
			active = 0;
			trouble = null;
		}
	};
}

/** The endpoint is ours and of this release; a page of another one is loaded anew by the framework. */
async function foundIn(response: Response): Promise<Found> {
	return (await response.json()) as Found;
}
