import { daysBetween } from '../date.ts';

/**
 * 序时进度: how much of a task should be done on a day if the work were spread evenly from its start
 * to its deadline. Unrounded; a task that is due before it starts should be done at once.
 */
export function plannedPercent(start: string, dueOn: string, day: string): number {
	if (dueOn <= start) return 100;
	const share = daysBetween(start, day) / daysBetween(start, dueOn);
	return Math.min(1, Math.max(0, share)) * 100;
}
