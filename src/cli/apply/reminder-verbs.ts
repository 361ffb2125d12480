import {
	reminderNames,
	timeOfRule,
	type ReminderSettings
} from '../../lib/domain/remind/reminder-settings.ts';
import { findSettings } from '../../lib/server/db/settings.ts';
import { setReminders } from '../../lib/server/operations/remind/set-reminders.ts';
import { flagIn, textIn, unread, type Fields } from './fields.ts';
import type { Verbs } from './turn.ts';

/** When the program reminds by itself. That it does is no business of a record. */
export const reminderVerbs = {
	'reminder.set': async ({ db, actor, fields, now, day }) => {
		const strange = Object.keys(fields).find((name) => !known.includes(name));
		if (strange !== undefined) unread(strange, fields[strange]);
		const before: Fields = await findSettings(db, actor.jurisdictionId, day);
		const typed = reminderNames.map((name) => {
			const from = name in fields ? fields : before;
			const isBox = typeof before[name] === 'boolean';
			return [name, isBox ? boxIn(from, name) : textIn(from, name)] as const;
		});
		const values = Object.fromEntries(typed) as Record<keyof ReminderSettings, string>;
		const off = new Set<string>(times.filter((name) => values[name].trim() === ''));
		return setReminders(db, actor, { values, off }, now);
	}
} satisfies Verbs;

const known: readonly string[] = [...(['at', 'as', 'do'] as const), ...reminderNames];
const times = [...Object.values(timeOfRule), ...(['quietFrom', 'quietUntil'] as const)];

/** As a box of a form says it. */
function boxIn(fields: Fields, name: string): string {
	return flagIn(fields, name) ? 'on' : '';
}
