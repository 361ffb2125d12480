import { shellWords } from '../../words/shell.ts';
import { showToast } from '../toasts.svelte.ts';

/**
 * Sends a choice of display on without leaving the page, so that nothing typed is lost. Without
 * scripts the same form goes by itself and comes back.
 */
export async function keepDisplay(form: HTMLFormElement, name: string, value: string) {
	const body = new FormData(form);
	body.set(name, value);
	const kept = await fetch(form.action, { method: 'POST', body, redirect: 'manual' }).then(
		(answer) => answer.type === 'opaqueredirect',
		() => false // offline: it holds for this page, and that is said
	);
	if (!kept) showToast({ kind: 'error', text: shellWords.displayNotKept });
}
