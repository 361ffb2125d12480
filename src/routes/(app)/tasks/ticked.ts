import { keep, keptIn } from '$lib/ui/grid/kept.ts';

const name = 'ticked-tasks';

/** The tasks that somebody has taken along from the ledger, for when they come back to it. */
export function keepTicked(ids: readonly string[]): void {
	keep('sessionStorage', name, ids);
}

/** Those, once: whoever comes to the ledger another time finds nothing ticked. */
export function takeTicked(): Set<string> {
	const kept = keptIn('sessionStorage', name);
	keep('sessionStorage', name, []);
	return new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
}
