import { keptText, lacksNumber } from '../../domain/kept-text.ts';
import { hasPhone } from '../../domain/phone.ts';
import type { CellEdit } from './fill-plan.ts';
import { keep, keptIn } from './kept.ts';
import { batchesIn, countCells, withoutCells, type Batch } from './unsaved.ts';

/** Batches of cells that the browser keeps, and since when. */
export type KeptBatches = { at: string; batches: readonly Batch[] };

/** Everything of somebody stands under `grid.<district>.<person>.unsaved.<list>.<tab>`. */
const everybodys = /^grid\..+\.unsaved\./;

/** Without the telephone numbers: this computer may be another's tomorrow. */
export function keepBatches(name: string, { at, batches }: KeptBatches): boolean {
	return keep('localStorage', name, { at, batches: batches.map(withoutPhones) });
}

function withoutPhones(batch: Batch): Batch {
	const edits = batch.edits.map(({ taskId, field, from, to }) => ({
		...{ taskId, field },
		...{ from: keptText(field, from), to: keptText(field, to) }
	}));
	// its reason is asked for again
	return hasPhone(batch.reason)
		? { ...batch, edits, reason: '', agreed: false }
		: { ...batch, edits };
}

/** A cell whose number was left out cannot be sent as it stands: it has to be typed again. */
export function isIncomplete({ from, to }: Pick<CellEdit, 'from' | 'to'>): boolean {
	return lacksNumber(from) || lacksNumber(to);
}

export function completeOf(batches: readonly Batch[]): Batch[] {
	return withoutCells(batches, batches.flatMap(({ edits }) => edits).filter(isIncomplete));
}

export function incompleteOf(batches: readonly Batch[]): Batch[] {
	const edits = batches.flatMap((batch) => batch.edits).filter((edit) => !isIncomplete(edit));
	return withoutCells(batches, edits);
}

export function batchesAt(name: string): { at: string; batches: Batch[] } | null {
	const kept = keptIn('localStorage', name);
	if (typeof kept !== 'object' || kept === null) return null;
	const { at, batches }: Partial<Record<keyof KeptBatches, unknown>> = { ...kept };
	const sound = batchesIn(batches);
	const isInstant = typeof at === 'string' && !Number.isNaN(Date.parse(at));
	return sound.length === 0 ? null : { at: isInstant ? at : '', batches: sound };
}

export function namesFrom(beginning: string): string[] {
	try {
		return Object.keys(window.localStorage).filter((name) => name.startsWith(beginning));
	} catch {
		return []; // storage is forbidden
	}
}

export function drop(name: string): void {
	try {
		window.localStorage.removeItem(name);
	} catch {
		// storage is forbidden: nothing was kept
	}
}

/** Of all lists of somebody. */
export function countKeptCells(person: string): number {
	return namesOf(person).reduce((sum, name) => sum + countCells(batchesAt(name)?.batches ?? []), 0);
}

/** With the steps of this tab, which may tell what stood in the cells. */
export function forgetKeptCells(person: string): void {
	namesOf(person).forEach(drop);
	try {
		const names = Object.keys(window.sessionStorage);
		const own = names.filter((name) => name.startsWith('grid.') && name.includes(`.${person}.`));
		const steps = own.filter((name) => name.endsWith('.steps'));
		for (const name of steps) window.sessionStorage.removeItem(name);
	} catch {
		// storage is forbidden: nothing was kept
	}
}

/** Whoever's. How the columns of a grid are laid out is kept for good, and under a name of its own. */
export function dropOldCells(isOld: (at: string) => boolean): void {
	for (const name of namesFrom('grid.').filter((each) => everybodys.test(each))) {
		const kept = batchesAt(name);
		if (!kept || kept.at === '' || isOld(kept.at)) drop(name);
	}
}

function namesOf(person: string): string[] {
	return namesFrom('grid.').filter((name) => name.includes(`.${person}.unsaved.`));
}
