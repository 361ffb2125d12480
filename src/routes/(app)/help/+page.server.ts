import { helpTopics } from '$lib/words/help/topics.ts';
import type { PageServerLoad } from './$types';

/** The headings alone: the pages themselves would weigh more than all the scripts. */
export const load: PageServerLoad = () => ({
	topics: helpTopics.map(({ id, title, about, tasks }) => ({
		...{ id, title, about },
		tasks: tasks.map((task) => ({ id: task.id, title: task.title }))
	}))
});
