import { isEntryField, type Entry } from './entry.ts';

/** Of a text of a report, in characters as people count them: what is more is told, and not cut. */
export const longText = 500;
/** What is more than this is not taken. */
export const mostText = 2000;
/** What is more than this is not kept as a draft either: a whole document went into a field. */
export const mostDraft = 20_000;
/** 需要协调的对象 is a name. */
export const mostAddressee = 100;
/** 其他 as the reason of 本月无进展 is told in words. */
export const leastNote = 4;
/** A second month running without progress takes a sentence. */
export const leastNoteAgain = 10;
/** What explains something is more than 是 or 属实. */
export const leastReason = 4;

/** The first field that holds more than a draft takes. */
export function excessIn(fields: Entry) {
	for (const [field, text = ''] of Object.entries(fields)) {
		const more = text.length - mostDraft;
		if (more > 0 && isEntryField(field)) return { field, most: mostDraft, more };
	}
	return null;
}
