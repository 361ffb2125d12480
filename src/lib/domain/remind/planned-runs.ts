import { addWorkdays, type Calendar } from '../calendar.ts';
import { addDays, endOfDay, instantOn, isBefore, lastDayBefore, shanghaiDay } from '../date.ts';
import { afterQuiet } from './quiet-hours.ts';
import {
	reminderRules,
	timeOfRule,
	type ReminderRule,
	type ReminderSettings
} from './reminder-settings.ts';

/** One rule on its day: what is sent once. */
export type Run = {
	rule: ReminderRule;
	/** The day that the rule names, which quiet hours do not change: by it a run is known. */
	plannedOn: string;
	/** When it is sent. */
	at: string;
	/** From when on it makes no sense any more: not before `at` where it never does. */
	until: string;
};

/**
 * When the rules fall that are on, for a cutoff: the month's, or the later one of a unit. A run waits for
 * the end of the quiet hours and is made up for on its day, for as long as there is time left where it
 * speaks of that, and not once the next one has its turn.
 */
export function plannedRuns(
	{ period, cutoffAt }: { period: string; cutoffAt: string },
	settings: ReminderSettings,
	calendar: Calendar
): Run[] {
	const runs = reminderRules.flatMap((rule) => {
		const time = settings[timeOfRule[rule]];
		if (time === '') return [];
		const plannedOn = dayOfRule(rule, period, lastDayBefore(cutoffAt), settings, calendar);
		const at = afterQuiet(instantOn(plannedOn, time), settings);
		return [{ rule, plannedOn, at }];
	});
	return runs.map((run, index) => {
		const others = runs.filter(
			({ at }, other) => isBefore(run.at, at) || (at === run.at && other > index)
		);
		const ends = [endOfDay(shanghaiDay(run.at)), ...others.map(({ at }) => at)];
		if (run.rule !== 'after') ends.push(cutoffAt);
		return { ...run, until: ends.reduce((one, other) => (isBefore(other, one) ? other : one)) };
	});
}

function dayOfRule(
	rule: ReminderRule,
	period: string,
	lastDay: string,
	{ remindStartDay, remindAheadDays }: ReminderSettings,
	calendar: Calendar
): string {
	if (rule === 'start') return `${period}-${String(remindStartDay).padStart(2, '0')}`;
	if (rule === 'ahead') return addWorkdays(lastDay, -remindAheadDays, calendar).on;
	return rule === 'after' ? addDays(lastDay, 1) : lastDay;
}

/** What a run is known by, within its month. */
export function runKey({ rule, plannedOn }: Pick<Run, 'rule' | 'plannedOn'>): string {
	return `${rule} ${plannedOn}`;
}
