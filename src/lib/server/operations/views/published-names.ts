import type { SavedView } from '../../../domain/ledger/saved-view.ts';
import type { Problem } from '../../../domain/problem.ts';
import { readyViewWords } from '../../../words/view.ts';

/** What everybody reads in the menu already, with what comes with the program. */
export function namesOfPublished(views: readonly SavedView[]): string[] {
	const published = views.filter(({ publishedAt }) => publishedAt !== null);
	return [...Object.values(readyViewWords), ...published.map(({ name }) => name)];
}

/** Two of one name could not be told apart. */
export function publishedProblems(name: string, taken: readonly string[]): Problem[] {
	if (!taken.includes(name)) return [];
	const at = { field: 'view' };
	return [{ code: 'view.name-published', facts: { value: name }, at }];
}
