import type { Queue } from '$lib/server/operations/report/queue-row.ts';
import { reviewWords as words } from '$lib/words/review.ts';
import { whoIsHere } from '../../../who.server.ts';
import { mayReview } from './row.server.ts';

/**
 * What whoever is here concluded last, as the address names it, with what takes it back; null once that
 * does not stand any more. It is in the address so that it is there without a script, and after the page
 * was left and opened again.
 */
export function concludedHere(locals: App.Locals, url: URL, { rows }: Queue) {
	const { actor } = whoIsHere(locals);
	const [reportId, reviewId] = (url.searchParams.get('did') ?? '').split('.');
	const row = rows.find((each) => each.reportId === reportId);
	if (!row?.reportId || row.review === null || row.review.id !== reviewId) return null;
	if (row.isFixed || !mayReview(row, actor)) return null;
	const { number, unit, standing, review } = row;
	return {
		...{ did: `${reportId}.${reviewId}`, mark: `${reportId} ${reviewId}`, number, unit },
		...{ reportId: row.reportId, reviewId },
		said:
			standing === 'approved'
				? words.approved(number, unit)
				: words.returned(number, unit, review.mendUntil)
	};
}
