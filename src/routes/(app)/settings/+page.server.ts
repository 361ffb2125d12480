import { error, redirect } from '@sveltejs/kit';
import { errorSentence } from '$lib/words/error.ts';
import type { PageServerLoad } from './$types';
import { settingsPagesFor } from './views.server.ts';

/** The settings are their first page that opens. */
export const load: PageServerLoad = ({ locals }) => {
	const [first] = settingsPagesFor(locals.actor);
	if (first === undefined) error(403, errorSentence(403));
	redirect(303, `/settings/${first}`);
};
