import { fail, redirect } from '@sveltejs/kit';
import { daysBetween, shanghaiDay } from '$lib/domain/date.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { changePassword } from '$lib/server/operations/change-password.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../form.server.ts';
import { keepAdmitted } from '../../session-cookie.server.ts';
import { whoIsHere } from '../../who.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const { actor, account, duty } = whoIsHere(locals);
	const rules = await findSettings(locals.db, actor.jurisdictionId, shanghaiDay(locals.now));
	const since = account.passwordSetAt;
	return {
		login: account.login,
		first: account.mustChangePassword,
		oldDays:
			duty === 'old-password' && since
				? daysBetween(shanghaiDay(since), shanghaiDay(locals.now))
				: null,
		rules: rules.passwordRules
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request } = event;
		const { actor, session, duty } = whoIsHere(locals);
		const form = await request.formData();
		const changed = await changePassword(
			locals.db,
			actor,
			{
				current: form.has('current') ? textOf(form, 'current') : null,
				password: textOf(form, 'password'),
				again: textOf(form, 'again'),
				session
			},
			locals.now
		);
		if (!changed.ok) return fail(400, { errors: summaryOf(changed.problems) });
		keepAdmitted(event, changed.value);
		// whoever was made to set it goes on to the own room
		redirect(303, duty === null ? '/account?password-kept' : '/');
	}
} satisfies Actions;
