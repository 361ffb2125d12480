import type { Doubt } from './doubt.ts';

/** Why a report is returned: the reasons that an office picks by their number. */
export const returnCodes = ['vague', 'same', 'evidence', 'percent', 'cause', 'other'] as const;
export type ReturnCode = (typeof returnCodes)[number];

/** The fields of a report that a remark can stand at. */
export const remarkFields = [
	'progress',
	'percent',
	'status',
	'doneOn',
	'expectedOn',
	'problem',
	'evidence',
	'ask'
] as const;
export type RemarkField = (typeof remarkFields)[number];

/** Where a reason is about, unless the office says otherwise. */
export const fieldOfReason: { readonly [Code in ReturnCode]: RemarkField } = {
	vague: 'progress',
	same: 'progress',
	evidence: 'evidence',
	percent: 'percent',
	cause: 'problem',
	other: 'progress'
};

/** Where a unit mends what is remarkable: at the field of the doubt, or at the one that settles it. */
export function fieldOfDoubt({ code, field }: Pick<Doubt, 'code' | 'field'>): RemarkField {
	if (code === 'no-evidence') return 'evidence';
	if (code === 'past-deadline') return 'expectedOn';
	if (field === 'askOf') return 'ask';
	return isRemarkField(field) ? field : 'progress';
}

/** Where a text can be offered in the place of another. */
export function isSuggestible(field: RemarkField): boolean {
	return field === 'progress' || field === 'problem';
}

export function isReturnCode(text: string): text is ReturnCode {
	return (returnCodes as readonly string[]).includes(text);
}

export function isRemarkField(text: string): text is RemarkField {
	return (remarkFields as readonly string[]).includes(text);
}
