import { firstDay, isPeriod, monthsBefore, nextPeriod, periodOf } from '../date.ts';
import type { Problem } from '../problem.ts';

/**
 * From which day on a month's reports are asked for: the day on which it was opened, at the earliest
 * its first. What is added later is first expected in the month after.
 */
export function openingDay(period: string, day: string): string {
	const first = firstDay(period);
	return day < first ? first : day;
}

/**
 * Why a month cannot be opened on a day; undefined where it can: the running one, and the next one
 * beforehand. One that has passed would ask for reports that nobody could file in time.
 */
export function openingFault(
	period: string,
	opened: readonly { period: string }[],
	day: string
): Problem | undefined {
	if (!isPeriod(period)) return { code: 'period.unread', facts: {} };
	const running = periodOf(day);
	if (opened.some((each) => each.period === period))
		return { code: 'period.open', facts: { period } };
	if (period < running) return { code: 'period.past', facts: { period } };
	return period > nextPeriod(running) ? { code: 'period.far', facts: { period } } : undefined;
}

/**
 * The month that opens by itself on a day: the running one, once the office has opened one before it by
 * hand. So nobody is asked for reports before the office has begun.
 */
export function monthToOpen(opened: readonly { period: string }[], day: string): string | null {
	const running = periodOf(day);
	const hasBegun = opened.some(({ period }) => period < running);
	const isOpen = opened.some(({ period }) => period === running);
	return hasBegun && !isOpen ? running : null;
}

/** Whether a month lies ahead of a day, and so near that somebody may look for it. */
export function isAhead(period: string, day: string): boolean {
	const running = periodOf(day);
	return period > running && monthsBefore(period, 12) <= running;
}

/** On which day a month that is not open yet opens by itself; null where the office has not begun. */
export function opensOn(period: string, opened: readonly { period: string }[]): string | null {
	const on = firstDay(period);
	return monthToOpen(opened, on) === null ? null : on;
}

/** The months that can be opened by hand on a day. */
export function monthsToOpen(opened: readonly { period: string }[], day: string): string[] {
	const running = periodOf(day);
	return [running, nextPeriod(running)].filter((period) => !openingFault(period, opened, day));
}
