import { error } from '@sveltejs/kit';
import { findHelpTopic } from '$lib/words/help/topics.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params }) => {
	const topic = findHelpTopic(params.topic);
	if (!topic) error(404);
	return { topic };
};
