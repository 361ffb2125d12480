import { readTime } from '../time-of-day.ts';
import {
	reminderRules,
	timeOfRule,
	type ReminderRule,
	type ReminderSettings
} from './reminder-settings.ts';

/** A reminder whose time lies in the quiet hours, and when it is sent instead. */
export type CoveredReminder = {
	rule: ReminderRule;
	time: string;
	until: string;
	isNextDay: boolean;
};

/** The form as it stands, typed or kept: which of its reminders the quiet hours put off. */
export function coveredReminders(
	values: Readonly<Record<keyof ReminderSettings, string>>,
	off: readonly string[]
): CoveredReminder[] {
	const timeOf = (name: keyof ReminderSettings) =>
		off.includes(name) ? undefined : readTime(values[name]);
	const [from, until] = [timeOf('quietFrom'), timeOf('quietUntil')];
	if (!from || !until || from === until) return [];
	return reminderRules.flatMap((rule) => {
		const time = timeOf(timeOfRule[rule]);
		if (!time) return [];
		const isOverNight = until < from;
		const isIn = isOverNight ? from <= time || time < until : from <= time && time < until;
		return isIn ? [{ rule, time, until, isNextDay: isOverNight && from <= time }] : [];
	});
}
