import { enhance } from '$app/forms';
import { goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';
import { forgetTrouble, tellTrouble } from '$lib/ui/sent-form.svelte.ts';
import { beginSending, endSending, takeHeldLink } from './held-link.ts';
import { leaving } from '$lib/ui/shell/leaving.ts';

type Options = {
	/** Empties the form after a success. */
	reset?: boolean;
	/** While the answer is awaited. */
	busy?: (isBusy: boolean) => void;
	/** Once an answer stands on the page. */
	told?: (result: ActionResult) => void;
};

/**
 * Sends a form without leaving the page. Where the session has ended or the server cannot answer,
 * the page stays with everything that was typed in it, and says so: SvelteKit alone would show the
 * sign-in or the error page in its place.
 */
export function keptForm(form: HTMLFormElement, options: Options = {}) {
	let { reset = false, busy, told } = options;
	const sent = enhance(form, ({ formData, submitter }) => {
		addPressed(formData, submitter);
		forgetTrouble();
		beginSending();
		busy?.(true);
		return async ({ result, update }) => {
			endSending();
			if (result.type === 'redirect' && leadsToSignIn(result.location)) {
				tellTrouble({ kind: 'expired' });
			} else if (result.type === 'error') {
				tellTrouble(troubleOf(result.error));
			} else {
				const after = leaving.answered?.(form, result.type, submitter);
				await update({ reset });
				after?.();
				told?.(result);
				const onward = takeHeldLink();
				if (onward && result.type !== 'failure') await goto(onward);
			}
			busy?.(false);
		};
	});
	return {
		update(now: Options = {}) {
			({ reset = false, busy, told } = now);
		},
		destroy: () => sent.destroy()
	};
}

/** Which of several buttons was pressed: browsers before Chromium 112 leave that out. */
function addPressed(formData: FormData, submitter: HTMLElement | null): void {
	if (!(submitter instanceof HTMLButtonElement) || submitter.name === '') return;
	const { name, value } = submitter;
	if (!formData.getAll(name).includes(value)) formData.append(name, value);
}

function leadsToSignIn(location: string): boolean {
	return location.startsWith('/login?next=');
}

/** An answer of our server has a sentence; where none came, the browser says why in its own words. */
function troubleOf(error: unknown) {
	const isAnswer = !(error instanceof Error);
	const sentence =
		typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : '';
	return isAnswer && sentence
		? ({ kind: 'refused', sentence } as const)
		: ({ kind: 'unreached' } as const);
}
