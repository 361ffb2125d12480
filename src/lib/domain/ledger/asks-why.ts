import type { TaskStanding } from '../standing.ts';
import type { LedgerView } from './ledger-view.ts';

const late: readonly TaskStanding[] = ['overdue', 'farBehind', 'atRisk'];

/** Whether a view is of what is late or in danger, so that each of its tasks says why. */
export function asksWhy({
	light,
	due,
	standing
}: Pick<LedgerView, 'light' | 'due' | 'standing'>): boolean {
	return (
		light === 'red' ||
		light === 'yellow' ||
		due === 'overdue' ||
		(standing !== null && late.includes(standing))
	);
}
