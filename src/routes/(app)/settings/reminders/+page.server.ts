import { fail } from '@sveltejs/kit';
import { reminderNames, timeOfRule } from '$lib/domain/remind/reminder-settings.ts';
import type { ReminderSettings } from '$lib/domain/remind/reminder-settings.ts';
import { setReminders } from '$lib/server/operations/remind/set-reminders.ts';
import { tryOutgoing } from '$lib/server/operations/remind/try-outgoing.ts';
import { reminderWords as words } from '$lib/words/remind.ts';
import { textOf } from '../../../form.server.ts';
import { ledgerMoment } from '../../../ledger-moment.server.ts';
import { refusalOf } from '../../../refusal.server.ts';
import { whoIsHere } from '../../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { remindersHere } from './reminders.server.ts';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor } = whoIsHere(locals);
	return remindersHere(locals.db, actor, locals.outside, await ledgerMoment(locals));
};

/** What can be switched off has a box with the name of its field and this behind it. */
const boxOf = (name: string) => `${name}-on`;

export const actions = {
	save: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const form = await request.formData();
		const values = Object.fromEntries(
			reminderNames.map((name) => [name, textOf(form, name).slice(0, 40)])
		) as Record<keyof ReminderSettings, string>;
		const off = new Set<string>([
			...Object.values(timeOfRule).filter((name) => textOf(form, boxOf(name)) !== 'on'),
			...(textOf(form, boxOf('quiet')) === 'on' ? [] : ['quietFrom', 'quietUntil'])
		]);
		const set = await setReminders(locals.db, actor, { values, off }, locals.now);
		if (!set.ok) {
			const errors = await refusalOf({ locals, route }, set.problems);
			return fail(400, { errors, typed: { values, off: [...off] } });
		}
		return { said: set.value.changed === 0 ? words.unchanged : words.saved };
	},

	try: async ({ locals, request, route }) => {
		const { actor } = whoIsHere(locals);
		const way = textOf(await request.formData(), 'way');
		const tried = await tryOutgoing(locals.db, actor, way, locals.outside, locals.now);
		if (!tried.ok) return fail(400, { errors: await refusalOf({ locals, route }, tried.problems) });
		const { way: by, mail } = tried.value;
		return { said: by === 'mail' ? words.tried.mail(mail ?? '') : words.tried.webhook };
	}
} satisfies Actions;
