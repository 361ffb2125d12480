import { shanghaiDay } from './date.ts';

type Change = { field: string; from: string | null; changedAt: string };

/**
 * What a field said before a day began, by its changes in any order: who had something until then has
 * not read what was written into it since.
 */
export function textBefore(
	day: string,
	field: string,
	now: string,
	changes: readonly Change[]
): string {
	const [first] = changes
		.filter((change) => change.field === field && shanghaiDay(change.changedAt) >= day)
		.toSorted((a, b) => (a.changedAt < b.changedAt ? -1 : a.changedAt > b.changedAt ? 1 : 0));
	return first?.from ?? now;
}
