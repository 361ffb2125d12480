import { saysInForce } from '../edit/task-cell.ts';
import type { LedgerRow } from './ledger-row.ts';

/**
 * Whether the words of a list no longer say which day is in force. What still has its first day was
 * never moved, and its words are not read again.
 */
export function isMoved(
	{
		deadlineText,
		dueOn,
		originalDueOn,
		ongoing
	}: Pick<LedgerRow, 'deadlineText' | 'dueOn' | 'originalDueOn' | 'ongoing'>,
	titleYear: number
): boolean {
	if (deadlineText === null || originalDueOn === dueOn) return false;
	return !saysInForce(deadlineText, { dueOn, ongoing }, titleYear);
}
