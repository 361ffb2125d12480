import { fail, redirect } from '@sveltejs/kit';
import { shanghaiDay } from '$lib/domain/date.ts';
import { returnPath } from '$lib/domain/return-path.ts';
import { findSettings } from '$lib/server/db/settings.ts';
import { confirmCode } from '$lib/server/operations/confirm-code.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../../form.server.ts';
import { browserMark, keepAdmitted } from '../../../session-cookie.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const { signedIn } = locals;
	if (signedIn?.session.stage !== 'code') {
		redirect(303, locals.actor ? returnPath(url.searchParams.get('next')) : '/login');
	}
	const { session, account } = signedIn;
	const rules = await findSettings(locals.db, session.jurisdictionId, shanghaiDay(locals.now));
	return { name: account.name, contact: rules.helpContact };
};

export const actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const { signedIn } = locals;
		if (signedIn?.session.stage !== 'code') redirect(303, '/login?expired');
		const typed = textOf(await request.formData(), 'code').slice(0, 64);
		const from = { address: locals.address, agent: request.headers.get('user-agent') };
		const confirmed = await confirmCode(
			locals.db,
			signedIn,
			{ typed, from, browser: browserMark(event) },
			locals.now
		);
		if (!confirmed.ok) return fail(400, { errors: summaryOf(confirmed.problems) });
		keepAdmitted(event, confirmed.value);
		redirect(303, returnPath(url.searchParams.get('next')));
	}
} satisfies Actions;
