import type { ApplyVerb } from '../../lib/words/apply-verb.ts';
import { calendarVerbs } from './calendar-verbs.ts';
import { chaseVerbs } from './chase-verbs.ts';
import { claimVerbs } from './claim-verbs.ts';
import { deadlineVerbs } from './deadline-verbs.ts';
import { evidenceVerbs } from './evidence-verbs.ts';
import { objectionVerbs } from './objection-verbs.ts';
import { officeVerbs } from './office-verbs.ts';
import { periodVerbs } from './period-verbs.ts';
import { planVerbs } from './plan-verbs.ts';
import { queueVerbs } from './queue-verbs.ts';
import { reminderVerbs } from './reminder-verbs.ts';
import { reportVerbs } from './report-verbs.ts';
import { reviewVerbs } from './review-verbs.ts';
import { sheetVerbs } from './sheet-verbs.ts';
import { taskVerbs } from './task-verbs.ts';
import type { Verb } from './turn.ts';
import { workbookVerbs } from './workbook-verbs.ts';

/** Every verb that there are words for. */
export const verbs: Readonly<Record<ApplyVerb, Verb>> = {
	...planVerbs,
	...periodVerbs,
	...calendarVerbs,
	...reportVerbs,
	...reviewVerbs,
	...queueVerbs,
	...sheetVerbs,
	...workbookVerbs,
	...evidenceVerbs,
	...objectionVerbs,
	...chaseVerbs,
	...reminderVerbs,
	...taskVerbs,
	...claimVerbs,
	...deadlineVerbs,
	...officeVerbs
};

/** What a verb calls; undefined where there is none of that name. */
export function verbNamed(name: string): Verb | undefined {
	return isVerb(name) ? verbs[name] : undefined;
}

/** Whether it can be the first of a data folder. */
export function isFounding(name: string): boolean {
	return Object.hasOwn(planVerbs, name);
}

function isVerb(name: string): name is ApplyVerb {
	return Object.hasOwn(verbs, name);
}
