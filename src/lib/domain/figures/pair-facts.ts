import type { Light } from '../light/light.ts';
import type { TaskRole } from '../task.ts';
import type { FilingRow } from './filing-sets.ts';

/** Everything of an expected report that a figure or a table of the month is made from. */
export type PairFacts = FilingRow & {
	/** The task as it is printed. */
	number: string;
	dueOn: string | null;
	unitName: string;
	role: TaskRole;
	/** Of the report; null where nobody began one. */
	reportId: string | null;
	state: string | null;
	/** When each of the reviews was made, in their order. */
	reviewedAt: string[];
	percent: number | null;
	noProgress: boolean;
	hasProblem: boolean;
	onBehalf: boolean;
	/** 补报: entered after the closing. */
	lateEntry: boolean;
};

/** The same as a snapshot keeps it, with the task's light at that moment. */
export type FrozenPair = PairFacts & { light: Light | null };
