import { enhance } from '$app/forms';
import { beforeNavigate, goto } from '$app/navigation';
import type { ActionResult } from '@sveltejs/kit';
import { forgetTrouble, tellTrouble } from '$lib/ui/trouble.svelte.ts';

type Options = {
	/** Empties the form after a success. */
	reset?: boolean;
	/** While the answer is awaited. */
	busy?: (isBusy: boolean) => void;
	/** Once an answer stands on the page. */
	told?: (result: ActionResult) => void;
};

let awaited = 0;
let onward: URL | undefined;

/**
 * A link that is followed while a form is under way leads on once the answer is there. Followed at
 * once, the answer would call its reader back; and a refusal would be seen by nobody.
 */
export function holdLinksWhileSending(): void {
	beforeNavigate(({ to, type, willUnload, cancel }) => {
		if (awaited === 0 || type !== 'link' || willUnload || !to) return;
		cancel();
		onward = to.url;
	});
}

/**
 * Sends a form without leaving the page. Where the session has ended or the server cannot answer,
 * the page stays with everything that was typed in it, and says so: SvelteKit alone would show the
 * sign-in or the error page in its place.
 */
export function keptForm(form: HTMLFormElement, options: Options = {}) {
	let { reset = false, busy, told } = options;
	const sent = enhance(form, () => {
		forgetTrouble();
		awaited++;
		onward = undefined;
		busy?.(true);
		return async ({ result, update }) => {
			awaited--;
			if (result.type === 'redirect' && leadsToSignIn(result.location)) {
				tellTrouble({ kind: 'expired' });
			} else if (result.type === 'error') {
				tellTrouble(troubleOf(result.error));
			} else {
				await update({ reset });
				told?.(result);
				if (result.type !== 'failure') await leadOn();
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

async function leadOn() {
	const url = onward;
	onward = undefined;
	if (url) await goto(url);
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
