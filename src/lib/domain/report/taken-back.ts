type Submission = { submittedAt: string; withdrawnAt: string | null };

export type TakenBack = { submittedAt: string; withdrawnAt: string };

/**
 * 撤回: what was submitted and taken back before the submission that a mark is judged by, the earliest
 * first; without such a submission everything that was taken back. As things stood at a moment: a month
 * that is closed is told as it was closed.
 */
export function takenBackBefore(
	submissions: readonly Submission[],
	{ counted, asOf }: { counted: string | null; asOf: string }
): TakenBack[] {
	const end = Date.parse(counted ?? asOf);
	return submissions.flatMap(({ submittedAt, withdrawnAt }) =>
		withdrawnAt !== null &&
		Date.parse(withdrawnAt) <= Date.parse(asOf) &&
		Date.parse(submittedAt) < end
			? [{ submittedAt, withdrawnAt }]
			: []
	);
}
