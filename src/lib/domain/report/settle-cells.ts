import type { Entry, EntryField } from './entry.ts';
import { settleDraft, type KeptDraft, type SettledDraft } from './settle-draft.ts';

/** A cell of a report that shall hold another text, and the one that was on the screen. */
export type SeenCell = { field: EntryField; from: string; to: string };

/** Older than any revision of a draft. */
const unseen = -1;

/**
 * Cells of a table meet what was saved since. Which revision a cell was typed on is told by the text
 * that was on the screen: a browser may have kept both over a night, when nobody knows a revision any
 * more. Whoever saw what stands there has it before them, and any other text is asked about. `shownOf`
 * tells how a kept text reads in its cell.
 */
export function settleCells(
	kept: KeptDraft,
	cells: readonly SeenCell[],
	shownOf: (field: EntryField, text: string) => string
): SettledDraft {
	const isSeen = ({ field, from }: SeenCell) =>
		shownOf(field, kept.fields[field]?.[0] ?? '') === from;
	const { clashes } = settleDraft(kept, {
		base: unseen,
		fields: fieldsOf(cells.filter((cell) => !isSeen(cell)))
	});
	const seen = { base: kept.revision, fields: fieldsOf(cells.filter(isSeen)) };
	return { ...settleDraft(kept, seen), clashes };
}

function fieldsOf(cells: readonly SeenCell[]): Entry {
	return Object.fromEntries(cells.map(({ field, to }) => [field, to]));
}
