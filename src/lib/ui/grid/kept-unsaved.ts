import { keptText } from '../../domain/kept-text.ts';
import { openTabs } from '../open-tabs.ts';
import {
	batchesAt,
	completeOf,
	drop,
	incompleteOf,
	isIncomplete,
	keepBatches,
	namesFrom
} from './kept-batches.ts';
import { keep, keptIn } from './kept.ts';
import { withoutCells, type Batch } from './unsaved.ts';

/** What another tab, or the browser before it was closed, kept and did not save. */
export type Left = { name: string; at: string; batches: Batch[] };

/**
 * Keeps what is typed in a grid and not saved, in the browser under a key that names who is there and
 * which list. Every tab has an entry of its own, so that two never write over one another; a tab that
 * is read anew finds its own again. What a tab left that is open no more is for anybody of that name.
 */
export function keptUnsaved(key: string, now = () => new Date().toISOString()) {
	const tabKey = `${key}.tab`;
	const last = keptIn('sessionStorage', tabKey);
	let name = typeof last === 'string' && last.startsWith(`${key}.`) ? last : newName(key);
	keep('sessionStorage', tabKey, name);
	const found = batchesAt(name);
	let present: readonly Batch[] = completeOf(found?.batches ?? []);
	const tabs = openTabs(key, () => name);

	// a cell that stood open when the browser was killed: nobody finished it, so it is not sent but offered
	const torn = batchesAt(openCellOf(name));
	if (torn && keepBatches(newName(key), torn)) drop(openCellOf(name));
	// nor is one whose telephone number was left out
	const lacking = incompleteOf(found?.batches ?? []);
	if (found && lacking.length > 0 && keepBatches(newName(key), { ...found, batches: lacking })) {
		put(name, { ...found, batches: present });
	}

	function write(batches: readonly Batch[]): boolean {
		present = batches;
		return put(name, { at: now(), batches });
	}

	return {
		/** What this very tab kept, over a refresh too. */
		own: () => completeOf(batchesAt(name)?.batches ?? []),
		write,
		/** The cell that is being typed in, as a batch; null when it is closed. */
		writeOpenCell: (batch: Batch | null) => {
			put(openCellOf(name), { at: now(), batches: batch ? [batch] : [] });
		},
		/** Only this is left of it; of what is empty nothing. */
		rewrite: ({ name: each, at, batches }: Left) => put(each, { at, batches }),
		/** What nobody has open any more. */
		findLeft: async (): Promise<Left[]> => {
			const open = await tabs.askOpen();
			// a tab that was doubled has the name of its other half
			if (open.has(name)) {
				name = newName(key);
				keep('sessionStorage', tabKey, name);
				write(present);
			}
			return namesFrom(`${key}.`).flatMap((each) => {
				const tab = each.endsWith(openCell) ? each.slice(0, -openCell.length) : each;
				const entry = tab === name || open.has(tab) ? null : batchesAt(each);
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
		.filter((edit) => {
			const text = textOf(edit.taskId, edit.field);
			// by the names alone nobody can tell whether a number has come
			const isTold = !isIncomplete(edit) || edit.from !== edit.to;
			return (
				text !== null && isTold && keptText(edit.field, text) === keptText(edit.field, edit.to)
			);
		});
	return { ...left, batches: withoutCells(left.batches, saved) };
}

function put(name: string, kept: { at: string; batches: readonly Batch[] }): boolean {
	if (kept.batches.length > 0) return keepBatches(name, kept);
	drop(name);
	return true;
}

const openCell = '.open-cell';

function openCellOf(tab: string): string {
	return tab + openCell;
}

function newName(key: string): string {
	// no crypto.randomUUID on plain http
	return `${key}.${Math.random().toString(36).slice(2)}`;
}
