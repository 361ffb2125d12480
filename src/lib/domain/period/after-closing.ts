import { isBefore } from '../date.ts';

/** Whether something came to a month after it was closed: it is answered after the closing as well. */
export function isAfterClosing(
	submittedAt: string | null,
	{ closedAt }: { closedAt: string | null }
): boolean {
	return submittedAt !== null && closedAt !== null && !isBefore(submittedAt, closedAt);
}
