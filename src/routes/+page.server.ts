import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** The front door leads to the welcome page until there is a district with rooms of its own. */
export const load: PageServerLoad = () => redirect(307, '/welcome');
