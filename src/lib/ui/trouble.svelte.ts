import type { Trouble } from '../words/trouble.ts';

let now = $state<Trouble | null>(null);

/** The one trouble of the page that is open. */
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
