import { keep, keptIn } from './kept.ts';
import { batchesIn, withoutCells, type Batch } from './unsaved.ts';

/** What another tab, or the browser before it was closed, kept and did not save. */
export type Left = { name: string; at: string; batches: Batch[] };

type Kept = { at: string; batches: readonly Batch[] };

/** How long a tab that is open may take to say so. */
const ANSWER_MS = 300;

/**
 * Keeps what is typed in a grid and not saved, in the browser under a key that names who is there and
 * which list. Every tab has an entry of its own, so that two never write over one another; a tab that
 * is read anew finds its own again. What a tab left that is open no more is for anybody of that name.
 */
export function keptUnsaved(key: string, now = () => new Date().toISOString()) {
	const tabKey = `${key}.tab`;
	const found = keptIn('sessionStorage', tabKey);
	let name = typeof found === 'string' && found.startsWith(`${key}.`) ? found : newName(key);
	keep('sessionStorage', tabKey, name);
	let present: readonly Batch[] = entryIn(name)?.batches ?? [];
	const tabs = tabsOf(key, () => name);

	function write(batches: readonly Batch[]): boolean {
		present = batches;
		if (batches.length > 0) return keep('localStorage', name, { at: now(), batches });
		drop(name);
		return true;
	}

	return {
		/** What this very tab kept, over a refresh too. */
		own: () => entryIn(name)?.batches ?? [],
		write,
		drop,
		/** What nobody has open any more. */
		findLeft: async (): Promise<Left[]> => {
			const open = await tabs.askOpen();
			// a tab that was doubled has the name of its other half
			if (open.has(name)) {
				name = newName(key);
				keep('sessionStorage', tabKey, name);
				write(present);
			}
			return namesIn(key).flatMap((each) => {
				const entry = each === name || open.has(each) ? null : entryIn(each);
				return entry ? [{ name: each, ...entry }] : [];
			});
		},
		/** The page is left: from now on what it kept is for whoever opens the grid. */
		close: tabs.close
	};
}

/** What is left of it where cells have come to say it already: it was saved after all. */
export function stillUnsaved(left: Left, textOf: (taskId: string, field: string) => string | null) {
	const saved = left.batches
		.flatMap(({ edits }) => edits)
		.filter(({ taskId, field, to }) => textOf(taskId, field) === to);
	return { ...left, batches: withoutCells(left.batches, saved) };
}

function entryIn(name: string): { at: string; batches: Batch[] } | null {
	const kept = keptIn('localStorage', name);
	if (typeof kept !== 'object' || kept === null) return null;
	const { at, batches }: Partial<Record<keyof Kept, unknown>> = { ...kept };
	const sound = batchesIn(batches);
	const isInstant = typeof at === 'string' && !Number.isNaN(Date.parse(at));
	return sound.length === 0 ? null : { at: isInstant ? at : '', batches: sound };
}

function namesIn(key: string): string[] {
	try {
		return Object.keys(window.localStorage).filter((name) => name.startsWith(`${key}.`));
	} catch {
		return []; // storage is forbidden
	}
}

function drop(name: string): void {
	try {
		window.localStorage.removeItem(name);
	} catch {
		// storage is forbidden: nothing was kept
	}
}

function newName(key: string): string {
	// no crypto.randomUUID on plain http
	return `${key}.${Math.random().toString(36).slice(2)}`;
}

/** Which entries belong to grids that are open in some tab; each answers for its own. */
function tabsOf(key: string, name: () => string) {
	if (typeof BroadcastChannel === 'undefined') {
		return { askOpen: () => Promise.resolve(new Set<string>()), close: () => {} };
	}
	const channel = new BroadcastChannel(key);
	const open = new Set<string>();
	channel.onmessage = ({ data }: MessageEvent<unknown>) => {
		if (data === 'who') channel.postMessage(name());
		else if (typeof data === 'string') open.add(data);
	};
	return {
		askOpen: async () => {
			open.clear();
			channel.postMessage('who');
			await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
			return open;
		},
		close: () => channel.close()
	};
}
