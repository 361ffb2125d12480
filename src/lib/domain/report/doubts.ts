import {
	doubt,
	doubtLevels,
	explainedCodes,
	levelsInOrder,
	type Doubt,
	type DoubtCode
} from './doubt.ts';
import { isReasonFresh, type DraftFields } from './draft-fields.ts';
import { entryFields, type Entry, type EntryField, type PartField, type Said } from './entry.ts';
import { lengthAsSeen } from '../length-as-seen.ts';
import { plainText } from '../plain-text.ts';
import { readEntry } from './read-entry.ts';
import type { ReportFacts } from './report-facts.ts';
import { leastReason } from './text-bounds.ts';
import { weighReport } from './weigh.ts';
import { isSameEntry } from './what-changed.ts';

/**
 * Everything to be told of an entry: what must be mended first, what is only shown last, and of one
 * level in the order of the form. What could not be read is not weighed
 * (a percent that is none does not fall), and a reason is looked at only while it is asked for.
 */
export function doubtsOf(entry: Entry, facts: ReportFacts): Doubt[] {
	const { said, doubts: unread } = readEntry(entry, facts);
	const unreadFields = unread.map(({ field }) => field);
	const weighed = weighReport(said, facts).filter(
		({ code }) => !(restsOn[code] ?? []).some((field) => unreadFields.includes(field))
	);
	return inOrder(withoutIdleReasons([...unread, ...weighed, ...weighReturn(entry, facts)]));
}

/** What was returned is to be mended, or it is said why there was nothing to mend. */
function weighReturn(entry: Entry, { returned }: ReportFacts): Doubt[] {
	if (!returned || returned.hasNewEvidence || !isSameEntry(entry, returned.entry)) return [];
	return [doubt('same-as-returned', {}, 'progress')];
}

/** The reasons that were given for what the entry says now: enough is said, and nothing has changed since. */
export function standingReasons(fields: DraftFields): Said['reasons'] {
	const reasons: Said['reasons'] = {};
	for (const code of explainedCodes) {
		const reason = plainText(fields[`reason.${code}`]?.[0] ?? '') ?? '';
		if (lengthAsSeen(reason) >= leastReason && isReasonFresh(fields, code)) reasons[code] = reason;
	}
	return reasons;
}

/** What a doubt is reckoned from: as long as that cannot be read, there is none. */
const restsOn: { readonly [Code in DoubtCode]?: readonly EntryField[] } = {
	'text-thin': ['progress'],
	'same-text': ['progress'],
	'text-twice': ['progress'],
	'percent-falls': ['percent'],
	'percent-jumps': ['percent'],
	'percent-still': ['percent'],
	'done-percent': ['percent'],
	'no-evidence': ['percent'],
	behind: ['percent'],
	'risk-unexplained': ['problem']
};

/** What is wrong with a reason that nobody asks for any more. */
function withoutIdleReasons(doubts: readonly Doubt[]): Doubt[] {
	return doubts.filter(({ field }) => !isReason(field) || placeOf(field, doubts) !== null);
}

function inOrder(doubts: readonly Doubt[]): Doubt[] {
	const level = ({ code }: Doubt) => levelsInOrder.indexOf(doubtLevels[code]);
	const place = (doubt: Doubt) => placeOf(doubt.field, doubts) ?? 0;
	return [...doubts].sort((one, other) => level(one) - level(other) || place(one) - place(other));
}

/** A reason stands under what it explains, and figures after all else. Null where nothing is explained. */
function placeOf(field: EntryField | PartField, doubts: readonly Doubt[]): number | null {
	if (isReason(field)) {
		const asking = doubts.find(
			(doubt) => field === `reason.${doubt.code}` && field !== doubt.field
		);
		const place = asking ? placeOf(asking.field, doubts) : null;
		return place === null ? null : place + 0.25;
	}
	const at = entryFields.findIndex((each) => each === field);
	return at === -1 ? entryFields.length : at;
}

function isReason(field: EntryField | PartField): boolean {
	return field.startsWith('reason.');
}
