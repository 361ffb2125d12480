import { isAfterClosing } from '../period/after-closing.ts';
import { isBefore } from '../date.ts';

/** A review of a report, as far as it decides whether there is one. */
export type Conclusion = { version: number; reviewedAt: string; withdrawnAt: string | null };

/**
 * Whether what the office said of a report cannot be changed any more: it stood when the month was closed.
 * What still waited then gets its first conclusion afterwards, which changes no frozen figure and counts
 * with the next 更正; so does what came in after the closing.
 */
export function isConclusionFixed(
	{ submittedAt, version }: { submittedAt: string | null; version: number },
	reviews: readonly Conclusion[],
	{ closedAt }: { closedAt: string | null }
): boolean {
	if (closedAt === null || isAfterClosing(submittedAt, { closedAt })) return false;
	return reviews.some(
		(review) =>
			review.version === version &&
			review.withdrawnAt === null &&
			isBefore(review.reviewedAt, closedAt)
	);
}
