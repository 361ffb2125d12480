import type { ReportStanding } from '../standing.ts';
import type { ReportState } from './report-course.ts';

/** The word that a unit's report of a month wears: what nobody began is 未填, and 未报 after its cutoff. */
export function reportStanding(
	report: { state: ReportState; isTyped: boolean } | null,
	isOver: boolean
): ReportStanding {
	if (report === null || (report.state === 'draft' && !report.isTyped)) {
		return isOver ? 'missing' : 'blank';
	}
	return report.state === 'missing' && report.isTyped ? 'draft' : report.state;
}

/** In which order a unit sees its reports: what needs it first, what is done last. */
const order: readonly ReportStanding[] = [
	...(['returned', 'missing', 'blank', 'draft', 'submitted', 'approved'] as const)
];

export function byNeed(one: ReportStanding, other: ReportStanding): number {
	return order.indexOf(one) - order.indexOf(other);
}

/** Whether the unit still has to do something about it. */
export function isOpen(standing: ReportStanding): boolean {
	return standing !== 'submitted' && standing !== 'approved';
}
