import { invalidateAll } from '$app/navigation';
import { tellsOvertaken } from './overtaken-answer.ts';

/** Where a page answers that somebody acted first, what they did is to be seen on it as well. */
export function rereadOvertaken(answer: () => unknown): void {
	$effect(() => {
		if (tellsOvertaken(answer())) void invalidateAll();
	});
}
