import type { Problem, ProblemCode } from '$lib/domain/problem.ts';

const codes: readonly ProblemCode[] = [
	...(['review.moved', 'review.state', 'review.concluded'] as const),
	...(['review.not-returned', 'review.doubtful'] as const),
	...(['report.withdrawn', 'report.not-submitted', 'filled.opened', 'filled.closed'] as const)
];

/** Whether a report is another by now than it was on the screen: then the page is read again. */
export function hasMoved(problems: readonly Problem[]): boolean {
	return problems.some(({ code }) => codes.includes(code));
}
