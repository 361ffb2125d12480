import type { Calendar } from '../calendar.ts';
import { isBefore } from '../date.ts';
import { plannedRuns, runKey, type Run } from './planned-runs.ts';
import { isQuiet } from './quiet-hours.ts';
import type { ReminderSettings } from './reminder-settings.ts';

/** One report that a month asks for, as far as a reminder has to know it. */
export type RemindedPair = {
	unitId: string;
	/** Its own: an exception moves it. */
	cutoffAt: string;
	/** Nothing was typed, something was, or it was submitted; returned is submitted. */
	stands: 'blank' | 'begun' | 'submitted';
};

/** What is asked of a unit in a reminder. */
export type RemindedUnit<Pair> = {
	unitId: string;
	/** What it has not reported, in the order of the list. */
	open: Pair[];
	/** The first of their cutoffs. */
	cutoffAt: string;
};

export type Reminder<Pair> = Run & { units: RemindedUnit<Pair>[] };

/** What decides when a month's reminders fall. */
export type ReminderMonth = {
	period: string;
	cutoffAt: string;
	closedAt: string | null;
	/** The cutoffs of those that were given more time. */
	laterCutoffs: readonly string[];
	/** The runs that were sent (runKey). */
	ran: ReadonlySet<string>;
	settings: ReminderSettings;
	calendar: Calendar;
};

/**
 * The runs of a month that are to be sent at a moment: asked every minute, and all the same when the
 * program was off at their time. `since` is when the month was opened or the schedule last changed:
 * nobody is reminded at once of a time that had passed by then.
 */
export function dueRuns(month: ReminderMonth, since: string, now: string): Run[] {
	if (month.closedAt !== null || isQuiet(now, month.settings)) return [];
	return runsOf(month).filter(
		(run) =>
			!isBefore(run.at, since) &&
			!isBefore(now, run.at) &&
			isBefore(now, run.until) &&
			!month.ran.has(runKey(run))
	);
}

/** Each of them with the units it goes to; one that goes to nobody is over all the same. */
export function dueReminders<Pair extends RemindedPair>(
	month: ReminderMonth,
	pairs: readonly Pair[],
	since: string,
	now: string
): Reminder<Pair>[] {
	return dueRuns(month, since, now).map((run) => ({
		...run,
		units: unitsOf(run, month, pairs, now)
	}));
}

/** Every run of a month once, also those of units with more time, the earliest first. */
export function runsOf(month: ReminderMonth): Run[] {
	const { period, settings, calendar } = month;
	const cutoffs = new Set([month.cutoffAt, ...month.laterCutoffs]);
	const byKey = new Map<string, Run>();
	for (const cutoffAt of cutoffs) {
		for (const run of plannedRuns({ period, cutoffAt }, settings, calendar)) {
			const known = byKey.get(runKey(run));
			// the same day by two cutoffs: whichever lets it be made up for longer
			if (!known || isBefore(known.until, run.until)) byKey.set(runKey(run), run);
		}
	}
	return [...byKey.values()].sort((one, other) => (isBefore(one.at, other.at) ? -1 : 1));
}

/** Whom a run goes to: the units whose cutoff it belongs to, with what they have not reported. */
export function unitsOf<Pair extends RemindedPair>(
	{ rule, plannedOn }: Pick<Run, 'rule' | 'plannedOn'>,
	{ period, settings, calendar }: ReminderMonth,
	pairs: readonly Pair[],
	now: string
): RemindedUnit<Pair>[] {
	const belongs = new Map<string, boolean>();
	const isMeant = ({ cutoffAt }: RemindedPair) => {
		const known = belongs.get(cutoffAt);
		if (known !== undefined) return known;
		const own = plannedRuns({ period, cutoffAt }, settings, calendar);
		// two cutoffs may share a day: of time that is left nobody is told whose time is over
		const isInTime = rule === 'after' || isBefore(now, cutoffAt);
		const does = isInTime && own.some((run) => run.rule === rule && run.plannedOn === plannedOn);
		belongs.set(cutoffAt, does);
		return does;
	};
	const begun = new Set(
		pairs.filter(({ stands }) => stands !== 'blank').map(({ unitId }) => unitId)
	);
	const byUnit = new Map<string, RemindedUnit<Pair>>();
	for (const pair of pairs) {
		const { unitId, cutoffAt } = pair;
		if (pair.stands === 'submitted' || !isMeant(pair)) continue;
		if (rule === 'start' && begun.has(unitId)) continue;
		const unit = byUnit.get(unitId) ?? { unitId, open: [], cutoffAt };
		unit.open.push(pair);
		if (isBefore(cutoffAt, unit.cutoffAt)) unit.cutoffAt = cutoffAt;
		byUnit.set(unitId, unit);
	}
	return [...byUnit.values()];
}
