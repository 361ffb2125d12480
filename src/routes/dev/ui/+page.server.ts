import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** For those who build the program: in dev, and where the environment asks for it. */
export const load: PageServerLoad = ({ locals }) => {
	if (!locals.devPages) error(404);
	return { demo: true, jurisdiction: '清江区' };
};
