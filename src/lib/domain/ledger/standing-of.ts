import { claimedDoneOn, type Claim } from '../claim.ts';
import { isBefore, shanghaiDay } from '../date.ts';
import type { TaskCourse } from '../expected.ts';
import {
	filingFacts,
	problemSince,
	type LightPeriod,
	type PairFiling
} from '../light/filing-facts.ts';
import type { LightRules } from '../light/light-rules.ts';
import { lightOn, type Light, type LightReason } from '../light/light.ts';
import { taskPercent } from '../light/task-percent.ts';
import type { TaskStanding } from '../standing.ts';
import { overdueDays, taskStanding, type TaskRole, type TaskState } from '../task.ts';

/** What units filed that answer for a task no longer: as far as it was, and what they left open. */
export type FiledBefore = Pick<PairFiling, 'submitted' | 'openSince'> & { percent: number | null };

export const nothingBefore: FiledBefore = { submitted: [], openSince: [], percent: null };

/** What is known of a task, so that it can be told how it stands. */
export type StandingFacts = {
	task: { state: TaskState; dueOn: string | null; ongoing: boolean; addedOn: string };
	course: TaskCourse;
	planStart: string;
	pairs: readonly (Omit<PairFiling, 'pair'> & {
		unitId: string;
		role: TaskRole;
		mustFile: boolean | null;
		sinceOn: string;
		untilOn: string | null;
		percent: number | null;
	})[];
	before: FiledBefore;
	claims: readonly Claim[];
};

/** How a task stands at a moment: its word, its light with the reasons, and how far it is. */
export type TaskStand = {
	standing: TaskStanding;
	light: Light;
	reasons: LightReason[];
	percent: number | null;
	overdueDays: number;
	/** One of its units has an open item: 存在问题 or 需协调. */
	hasProblem: boolean;
};

/**
 * `periods` are the months opened by then, the earliest first; `day` is another one than that of `now`
 * where a month is frozen, which tells how its tasks stood on its cutoff day.
 */
export function standingOf(
	{ task, course, planStart, pairs, before, claims }: StandingFacts,
	periods: readonly LightPeriod[],
	now: string,
	rules: LightRules,
	day = shanghaiDay(now)
): TaskStand {
	// a list that is made in December begins in January
	const hasBegun = task.addedOn <= day && planStart <= day;
	const claimed = claimedDoneOn(pairs, claims);
	// what was done after that day was not done on it
	const state = task.state === 'done' && claimed !== null && claimed > day ? 'active' : task.state;
	const dated = { ...task, state, claimedDoneOn: claimed };
	const hasCutoffPassed = periods.some(
		({ cutoffOn, cutoffAt }) => cutoffOn >= task.addedOn && !isBefore(now, cutoffAt)
	);
	const percent = taskPercent(pairs, { percentBefore: before.percent, hasCutoffPassed });
	const left = {
		missedTwo: false,
		report: null,
		problemSince: problemSince(before.openSince, before.submitted)
	};
	const hasLead = pairs.some(({ role }) => role === 'lead');
	const filing = [
		...pairs.map((each) =>
			filingFacts({ ...each, pair: { ...each, hasLead } }, course, periods, now)
		),
		// a task handed over has the problems that it had
		left
	];
	const { light, reasons } = lightOn({ task: dated, planStart, percent, filing }, day, rules);
	return {
		...{ light, reasons, percent },
		standing: withLight(taskStanding(dated, day), light, hasBegun ? percent : 0),
		overdueDays: overdueDays(dated, day),
		hasProblem: [...pairs, before].some(({ openSince }) => openSince.length > 0)
	};
}

/** What runs and is behind has a word of its own, and so has what nobody has begun. */
function withLight(standing: TaskStanding, light: Light, percent: number | null): TaskStanding {
	if (standing !== 'underway') return standing;
	if (light === 'red') return 'farBehind';
	if (light === 'yellow') return 'atRisk';
	return percent === 0 ? 'notStarted' : standing;
}
