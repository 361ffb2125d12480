import { fail, redirect } from '@sveltejs/kit';
import { isLoopback } from '$lib/domain/host.ts';
import { dropFirstKey, readFirstKey } from '$lib/server/first-key.ts';
import { findDistrict } from '$lib/server/db/jurisdictions.ts';
import { foundLedger } from '$lib/server/operations/found-ledger.ts';
import { loadDemo } from '$lib/server/operations/load-demo.ts';
import { isSetUp } from '$lib/server/operations/set-up-ledger.ts';
import { summaryOf } from '$lib/words/problem.ts';
import { textOf } from '../../form.server.ts';
import { keepAdmitted } from '../../session-cookie.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => ({
	isSetUp: await isSetUp(locals.db),
	district: (await findDistrict(locals.db))?.name ?? null,
	asksSetUp: url.searchParams.has('set-up'),
	/** As it is open here, unless only this very machine knows it. */
	address: isLoopback(url.hostname) ? '' : url.origin
});

export const actions = {
	demo: async ({ locals }) => {
		const loaded = await loadDemo(locals.db, locals.actor, { reset: false }, locals.now);
		if (!loaded.ok)
			return fail(403, { errors: summaryOf(loaded.problems), about: 'demo' as const });
		redirect(303, '/demo');
	},

	setUp: async (event) => {
		const { locals, request } = event;
		const form = await request.formData();
		const typed = {
			key: textOf(form, 'key').slice(0, 100),
			district: textOf(form, 'district'),
			name: textOf(form, 'name'),
			login: textOf(form, 'login'),
			contact: textOf(form, 'contact'),
			address: textOf(form, 'address'),
			alsoOffice: form.has('alsoOffice')
		};
		const made = await foundLedger(
			locals.db,
			{
				...typed,
				expectedKey: readFirstKey(locals.dataFolder),
				password: textOf(form, 'password'),
				again: textOf(form, 'again'),
				from: { address: locals.address, agent: request.headers.get('user-agent') }
			},
			locals.now
		);
		if (!made.ok)
			return fail(400, { errors: summaryOf(made.problems), about: 'setUp' as const, typed });
		dropFirstKey(locals.dataFolder);
		keepAdmitted(event, made.value);
		redirect(303, '/');
	}
} satisfies Actions;
