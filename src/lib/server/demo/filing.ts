import { addWorkdays, type Calendar } from '$lib/domain/calendar.ts';
import { accident } from './accident.ts';
import { courseOf, type Moments, type Told } from './course.ts';
import type { DemoData } from './data/demo-data.ts';
import type { UnitEntry } from './data/list.ts';
import { closingDay } from './frame.ts';
import { inShanghai, later } from './moments.ts';
import type { Operation } from './operation.ts';

/**
 * A month's filing and review as it went: each unit files all its tasks in one sitting on its usual
 * day, the office reads them in official order on the workdays after the cutoff, and the exceptions
 * go their own way.
 */
export function filingOperations(
	data: DemoData,
	period: string,
	reports: readonly Told[],
	calendar: Calendar
): Operation[] {
	const [first] = reports;
	if (!first) return [];
	const timetable = makeTimetable(data.units, period, first.cutoffOn, calendar);
	return reports.flatMap((report) => {
		const { task, unit } = report.pair;
		const exception = data.filing.find(
			(entry) => entry.period === period && entry.unit === unit && (entry.task ?? task) === task
		);
		return courseOf(report, exception, timetable(unit));
	});
}

/** When a unit's next report is filed and read. */
function makeTimetable(
	units: readonly UnitEntry[],
	period: string,
	cutoffOn: string,
	calendar: Calendar
): (unit: string) => Moments {
	const days = reviewDays(period, cutoffOn, calendar);
	const [firstDay = cutoffOn, lastDay = cutoffOn] = [days[0], days.at(-1)];
	const correctionDay = days.length > 2 ? (days[1] ?? firstDay) : firstDay;
	const filed = new Map<string, number>();
	const read = new Map<string, number>();

	return (name) => {
		const index = units.findIndex((unit) => unit.name === name || unit.renamed?.to === name);
		const unit = units[index];
		if (!unit) throw new Error(`${name} is not in units.json`);
		const place = next(filed, name);
		const filingDay = addWorkdays(cutoffOn, -unit.files.workdaysBefore, calendar).on;
		const begins = accident(`${name} ${period}`, 0, 34);
		const readingDay = days[Math.floor((index * days.length) / units.length)] ?? lastDay;
		return {
			place,
			filed: later(inShanghai(`${filingDay}T${unit.files.at}`), begins + 6 * place),
			read: atDesk(readingDay, 3 * next(read, readingDay)),
			returned: later(inShanghai(`${firstDay}T11:00`), 7 * place),
			filedAgain: later(inShanghai(`${correctionDay}T15:40`), 6 * place),
			readLast: later(inShanghai(`${lastDay}T16:10`), index + 2 * place)
		};
	};
}

/** The workdays after the cutoff that are left for reading, three at most. */
function reviewDays(period: string, cutoffOn: string, calendar: Calendar): string[] {
	const closing = closingDay(period, calendar);
	return [1, 2, 3]
		.map((workdays) => addWorkdays(cutoffOn, workdays, calendar).on)
		.filter((day) => day <= closing);
}

/** So many minutes of work into a day that begins at nine and rests from twelve to half past two. */
function atDesk(day: string, minutes: number): string {
	return later(inShanghai(`${day}T09:00`), minutes < 180 ? minutes : minutes + 150);
}

function next(counters: Map<string, number>, key: string): number {
	const count = counters.get(key) ?? 0;
	counters.set(key, count + 1);
	return count;
}
