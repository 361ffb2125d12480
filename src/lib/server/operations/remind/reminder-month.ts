import { makeCalendar } from '../../../domain/calendar.ts';
import type { Asked } from '../../../domain/chase/unfiled.ts';
import { isBefore, shanghaiDay } from '../../../domain/date.ts';
import type { RemindedPair, ReminderMonth } from '../../../domain/remind/due-reminders.ts';
import { runKey } from '../../../domain/remind/planned-runs.ts';
import { isReminderRule, timeOfRule } from '../../../domain/remind/reminder-settings.ts';
import { settingsOn, type Settings } from '../../../domain/setting.ts';
import { listCalendarDays } from '../../db/calendar-days.ts';
import type { Db } from '../../db/client.ts';
import { listExceptions } from '../../db/exceptions.ts';
import { listPeriods, type Period } from '../../db/periods.ts';
import { listReminderRuns } from '../../db/reminders.ts';
import { listSettingsSet } from '../../db/setting-history.ts';
import { readAsked } from '../chase/read-asked.ts';

/** A month that is not closed, with what decides when the program reminds of it. */
export type MonthToRemind = ReminderMonth & {
	opened: Period;
	/** Nobody is reminded at once of a time before it. */
	since: string;
	settings: Settings;
};

/** The months that are open, the earliest first: few and quickly read, for every minute asks. */
export async function listMonthsToRemind(
	db: Db,
	jurisdictionId: string,
	now: string
): Promise<MonthToRemind[]> {
	const periods = await listPeriods(db, jurisdictionId);
	const open = periods.filter(({ closedAt }) => closedAt === null);
	if (open.length === 0) return [];
	const names = open.map(({ period }) => period);
	const [set, days, exceptions, runs] = await Promise.all([
		listSettingsSet(db, jurisdictionId),
		listCalendarDays(db, jurisdictionId),
		listExceptions(db, jurisdictionId),
		listReminderRuns(db, jurisdictionId, names)
	]);
	const settings = settingsOn(set, shanghaiDay(now));
	const calendar = makeCalendar(days);
	const scheduled = set.filter(({ name }) => schedule.has(name)).map(({ setAt }) => setAt);
	return open.map((opened) => {
		const { period, cutoffAt, closedAt, openedAt } = opened;
		const later = exceptions.filter((each) => each.period === period && each.kind === 'later');
		const ran = runs.filter((run) => run.period === period);
		return {
			...{ opened, period, cutoffAt, closedAt, settings, calendar },
			laterCutoffs: later.flatMap(({ untilAt, endedAt }) => (untilAt ? [endedAt ?? untilAt] : [])),
			ran: new Set(
				ran.flatMap(({ rule, plannedOn }) =>
					isReminderRule(rule) ? [runKey({ rule, plannedOn })] : []
				)
			),
			since: scheduled.reduce((last, at) => (isBefore(last, at) ? at : last), openedAt)
		};
	});
}

/** What moves the time of a reminder. */
const schedule: ReadonlySet<string> = new Set([
	...Object.values(timeOfRule),
	...['remindStartDay', 'remindAheadDays', 'quietFrom', 'quietUntil']
]);

/** A report that is asked for, as a reminder sees it and as a text speaks of it. */
export type AskedPair = Asked & RemindedPair;

export async function readRemindedPairs(
	db: Db,
	jurisdictionId: string,
	opened: Period,
	now: string
): Promise<AskedPair[]> {
	const rows = await readAsked(db, jurisdictionId, opened, now);
	return rows.map((row) => ({ ...row, stands: standsOf(row) }));
}

function standsOf({ standing, isTyped }: Asked): RemindedPair['stands'] {
	const isOpen = standing === 'blank' || standing === 'draft' || standing === 'missing';
	if (!isOpen) return 'submitted';
	return isTyped ? 'begun' : 'blank';
}
