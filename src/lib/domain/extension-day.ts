import { isDay } from './date.ts';
import { isFarDay } from './far-day.ts';
import type { Problem } from './problem.ts';

type Dated = { number: string; dueOn: string | null };

/**
 * Whether a task can be put off to a day: it is later than the deadline that the task has now, which
 * may have moved since somebody asked, and it is still to come. Today itself will do.
 */
export function extensionDayFaults(
	{ number, dueOn }: Dated,
	day: string,
	today: string
): Problem[] {
	const at = { field: 'deadline' };
	if (dueOn === null) return [{ code: 'extension.no-deadline', facts: { number } }];
	if (!isDay(day)) return [{ code: 'extension.no-day', facts: {}, at }];
	if (isFarDay(day, Number(today.slice(0, 4)))) {
		return [{ code: 'field.far-day', facts: { value: day }, at }];
	}
	if (day <= dueOn) return [{ code: 'extension.not-later', facts: { dueOn }, at }];
	return day < today ? [{ code: 'extension.past', facts: { today }, at }] : [];
}
