import { addDays, daysBetween, weekday } from './date.ts';
import { publishedHolidays, type HolidayYear } from './holidays.ts';

/** A day that the office entered by hand; it overrules the built-in table. */
export type OfficeDay = { on: string; kind: 'holiday' | 'workday'; label?: string | null };

/** What a day is: `makeup` is a weekend day that is worked (调休上班). */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeup';

/** A day with what a banner needs to explain it; `provisional` (暂定): its year is not published. */
export type Day = {
	on: string;
	weekday: number;
	kind: DayKind;
	label: string | null;
	provisional: boolean;
};

/** The days that differ from the plain week, and the years that are known. */
export type Calendar = {
	marked: ReadonlyMap<string, OfficeDay>;
	byHand: ReadonlySet<string>;
	knownYears: ReadonlySet<number>;
};

/** The built-in holiday table with the office's own days over it. An empty year counts as unknown. */
export function makeCalendar(
	officeDays: readonly OfficeDay[] = [],
	table: Record<number, HolidayYear> = publishedHolidays
): Calendar {
	const years = Object.entries(table).filter(([, { off, work }]) => off.length + work.length > 0);
	const built = years.flatMap(([year, holidays]) => daysOfYear(year, holidays));
	return {
		marked: new Map([...built, ...officeDays].map((day) => [day.on, day])),
		byHand: new Set(officeDays.map((day) => day.on)),
		knownYears: new Set(years.map(([year]) => Number(year)))
	};
}

/** What a day is and why. A year without data knows its weekends only, and says so. */
export function dayIn(calendar: Calendar, on: string): Day {
	const mark = calendar.marked.get(on);
	const number = weekday(on);
	const weekend = number > 5;
	const provisional = !calendar.byHand.has(on) && !isKnown(calendar, on);
	const label = mark?.label ?? null;
	if (mark?.kind === 'holiday') return { on, weekday: number, kind: 'holiday', label, provisional };
	const plain = weekend ? (mark ? 'makeup' : 'weekend') : 'workday';
	return { on, weekday: number, kind: plain, label, provisional };
}

/** True on ordinary weekdays and on make-up workdays. */
export function isWorkday(on: string, calendar: Calendar): boolean {
	const { kind } = dayIn(calendar, on);
	return kind === 'workday' || kind === 'makeup';
}

/** A day that was counted out; provisional as soon as one of the days passed over is. */
export type CountedDay = { on: string; provisional: boolean };

/** The first workday after a day. */
export function nextWorkday(on: string, calendar: Calendar): CountedDay {
	return addWorkdays(on, 1, calendar);
}

/** The last workday before a day. */
export function previousWorkday(on: string, calendar: Calendar): CountedDay {
	return addWorkdays(on, -1, calendar);
}

/**
 * The n-th workday after a day, before it for a negative n; the day itself is not counted, so that
 * "two workdays to correct" are two full ones. 0 is the day itself, workday or not.
 */
export function addWorkdays(on: string, workdays: number, calendar: Calendar): CountedDay {
	const step = Math.sign(workdays);
	let [at, provisional] = [on, false];
	for (let left = Math.abs(workdays); left > 0;) {
		at = addDays(at, step);
		provisional ||= dayIn(calendar, at).provisional;
		if (isWorkday(at, calendar)) left -= 1;
	}
	return { on: at, provisional };
}

/** The notice of a year also settles the last days of the year before: 元旦 2023 began on 2022-12-31. */
function isKnown({ knownYears }: Calendar, on: string): boolean {
	const year = Number(on.slice(0, 4));
	if (!knownYears.has(year)) return false;
	return on.slice(5) < '12-29' || knownYears.has(year + 1);
}

function daysOfYear(year: string, { off, work }: HolidayYear): OfficeDay[] {
	const holidays = off.flatMap(([label, first, last]) => {
		const from = `${year}-${first}`;
		return Array.from({ length: daysBetween(from, `${year}-${last}`) + 1 }, (_, index) => {
			return { on: addDays(from, index), kind: 'holiday' as const, label };
		});
	});
	const workdays = work.map((day) => ({ on: `${year}-${day}`, kind: 'workday' as const }));
	return [...holidays, ...workdays];
}
