import { daysBetween } from '../date.ts';
import { doubt, type Doubt, type Say } from './doubt.ts';
import type { Said } from './entry.ts';
import { isPastDeadline } from './past-deadline.ts';
import { isRealProblem } from './real-problem.ts';
import type { ReportFacts } from './report-facts.ts';
import { weighPercent } from './weigh-percent.ts';
import { weighText } from './weigh-text.ts';
import { weighSensitive } from './weigh-sensitive.ts';

/**
 * What is remarkable about what was said (P1 to P13). A month without progress says nothing new of how far
 * the task is: it is weighed by how long that has lasted, by the plan and the deadline at the percent said
 * last, and by what its words hold.
 */
export function weighReport(said: Said, facts: ReportFacts): Doubt[] {
	const doubts: Doubt[] = [];
	const say: Say = (told) => void doubts.push(told);
	if (said.noProgress === null) {
		weighText(said, facts, say);
		weighDone(said, facts, say);
		if (said.status === 'atRisk' && !isRealProblem(said.problem)) {
			say(doubt('risk-unexplained', {}, 'problem'));
		}
	}
	weighPercent(said, facts, say);
	if (facts.task.dueOn !== null && isPastDeadline(said, facts)) {
		const { dueOn } = facts.task;
		say(doubt('past-deadline', { dueOn, expectedOn: said.expectedOn }, 'expectedOn'));
	}
	weighSensitive(said, say);
	return doubts;
}

/** A day of completion after the deadline. On the deadline itself it is in time. */
function weighDone({ doneOn }: Said, { task: { dueOn } }: ReportFacts, say: Say): void {
	if (doneOn === null || dueOn === null || doneOn <= dueOn) return;
	say(doubt('done-late', { dueOn, doneOn, days: daysBetween(dueOn, doneOn) }, 'doneOn'));
}
