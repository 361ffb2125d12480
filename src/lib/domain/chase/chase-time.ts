import { daysBetween, isBefore, shanghaiDay } from '../date.ts';

/** What is left of a month: it ends today, in so many days, or its cutoff has passed. */
export type ChaseTime = { kind: 'today' } | { kind: 'ahead'; days: number } | { kind: 'over' };

/** By days, as people count them: whatever ends tonight ends today. Midnight belongs to the day it ends. */
export function chaseTime(cutoffAt: string, now: string): ChaseTime {
	if (!isBefore(now, cutoffAt)) return { kind: 'over' };
	const last = shanghaiDay(new Date(Date.parse(cutoffAt) - 1).toISOString());
	const days = daysBetween(shanghaiDay(now), last);
	return days === 0 ? { kind: 'today' } : { kind: 'ahead', days };
}
