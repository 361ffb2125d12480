import { defaultMonthRules, type MonthRules } from './period/month-rules.ts';
import type { TaskRole, TaskState } from './task.ts';

/** A month that was opened: from its opening day on its reports are asked for. */
export type OpenedPeriod = {
	period: string;
	openedOn: string;
	cutoffOn: string;
	/** The rules it goes by; those that hold until an office sets its own, where they are left out. */
	rules?: MonthRules;
	/** Kept for the record only (补录): whoever answers for a task may say something of it. */
	recordOnly?: boolean;
};

/** One unit's part in a task, for as long as it has it. */
export type ExpectedPair = {
	role: TaskRole;
	/** What the task says about this unit; null leaves it to the role. */
	mustFile: boolean | null;
	sinceOn: string;
	untilOn: string | null;
	/** Whether the task has a lead; where it is left out, the unit stands alone. */
	hasLead?: boolean;
};

/** The states of a task in the order in which it took them on, each from a day. */
export type TaskCourse = {
	ongoing: boolean;
	states: readonly { state: TaskState; sinceOn: string }[];
};

/**
 * Whether a unit has to file for a task in a month: it leads or is responsible on the day the month
 * was opened (where leads alone file, responsible units do for a task without one), support units only
 * where the task says so; the task was there by then, was not done before, and is not put aside for the
 * whole of the month. Who is exempt leaves apart from this.
 */
export function isExpected(pair: ExpectedPair, task: TaskCourse, period: OpenedPeriod): boolean {
	if (!(pair.mustFile ?? filesByRole(pair, period.rules ?? defaultMonthRules))) return false;
	if (!takesPart(pair, task, period)) return false;
	// what was said at the time is kept of whatever has become of the task since
	if (period.recordOnly) return task.states.some(({ state }) => state !== 'draft');
	const { cutoffOn } = period;
	const askedOn = askingDay(task, period);
	const onOpening = stateOn(task, askedOn);
	if (onOpening === 'draft') return false;
	if (onOpening === 'done') {
		// only what was confirmed before the opening day leaves the month
		return task.ongoing || tookOn(task, 'done', (day) => day === askedOn);
	}
	if (onOpening === 'active') return true;
	return tookOn(task, 'active', (day) => day > askedOn && day <= cutoffOn);
}

/** The day that decides: the opening day; of a task that came after it, its own where the office wants that. */
export function askingDay({ states }: TaskCourse, period: OpenedPeriod): string {
	const { openedOn, cutoffOn, rules = defaultMonthRules } = period;
	if (rules.addedMidMonth === 'next') return openedOn;
	const cameOn = states.find(({ state }) => state !== 'draft')?.sinceOn;
	const isInMidMonth = cameOn !== undefined && cameOn > openedOn && cameOn <= cutoffOn;
	return isInMidMonth ? cameOn : openedOn;
}

/** Whether a unit has its part in a task on the day that decides; for the record, also if it came later. */
export function takesPart(
	pair: Pick<ExpectedPair, 'sinceOn' | 'untilOn'>,
	task: TaskCourse,
	period: OpenedPeriod
): boolean {
	return period.recordOnly
		? pair.untilOn === null || pair.untilOn >= period.openedOn
		: standsOn(pair, askingDay(task, period));
}

/** Whether a unit stands on a task on a day. */
export function standsOn(
	{ sinceOn, untilOn }: Pick<ExpectedPair, 'sinceOn' | 'untilOn'>,
	day: string
): boolean {
	return sinceOn <= day && (untilOn === null || untilOn >= day);
}

function filesByRole({ role, hasLead = false }: ExpectedPair, { filer }: MonthRules): boolean {
	if (role === 'support') return false;
	return filer === 'each' || role === 'lead' || !hasLead;
}

function stateOn({ states }: TaskCourse, day: string): TaskState {
	return states.findLast(({ sinceOn }) => sinceOn <= day)?.state ?? 'draft';
}

function tookOn({ states }: TaskCourse, state: TaskState, on: (day: string) => boolean): boolean {
	return states.some((each) => each.state === state && on(each.sinceOn));
}

/**
 * The course of a task from the changes that were kept of it. One that came in as it is, by a list,
 * has been under way since the day it was added, unless a change says otherwise.
 */
export function courseOf(
	task: { state: TaskState; ongoing: boolean; addedOn: string },
	changes: TaskCourse['states']
): TaskCourse {
	const { state, ongoing, addedOn } = task;
	const isWhole = changes.some(({ sinceOn }) => sinceOn <= addedOn);
	const first = { state: changes.length === 0 ? state : ('active' as const), sinceOn: addedOn };
	return { ongoing, states: isWhole ? changes : [first, ...changes] };
}
