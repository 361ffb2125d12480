import type { DraftFields } from './draft-fields.ts';
import type { Entry, EntryField, PartField } from './entry.ts';

/** A draft as it is kept, with how often it was changed. */
export type KeptDraft = { revision: number; fields: DraftFields };

/** What somebody typed on top of a revision of the draft, the changed fields only. */
export type TypedDraft = { base: number; fields: Entry };

/** A field that another has changed meanwhile: both texts wait for an answer. */
export type Clash = { field: EntryField | PartField; kept: string; typed: string };

export type SettledDraft = KeptDraft & { clashes: Clash[] };

/**
 * A save meets what was saved since. Fields that only one of the two has changed are taken, what both
 * typed alike is one text, and a field that both changed stays as it is kept: whoever comes second gets
 * both texts back and decides. So nobody writes over words that were never on the screen.
 */
export function settleDraft(kept: KeptDraft, typed: TypedDraft): SettledDraft {
	const next = kept.revision + 1;
	const changed: [string, readonly [string, number]][] = [];
	const clashes: Clash[] = [];
	for (const [name, value = ''] of Object.entries(typed.fields)) {
		const field = name as EntryField | PartField;
		const [text, revision] = kept.fields[field] ?? ['', 0];
		if (text === value) continue;
		if (revision > typed.base) clashes.push({ field, kept: text, typed: value });
		else changed.push([field, [value, next]]);
	}
	if (changed.length === 0) return { ...kept, clashes };
	return {
		revision: next,
		fields: { ...kept.fields, ...Object.fromEntries(changed) },
		clashes
	};
}
