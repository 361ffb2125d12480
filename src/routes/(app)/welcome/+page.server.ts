import { fail, redirect } from '@sveltejs/kit';
import { loadDemo } from '$lib/server/operations/load-demo.ts';
import type { Actions } from './$types';

export const actions = {
	demo: async ({ locals }) => {
		const loaded = await loadDemo(locals.db, null, { reset: false }, locals.now);
		if (!loaded.ok) return fail(403, { problems: loaded.problems });
		redirect(303, '/demo');
	}
} satisfies Actions;
