import type { Trouble } from '../words/trouble.ts';

let now = $state<Trouble | null>(null);

/** The trouble that the form of the open page met; there is one at a time. */
export const trouble = {
	get now() {
		return now;
	}
};

export function tellTrouble(told: Trouble): void {
	now = told;
}

export function forgetTrouble(): void {
	now = null;
}

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

/**
 * Whether a link has to wait: followed while a form is under way it leads on once the answer is
 * there. Followed at once, the answer would call its reader back, and a refusal be seen by nobody.
 */
export function holdLink(url: URL): boolean {
	if (awaited > 0) heldLink = url;
	return awaited > 0;
}

/** Where a link was to lead that was held, once. */
export function takeHeldLink(): URL | undefined {
	const url = heldLink;
	heldLink = undefined;
	return url;
}
