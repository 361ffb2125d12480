import { fail, redirect } from '@sveltejs/kit';
import { returnPath } from '$lib/domain/return-path.ts';
import { findDistrict } from '$lib/server/db/jurisdictions.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { shanghaiDay } from '$lib/domain/date.ts';
import { signIn } from '$lib/server/operations/sign-in.ts';
import { signOut } from '$lib/server/operations/sign-out.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../form.server.ts';
import { browserMark, keepAdmitted, keepSession } from '../../session-cookie.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	if (locals.actor) redirect(303, returnPath(url.searchParams.get('next')));
	const district = await findDistrict(locals.db);
	if (!district) redirect(303, '/welcome');
	const rules = await findSettings(locals.db, district.id, shanghaiDay(locals.now));
	return {
		contact: rules.helpContact,
		remembers: rules.rememberLeaders && rules.separation === 'none',
		expired: url.searchParams.has('expired'),
		signedOut: url.searchParams.has('signed-out')
	};
};

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const form = await request.formData();
		const login = textOf(form, 'login');
		const signedIn = await signIn(
			locals.db,
			{
				login,
				password: textOf(form, 'password'),
				remember: form.has('remember'),
				from: { address: locals.address, agent: request.headers.get('user-agent') },
				browser: browserMark(event)
			},
			locals.now
		);
		if (!signedIn.ok) {
			const [problem] = signedIn.problems;
			const status = problem?.code === 'sign-in.queue' ? 429 : 400;
			return fail(status, { errors: summaryOf(signedIn.problems), login: login.slice(0, 64) });
		}
		// one browser, one session: whoever sat here before is out
		if (locals.signedIn) await signOut(locals.db, locals.signedIn, locals.now);
		const next = returnPath(url.searchParams.get('next'));
		if (signedIn.value.stage === 'code') {
			keepSession(event, signedIn.value.token);
			redirect(303, `/login/code?next=${encodeURIComponent(next)}`);
		}
		keepAdmitted(event, signedIn.value);
		redirect(303, next);
	}
} satisfies Actions;
