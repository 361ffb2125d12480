import { deedIn, type TaskVerb } from '../task-verb.ts';
import { asksToSign, deedAsksToSign, signedFields, type Change } from './asks-to-sign.ts';

/** The lines of a history of which any can concern who signs; all others need not be read for it. */
export const markFields: readonly string[] = [...signedFields, 'milestone', 'merged', 'deed'];

/** What is done to a task as a whole, beside what asks to sign, that a unit reads before it signs. */
const readVerbs: readonly TaskVerb[] = ['transfer', 'addUnit', 'succeed', 'undo'];

/**
 * How far a task had come when it was shown to whoever signs it: the instant of the last change that
 * a unit has to have read; empty where nothing changed since the list came in. A form of 签收 says it,
 * so that nobody signs what came after the page was made.
 */
export function signMark(
	lines: readonly (Change & { changedAt: string; undoneAt: string | null })[]
): string {
	return lines.reduce((last, line) => {
		if (!isRead(line)) return last;
		// an import that was taken back has changed the task twice
		return [last, line.changedAt, line.undoneAt ?? ''].reduce((a, b) => (a < b ? b : a));
	}, '');
}

/** When the first thing came that a unit had not read when it signed last. */
export function unreadSince(
	lines: readonly (Change & { changedAt: string })[],
	signedAt: string
): string | null {
	const later = lines.flatMap((line) =>
		isRead(line) && line.changedAt > signedAt ? line.changedAt : []
	);
	return later.toSorted()[0] ?? null;
}

function isRead(line: Change): boolean {
	if (line.field !== 'deed') return line.field === 'merged' || asksToSign(line);
	const verb = deedIn(line.to)?.verb;
	return verb !== undefined && (deedAsksToSign(verb) || readVerbs.includes(verb));
}
