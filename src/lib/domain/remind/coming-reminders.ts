import { isBefore } from '../date.ts';
import {
	runsOf,
	unitsOf,
	type RemindedPair,
	type Reminder,
	type ReminderMonth
} from './due-reminders.ts';
import { plannedRuns, runKey } from './planned-runs.ts';
import { reminderRules, type ReminderRule } from './reminder-settings.ts';

/** The next run of a month with whom it would go to as things stand; null where none is to come. */
export function nextReminder<Pair extends RemindedPair>(
	month: ReminderMonth,
	pairs: readonly Pair[],
	now: string
): Reminder<Pair> | null {
	if (month.closedAt !== null) return null;
	const next = runsOf(month).find(
		(run) => isBefore(now, run.at) && isBefore(run.at, run.until) && !month.ran.has(runKey(run))
	);
	return next ? { ...next, units: unitsOf(next, month, pairs, now) } : null;
}

/**
 * How a rule stands in a month: switched off; never, because the next one speaks at the same time or the
 * cutoff comes first; sent; over without having been sent, as before it was set; or to come.
 */
export type RuleCourse = 'off' | 'never' | 'sent' | 'over' | 'ahead';

/** Each rule in a month, by the month's own cutoff. */
export function ruleCourses(
	month: ReminderMonth,
	now: string
): Record<ReminderRule, { course: RuleCourse; at: string | null }> {
	const runs = plannedRuns(month, month.settings, month.calendar);
	const courseOf = (rule: ReminderRule): { course: RuleCourse; at: string | null } => {
		const run = runs.find((each) => each.rule === rule);
		if (!run) return { course: 'off', at: null };
		const { at, until } = run;
		if (month.ran.has(runKey(run))) return { course: 'sent', at };
		if (!isBefore(at, until)) return { course: 'never', at };
		const isOver = month.closedAt !== null || !isBefore(now, at);
		return { course: isOver ? 'over' : 'ahead', at };
	};
	const [start, ahead, cutoffMorning, cutoffAfternoon, after] = reminderRules;
	return {
		[start]: courseOf(start),
		[ahead]: courseOf(ahead),
		[cutoffMorning]: courseOf(cutoffMorning),
		[cutoffAfternoon]: courseOf(cutoffAfternoon),
		[after]: courseOf(after)
	};
}
