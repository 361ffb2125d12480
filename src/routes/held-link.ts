import { leaving } from '$lib/ui/shell/leaving.ts';

let awaited = 0;
let heldLink: URL | undefined;

/** A form is on its way: what was followed before counts no more. */
export function beginSending(): void {
	awaited++;
	heldLink = undefined;
}

export function endSending(): void {
	awaited--;
}

/** Where a link was to lead that was held, once. */
export function takeHeldLink(): URL | undefined {
	const url = heldLink;
	heldLink = undefined;
	return url;
}

// A link followed while a form is under way leads on once the answer is there. Followed at once, the
// answer would call its reader back, and a refusal be seen by nobody.
leaving.minds.unshift(({ to, type, willUnload, cancel }) => {
	if (type !== 'link' || willUnload || !to || awaited === 0) return false;
	heldLink = to.url;
	cancel();
	return true;
});
