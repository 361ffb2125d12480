import { dayFrom, daysBetween, lastDay } from '../date.ts';
import { isFarDay } from '../far-day.ts';
import { plainDates } from '../plain-date.ts';
import { compact } from '../printed.ts';
import { doubt, type Say } from './doubt.ts';
import { isFilled, shown } from './typed.ts';

/**
 * A day as people type it: 2026-10-12, 2026.10.12, 20261012, 2026年10月12日; 10月12日 is the one that
 * is nearest to today. The end of a month is its last day (12月底, 年底) where a month is enough. Null
 * where no day is read, or one too far away to be meant.
 */
export function readDay(
	typed: string,
	{ today, monthEnds = false }: { today: string; monthEnds?: boolean }
): string | null {
	const text = plainDates(compact(typed));
	const days = daysOf(text, monthEnds, Number(today.slice(0, 4)));
	const away = (day: string) => Math.abs(daysBetween(today, day));
	const [nearest = null] = [...days].sort((one, other) => away(one) - away(other));
	return nearest === null || isFarDay(nearest, Number(today.slice(0, 4))) ? null : nearest;
}

function daysOf(text: string, monthEnds: boolean, thisYear: number): string[] {
	const found = /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})[日号]?|份?[底末]?)$/.exec(text);
	const ended = monthEnds ? /^(?:(\d{4})年|年)[底末]$/.exec(text) : null;
	if (!found && !ended) return [];
	const written = (found ?? ended)?.[1];
	const years = written === undefined ? [thisYear - 1, thisYear, thisYear + 1] : [Number(written)];
	if (!found) return years.map((year) => `${year}-12-31`);
	const [month, day] = [Number(found[2]), found[3]];
	if (day === undefined && !monthEnds) return [];
	return years
		.map((year) => {
			if (day !== undefined) return dayFrom(year, month, Number(day));
			const first = dayFrom(year, month, 1);
			return first === null ? null : lastDay(first.slice(0, 7));
		})
		.filter((on) => on !== null);
}

/** The day on which a task was done: one that has come. */
export function readDoneOn(typed: string, today: string, say: Say): string | null {
	const day = readDay(typed, { today });
	if (!isFilled(typed)) say(doubt('done-day-missing', {}, 'doneOn'));
	else if (day === null) say(doubt('day-unread', { value: shown(typed) }, 'doneOn'));
	else if (day > today) say(doubt('done-day-future', { today }, 'doneOn'));
	else return day;
	return null;
}

/** The day by which a late task is expected to be done: one that is still to come. */
export function readExpectedOn(typed: string, today: string, say: Say): string | null {
	const day = readDay(typed, { today, monthEnds: true });
	if (!isFilled(typed)) say(doubt('expected-day-missing', {}, 'expectedOn'));
	else if (day === null) say(doubt('day-unread', { value: shown(typed) }, 'expectedOn'));
	else if (day < today) say(doubt('expected-day-past', { today }, 'expectedOn'));
	else return day;
	return null;
}
