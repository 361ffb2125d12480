import { fieldOfReason, isRemarkField, isReturnCode } from '$lib/domain/report/remark.ts';
import type { UnitReport } from '$lib/server/operations/report/unit-month.ts';
import { shortDateText } from '$lib/words/format.ts';
import { remarkSentence } from '$lib/words/remark.ts';

/** What the office wants mended of the version that stands, each at its field. */
export function remarksOf({ report, reviews }: UnitReport) {
	const review = [...reviews]
		.reverse()
		.find(
			({ withdrawnAt, result, version }) =>
				withdrawnAt === null && result === 'returned' && version === report?.version
		);
	if (!review) return null;
	return {
		until: review.mendUntil === null ? null : shortDateText(review.mendUntil),
		remarks: review.remarks.map(({ code, field, comment, suggestion }) => {
			const known = isReturnCode(code) ? code : 'other';
			return {
				text: remarkSentence(known, comment),
				field: field !== null && isRemarkField(field) ? field : fieldOfReason[known],
				suggestion
			};
		})
	};
}
