import { lengthAsSeen } from '../length-as-seen.ts';
import { doubt, type Say } from './doubt.ts';
import { noProgressReasons, type Entry, type Said } from './entry.ts';
import type { ReportFacts } from './report-facts.ts';
import { leastNote, leastNoteAgain } from './text-bounds.ts';
import { isFilled } from './typed.ts';

/**
 * 本月无进展 with its reason. 其他 takes a word of what, and a second month running takes a sentence
 * whatever the reason. What is none of the reasons counts as 其他, so that the rest of the entry is
 * still read as a month without progress.
 */
export function readNoProgress(
	entry: Entry,
	note: string | null,
	{ before }: ReportFacts,
	say: Say
): Said['noProgress'] {
	if (!isFilled(entry.noProgress)) return null;
	const reason = noProgressReasons.find((each) => each === entry.noProgress?.trim());
	const length = lengthAsSeen(note ?? '');
	const [last] = before;
	// what cannot be read has been told already
	const isUnread = note === null && isFilled(entry.noProgressNote);
	if (!reason) say(doubt('no-progress-unexplained', { least: leastNote }, 'noProgress'));
	if (isUnread) return { reason: reason ?? 'other', note };
	if (last && last.noProgress !== null && length < leastNoteAgain) {
		const facts = { period: last.period, least: leastNoteAgain };
		say(doubt('no-progress-again', facts, 'noProgressNote'));
	} else if (reason === 'other' && length < leastNote) {
		say(doubt('no-progress-unexplained', { least: leastNote }, 'noProgressNote'));
	}
	return { reason: reason ?? 'other', note };
}
