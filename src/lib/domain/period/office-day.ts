import { dayIn, type Calendar } from '../calendar.ts';
import type { Problem } from '../problem.ts';

/**
 * Why the office cannot enter a day off or a day worked; undefined where it can. What the calendar says
 * already needs no entry, and a day that is over changes no cutoff any more.
 */
export function officeDayFault(
	{ on, kind }: { on: string; kind: 'holiday' | 'workday' },
	calendar: Calendar,
	today: string
): Problem | undefined {
	if (on < today) return { code: 'calendar.past', facts: { today }, at: { field: 'day' } };
	if (calendar.byHand.has(on))
		return { code: 'calendar.known', facts: { on, kind }, at: { field: 'day' } };
	const now = dayIn(calendar, on);
	const isOff = now.kind === 'weekend' || now.kind === 'holiday';
	const changes = kind === 'holiday' ? now.kind !== 'holiday' : isOff;
	return changes
		? undefined
		: { code: 'calendar.plain', facts: { on, kind }, at: { field: 'day' } };
}
