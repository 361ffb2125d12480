import { firstDay, isBefore, shanghaiDay } from '../date.ts';

/**
 * Where a month stands: opened beforehand, before its cutoff, after it while reports still come in (late),
 * or closed for good.
 */
export type Phase = 'ahead' | 'open' | 'late' | 'closed';

/** The first instant that is late is the cutoff itself; a month begins on its first day in Shanghai. */
export function phaseOf(
	{ period, cutoffAt, closedAt }: { period: string; cutoffAt: string; closedAt: string | null },
	now: string
): Phase {
	if (closedAt !== null) return 'closed';
	if (shanghaiDay(now) < firstDay(period)) return 'ahead';
	return isBefore(now, cutoffAt) ? 'open' : 'late';
}
