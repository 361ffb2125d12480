import { error } from '@sveltejs/kit';
import { errorSentence } from '$lib/words/error.ts';
import type { PageServerLoad } from './$types';

/** What guard.server.ts shows in the place of a page that somebody may not see. */
export const load: PageServerLoad = () => error(403, errorSentence(403));
