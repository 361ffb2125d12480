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
