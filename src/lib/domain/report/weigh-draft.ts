import { doubtLevels, type Doubt, type DoubtCode } from './doubt.ts';
import { doubtsOf, standingReasons } from './doubts.ts';
import { entryOf, type DraftFields } from './draft-fields.ts';
import type { Entry, Said } from './entry.ts';
import { readEntry } from './read-entry.ts';
import type { ReportFacts } from './report-facts.ts';

export type WeighedDraft = { entry: Entry; said: Said; doubts: Doubt[] };

/** What a draft says, what is remarkable about it, and the reasons that still hold for that. */
export function weighDraft(fields: DraftFields, facts: ReportFacts): WeighedDraft {
	const entry = entryOf(fields);
	const { said } = readEntry(entry, facts);
	const doubts = doubtsOf(entry, facts);
	return { entry, said: { ...said, reasons: standingReasons(fields) }, doubts };
}

/** The draft with what was explained where it was checked. */
export function withReasons(
	fields: DraftFields,
	reasons: { readonly [Code in DoubtCode]?: string },
	revision: number
): DraftFields {
	const given = Object.entries(reasons).filter(([, text]) => text.trim() !== '');
	const typed = given.map(([code, text]) => [`reason.${code}`, [text, revision]] as const);
	return { ...fields, ...Object.fromEntries(typed) };
}

/**
 * Whether a doubt keeps a report from being submitted: it has to be mended, or waits for a reason. What
 * comes from a record cannot explain itself, and is short where its writer was.
 */
export function holdsBack(
	{ code, facts }: Doubt,
	reasons: Said['reasons'],
	unexplained: 'refused' | 'kept' = 'refused'
): boolean {
	const isKept = unexplained === 'kept';
	const level = doubtLevels[code];
	if (level === 'show') return false;
	if (level === 'explain') return !isKept && reasons[code] === undefined;
	const isThin = code === 'text-thin' && 'why' in facts && facts.why !== 'missing';
	return !(isKept && (isThin || code === 'expected-day-missing' || code === 'no-progress-again'));
}
