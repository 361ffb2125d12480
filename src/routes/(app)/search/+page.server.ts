import type { PageServerLoad } from './$types';
import { foundIn } from './found.server.ts';

/** The results as a page, so that a link opens the same and no script is needed. */
export const load: PageServerLoad = async ({ locals, url }) => ({
	found: await foundIn(locals, url.searchParams)
});
