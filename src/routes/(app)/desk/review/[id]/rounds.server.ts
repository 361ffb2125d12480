import { fieldOfReason, isRemarkField, isReturnCode } from '$lib/domain/report/remark.ts';
import { changedFields, isMended, type Told } from '$lib/domain/report/what-changed.ts';
import { isBefore } from '$lib/domain/date.ts';
import type { ReportVersion } from '$lib/server/db/report-versions.ts';
import type { Review } from '$lib/server/db/reviews.ts';
import type { ReviewRead } from '$lib/server/operations/report/read-review.ts';
import { instantText, shortDateText } from '$lib/words/format.ts';
import { remarkFieldWords, remarkSentence } from '$lib/words/remark.ts';
import { reviewWords as words } from '$lib/words/review.ts';
import { toldOf } from './told.server.ts';

type People = ReadonlyMap<string, string>;

/** The version that was returned last before the one that stands; null where it is the first. */
export function returnedBefore(
	{ versions, reviews }: ReviewRead,
	version: number
): { version: ReportVersion; review: Review } | null {
	const review = reviews.findLast(
		(each) => each.result === 'returned' && each.withdrawnAt === null && each.version < version
	);
	const before = versions.find((each) => each.version === review?.version);
	return review && before ? { version: before, review } : null;
}

/** What was asked for in a return, each with whether its field is another by now; null: not yet to say. */
export function remarksTold(
	{ remarks, reviewedAt }: Review,
	of: { before: Told; now: Told; evidence: ReviewRead['evidence'] } | null
) {
	return remarks.map(({ code, field: stored, comment, suggestion }) => {
		const known = isReturnCode(code) ? code : 'other';
		const field = stored !== null && isRemarkField(stored) ? stored : fieldOfReason[known];
		const hasNewEvidence = of?.evidence.some(({ addedAt }) => isBefore(reviewedAt, addedAt));
		return {
			...{ field: remarkFieldWords[field], text: remarkSentence(known, comment), suggestion },
			isMended: of && isMended(field, changedFields(of.before, of.now), hasNewEvidence === true)
		};
	});
}

/** How a report came to where it is: each version with what the office said of it, the latest first. */
export function roundsTold({ versions, reviews, raised }: ReviewRead, people: People) {
	return versions.toReversed().map((version) => {
		const said = toldOf(version, raised);
		const own = reviews.filter((review) => review.version === version.version);
		return {
			version: version.version,
			title: words.version(version.version, instantText(version.submittedAt)),
			withdrawn:
				version.withdrawnAt === null ? null : words.withdrawn(instantText(version.withdrawnAt)),
			said: [said.noProgress ?? said.progress, said.problem].filter((text) => text !== null),
			line: [said.status, said.percent].filter(Boolean).join(' '),
			reviews: own.map((review) => ({
				id: review.id,
				text: [
					words.concluded[review.result](
						people.get(review.reviewedBy ?? '') ?? words.office,
						instantText(review.reviewedAt)
					),
					...(review.mendUntil === null ? [] : [`${shortDateText(review.mendUntil)}前改好`]),
					...(review.withdrawnAt === null
						? []
						: [words.takenBackAt(instantText(review.withdrawnAt))])
				].join('，'),
				remarks: remarksTold(review, null)
			}))
		};
	});
}
