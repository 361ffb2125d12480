import { dropOfficeDay, enterOfficeDay } from '../../lib/server/operations/enter-office-day.ts';
import { neededIn } from './fields.ts';
import type { Verbs } from './turn.ts';

/** 放假 and 调休 of the place, beside the holidays that the program knows. */
export const calendarVerbs = {
	'calendar.enterDay': ({ db, actor, fields, now }) => {
		const kind = neededIn(fields, 'kind');
		const typed = { on: neededIn(fields, 'on'), kind, label: neededIn(fields, 'label') };
		return enterOfficeDay(db, actor, typed, now);
	},
	'calendar.dropDay': ({ db, actor, fields, now }) =>
		dropOfficeDay(db, actor, neededIn(fields, 'on'), now)
} satisfies Verbs;
