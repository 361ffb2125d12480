import { isBefore } from '../date.ts';
import type { MonthRules } from '../period/month-rules.ts';

/** One expected report of a month, as far as the four rates count it. Instants are ISO text. */
export type FilingRow = {
	taskId: string;
	unitId: string;
	/** Null where it was never submitted, or taken back. */
	firstSubmittedAt: string | null;
	/** When what stands was submitted. */
	submittedAt: string | null;
	/** The first instant that is late for this pair. */
	cutoffAt: string;
	/** What the office answered, in that order; what it took back aside. */
	reviews: readonly ('approved' | 'returned')[];
};

/** E expected, S submitted, T in time, R reviewed, A1 approved at the first review, A approved finally. */
export const filingSetNames = ['E', 'S', 'T', 'R', 'A1', 'A'] as const;
export type FilingSetName = (typeof filingSetNames)[number];

/** Each set as the very rows in it. */
export type FilingSets<Row extends FilingRow = FilingRow> = {
	readonly [Name in FilingSetName]: readonly Row[];
};

/** The counting sets of the expected reports `rows`: T ⊂ S ⊂ E and A1 ⊂ A ⊂ R ⊂ S. */
export function filingSets<Row extends FilingRow>(
	rows: readonly Row[],
	{ timelyBy }: Pick<MonthRules, 'timelyBy'>
): FilingSets<Row> {
	const submitted = rows.filter(isSubmitted);
	const reviewed = submitted.filter(({ reviews }) => reviews.length > 0);
	const approved = reviewed.filter(({ reviews }) => reviews[reviews.length - 1] === 'approved');
	return {
		E: rows,
		S: submitted,
		T: submitted.filter((row) => isInTime(row, timelyBy)),
		R: reviewed,
		// one that was approved and returned after all is approved in no way
		A1: approved.filter(({ reviews }) => reviews[0] === 'approved'),
		A: approved
	};
}

/**
 * 已上报, wherever it is counted: it came and was not taken back. What is returned stays counted, for that
 * it was returned is told apart.
 */
export function isSubmitted({ firstSubmittedAt }: Pick<FilingRow, 'firstSubmittedAt'>): boolean {
	return firstSubmittedAt !== null;
}

function isInTime(
	{ firstSubmittedAt, submittedAt, cutoffAt }: FilingRow,
	timelyBy: MonthRules['timelyBy']
): boolean {
	const filedAt = timelyBy === 'last' ? (submittedAt ?? firstSubmittedAt) : firstSubmittedAt;
	return filedAt !== null && isBefore(filedAt, cutoffAt);
}
