import type { StatusClaim } from './entry.ts';
import type { SaidBefore } from './report-facts.ts';

/** The percent said last, and in which month; null where none ever was. */
export function lastPercent(
	before: readonly SaidBefore[]
): { percent: number; period: string } | null {
	for (const { percent, period } of before) if (percent !== null) return { percent, period };
	return null;
}

/** The status said last. */
export function lastStatus(before: readonly SaidBefore[]): StatusClaim | null {
	return before.find(({ status }) => status !== null)?.status ?? null;
}

/** Over how many months running, this one included, a percent is the same; one not said stands. */
export function monthsAt(percent: number, before: readonly SaidBefore[]): number {
	let months = 1;
	for (const [index, said] of before.entries()) {
		if (said.percent === null) continue;
		if (said.percent !== percent) break;
		months = index + 2;
	}
	return months;
}
