import type { Problem } from '../problem.ts';
import type { Phase } from '../period/phase.ts';

/** How a report stands. One that nobody began has none. */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'missing'] as const;
export type ReportState = (typeof reportStates)[number];

export function isReportState(text: string): text is ReportState {
	return (reportStates as readonly string[]).includes(text);
}

/** What writing into a report hangs on. */
export type Writing = {
	number: string;
	period: string;
	state: ReportState | null;
	phase: Phase;
	/** Whether the month asks for it; one that it does not ask for can only go on. */
	isExpected: boolean;
	/** The office writes for a unit: 代填, and 补报 after the closing. */
	byOffice: boolean;
	/** Whether the closed month is open again for it. */
	isReopened: boolean;
};

/**
 * Why a report cannot be written, saved and submitted; undefined where it can. Late ones are taken
 * until the month is closed, and after that from the office, or where it has opened the month again.
 */
export function writingFault(writing: Writing): Problem | undefined {
	const { number, period, state, phase, isExpected, byOffice, isReopened } = writing;
	if (phase === 'ahead') return { code: 'report.ahead', facts: { period } };
	if (phase === 'closed' && !byOffice && !isReopened) {
		return { code: 'report.closed', facts: { period } };
	}
	if (state === 'submitted') return { code: 'report.submitted', facts: { number } };
	if (state === 'approved') return { code: 'report.approved', facts: { number } };
	if (state === null && !isExpected) return { code: 'report.not-asked', facts: { number, period } };
	return undefined;
}
