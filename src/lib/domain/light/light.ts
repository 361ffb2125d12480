import { daysBetween } from '../date.ts';
import { isPending, lateFrom, overdueDays, type DatedTask } from '../task.ts';
import { defaultLightRules, type LightRules } from './light-rules.ts';
import { plannedPercent } from './planned-percent.ts';

/** 蓝 finished, 红, 黄, 绿, and 灰 for what does not run: suspended, cancelled, merged, not confirmed. */
export const lights = ['red', 'yellow', 'green', 'done', 'grey'] as const;
export type Light = (typeof lights)[number];

/** Why a light is red or yellow, with the figures that it came from. */
export type LightReason =
	| { code: 'overdue'; days: number }
	| { code: 'far-behind' | 'behind'; planned: number; percent: number }
	| { code: 'two-missing' }
	| { code: 'due-soon'; days: number; percent: number }
	| { code: 'report-missing' | 'report-returned' }
	| { code: 'problem-stays'; since: string };

/** How one unit that must fill stands; in a joint task one is enough. */
export type FilingFacts = {
	/** The last two closed months in which it was expected both lack its report. */
	missedTwo: boolean;
	/** Of this period, after its cutoff. */
	report: 'missing' | 'returned' | null;
	/** The month in which the oldest open item was raised, where that is before its latest report. */
	problemSince: string | null;
};

export type LightFacts = {
	task: DatedTask;
	planStart: string;
	/** taskPercent; null where the rules about progress rest. */
	percent: number | null;
	filing: readonly FilingFacts[];
};

/** The light of a task at the end of a day, and every reason of that colour. The first match wins. */
export function lightOn(
	facts: LightFacts,
	day: string,
	rules: LightRules = defaultLightRules
): { light: Light; reasons: LightReason[] } {
	const { state } = facts.task;
	if (state === 'done') return { light: 'done', reasons: [] };
	if (state !== 'active') return { light: 'grey', reasons: [] };
	const course = courseOn(facts, day);
	const red = redReasons(facts, course, { day, rules });
	if (red.length > 0) return { light: 'red', reasons: red };
	const yellow = yellowReasons(facts, course, rules);
	return yellow.length > 0 ? { light: 'yellow', reasons: yellow } : { light: 'green', reasons: [] };
}

type Course = { planned: number; percent: number; daysLeft: number };

/** Null where there is no day to run towards, or nobody could have said how far it is. */
function courseOn({ task, planStart, percent }: LightFacts, day: string): Course | null {
	const until = lateFrom(task);
	const reached = isPending(task) ? 100 : percent;
	if (task.dueOn === null || until === null || reached === null) return null;
	const start = planStart > task.addedOn ? planStart : task.addedOn;
	return {
		planned: plannedPercent(start, task.dueOn, day),
		percent: reached,
		daysLeft: daysBetween(day, until)
	};
}

function redReasons(
	{ task, filing }: LightFacts,
	course: Course | null,
	{ day, rules }: { day: string; rules: LightRules }
): LightReason[] {
	const reasons: LightReason[] = [];
	const days = overdueDays(task, day);
	if (days > 0) reasons.push({ code: 'overdue', days });
	if (course && course.planned - course.percent > rules.farBehindBy) {
		reasons.push({ code: 'far-behind', planned: course.planned, percent: course.percent });
	}
	if (filing.some(({ missedTwo }) => missedTwo)) reasons.push({ code: 'two-missing' });
	return reasons;
}

function yellowReasons(
	{ filing }: LightFacts,
	course: Course | null,
	{ dueSoonDays, nearlyDone, behindBy }: LightRules
): LightReason[] {
	const reasons: LightReason[] = [];
	if (course) {
		const { planned, percent, daysLeft } = course;
		if (daysLeft >= 0 && daysLeft <= dueSoonDays && percent < nearlyDone) {
			reasons.push({ code: 'due-soon', days: daysLeft, percent });
		}
		if (planned - percent >= behindBy) reasons.push({ code: 'behind', planned, percent });
	}
	const reports = filing.map(({ report }) => report);
	if (reports.includes('missing')) reasons.push({ code: 'report-missing' });
	if (reports.includes('returned')) reasons.push({ code: 'report-returned' });
	const since = filing.flatMap(({ problemSince }) => problemSince ?? []).sort()[0];
	if (since !== undefined) reasons.push({ code: 'problem-stays', since });
	return reasons;
}
