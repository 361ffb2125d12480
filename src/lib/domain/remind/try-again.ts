import { isBefore } from '../date.ts';
import { passes, type NotSent } from './not-sent.ts';
import { afterQuiet, type QuietHours } from './quiet-hours.ts';

const mostTries = 5;
/** After the first failure, the second, and each one after that. */
const minutesBetween = [1, 5, 30];
const aMinute = 60_000;

/**
 * When something that did not go out is tried again: a minute later, then five, then half an hour each, five
 * times in all, not in the quiet hours and not once it is over. Null where it never is.
 */
export function nextTry(
	failed: NotSent,
	{ attempts, untilAt }: { attempts: number; untilAt: string },
	quiet: QuietHours,
	now: string
): string | null {
	if (!passes(failed) || attempts >= mostTries) return null;
	const minutes = minutesBetween[Math.min(attempts, minutesBetween.length) - 1] ?? 1;
	const later = new Date(Date.parse(now) + minutes * aMinute).toISOString();
	const at = afterQuiet(later, quiet);
	return isBefore(at, untilAt) ? at : null;
}
