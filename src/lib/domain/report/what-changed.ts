import { plainText } from '../plain-text.ts';
import type { Entry, EntryField, PartField } from './entry.ts';
import type { RemarkField } from './remark.ts';

/** Whether nothing at all was typed anew: a reason that was given since is something, unless it says why not. */
export function isSameEntry(one: Entry, other: Entry): boolean {
	const names = [...Object.keys(one), ...Object.keys(other)] as (EntryField | PartField)[];
	const text = (typed = '') => plainText(typed) ?? typed;
	return names.every(
		(name) => name === 'reason.same-as-returned' || text(one[name]) === text(other[name])
	);
}

/** Everything that a version of a report says, in the order in which it is read. */
export const toldFields = [
	...(['status', 'percent', 'doneOn', 'progress', 'noProgress'] as const),
	...(['problem', 'nextStep', 'expectedOn', 'ask'] as const)
] as const;
export type ToldField = (typeof toldFields)[number];

/** What is said of each; null where nothing is. */
export type Told = { readonly [Field in ToldField]: string | null };

/** The fields that say another thing than before. */
export function changedFields(before: Told, now: Told): ToldField[] {
	return toldFields.filter((field) => before[field] !== now[field]);
}

/**
 * Whether what was asked for in a return was seen to: something in its field is another, and what is
 * said to make no progress says so instead of a progress. Evidence is asked for by itself.
 */
export function isMended(
	field: RemarkField,
	changed: readonly ToldField[],
	hasNewEvidence: boolean
): boolean {
	if (field === 'evidence') return hasNewEvidence;
	const fields: readonly ToldField[] = field === 'progress' ? ['progress', 'noProgress'] : [field];
	return fields.some((each) => changed.includes(each));
}
