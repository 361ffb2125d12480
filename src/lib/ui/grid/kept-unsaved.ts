import { openTabs } from '../open-tabs.ts';
import { keep, keptIn } from './kept.ts';
import { batchesIn, withoutCells, type Batch } from './unsaved.ts';

/** What another tab, or the browser before it was closed, kept and did not save. */
export type Left = { name: string; at: string; batches: Batch[] };

type Kept = { at: string; batches: readonly Batch[] };

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
	const tabs = openTabs(key, () => name);

	// a cell that stood open when the browser was killed: nobody finished it, so it is not sent but offered
	const torn = entryIn(openCellOf(name));
	if (torn && keep('localStorage', newName(key), torn)) drop(openCellOf(name));

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
		/** The cell that is being typed in, as a batch; null when it is closed. */
		writeOpenCell: (batch: Batch | null) => {
			if (batch) keep('localStorage', openCellOf(name), { at: now(), batches: [batch] });
			else drop(openCellOf(name));
		},
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
				const tab = each.endsWith(openCell) ? each.slice(0, -openCell.length) : each;
				const entry = tab === name || open.has(tab) ? null : entryIn(each);
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

const openCell = '.open-cell';

function openCellOf(tab: string): string {
	return tab + openCell;
}

function newName(key: string): string {
	// no crypto.randomUUID on plain http
	return `${key}.${Math.random().toString(36).slice(2)}`;
}
