import { periodOf } from '../date.ts';

/**
 * 补录: the past months of a list's year that were never opened here. What units said in them can be kept
 * for the record; nobody was asked, so that nobody is late or missing.
 */
export function monthsToRecord(
	plan: { year: number },
	kept: readonly { period: string }[],
	day: string
): string[] {
	const months = Array.from(
		{ length: 12 },
		(_, at) => `${plan.year}-${`${at + 1}`.padStart(2, '0')}`
	);
	return months.filter(
		(month) => month < periodOf(day) && !kept.some(({ period }) => period === month)
	);
}
