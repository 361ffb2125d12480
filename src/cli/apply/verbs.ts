import { claimVerbs } from './claim-verbs.ts';
import { deadlineVerbs } from './deadline-verbs.ts';
import { officeVerbs } from './office-verbs.ts';
import { periodVerbs } from './period-verbs.ts';
import { planVerbs } from './plan-verbs.ts';
import { reportVerbs } from './report-verbs.ts';
import { reviewVerbs } from './review-verbs.ts';
import { taskVerbs } from './task-verbs.ts';
import type { Verb, Verbs } from './turn.ts';

const verbs: Verbs = {
	...planVerbs,
	...periodVerbs,
	...reportVerbs,
	...reviewVerbs,
	...taskVerbs,
	...claimVerbs,
	...deadlineVerbs,
	...officeVerbs
};

/** What a verb calls; undefined where there is none of that name. */
export function verbNamed(name: string): Verb | undefined {
	return Object.hasOwn(verbs, name) ? verbs[name] : undefined;
}

/** Whether it can be the first of a data folder. */
export function isFounding(name: string): boolean {
	return Object.hasOwn(planVerbs, name);
}
