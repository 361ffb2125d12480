import type { DoubtCode } from './doubt.ts';
import { entryFields, type Entry, type EntryField, type PartField } from './entry.ts';

/** A draft as it is kept: every field with the revision of the draft in which it last changed. */
export type DraftFields = {
	readonly [Field in EntryField | PartField]?: readonly [string, number];
};

/** The draft as it was typed. */
export function entryOf(fields: DraftFields): Entry {
	return Object.fromEntries(Object.entries(fields).map(([name, kept]) => [name, kept?.[0]]));
}

/** The fields that a doubt is about: when one of them changes, its reason has to be given anew. */
export const doubtFields: { readonly [Code in DoubtCode]?: readonly EntryField[] } = {
	'percent-falls': ['percent'],
	'same-text': ['progress'],
	'no-evidence': ['status', 'percent'],
	'past-deadline': ['status'],
	sensitive: ['progress', 'problem', 'nextStep', 'noProgressNote', 'askOf', 'ask'],
	'same-as-returned': entryFields
};

/** Whether the reason for a doubt was given after what it explains was last changed. */
export function isReasonFresh(fields: DraftFields, code: DoubtCode): boolean {
	const given = fields[`reason.${code}`];
	if (!given) return false;
	return (doubtFields[code] ?? []).every((name) => (fields[name]?.[1] ?? 0) <= given[1]);
}
