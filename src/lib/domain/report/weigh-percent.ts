import { plannedPercent } from '../light/planned-percent.ts';
import { doubt, type Mend, type Say } from './doubt.ts';
import type { NoProgressReason, Said } from './entry.ts';
import type { ReportFacts } from './report-facts.ts';
import { lastPercent, lastStatus, monthsAt } from './said-before.ts';

/**
 * How far a task is said to be, against its status (P4, P5), the months before (P2, P8, P9) and its
 * plan (P11). Where no percent was typed the last one stands.
 */
export function weighPercent(said: Said, facts: ReportFacts, say: Say): void {
	const last = lastPercent(facts.before);
	const percent = said.percent ?? last?.percent ?? null;
	if (said.noProgress === null) {
		if (said.percent !== null && last !== null) {
			const change = { from: last.percent, to: said.percent, period: last.period };
			if (change.to < change.from) say(doubt('percent-falls', change, 'percent'));
			if (change.to - change.from >= leap) say(doubt('percent-jumps', change, 'percent'));
		}
		weighDone(said, percent, last?.percent ?? null, facts.evidence, say);
		if (percent !== null && said.status !== 'done') weighPlan(percent, said.status, facts, say);
	} else if (percent !== null && lastStatus(facts.before) !== 'done') {
		weighQuiet(percent, said.noProgress.reason, facts, say);
	}
	if (percent === null || percent >= 100) return;
	const months = monthsAt(percent, facts.before);
	if (months >= longStill) say(doubt('percent-still', { percent, months }, 'percent'));
}

/** In points within a month. */
const leap = 40;
const longStill = 3;

/** 已完成 and 100% belong together, and both to evidence. */
function weighDone(
	{ status }: Said,
	percent: number | null,
	last: number | null,
	evidence: number,
	say: Say
): void {
	const isDone = status === 'done';
	const isHundred = percent === 100;
	if (isDone && !isHundred) {
		const mends: Mend[] = [{ fields: { percent: '100' } }, { fields: { status: 'underway' } }];
		say(doubt('done-percent', { says: 'done', percent }, 'percent', mends));
	}
	if (isHundred && status !== null && !isDone) {
		const mends: Mend[] = [{ fields: { status: 'done' } }];
		if (last !== null && last < 100) mends.push({ fields: { percent: String(last) } });
		say(doubt('done-percent', { says: 'hundred', percent }, 'percent', mends));
	}
	if ((isDone || isHundred) && evidence === 0) {
		say(doubt('no-evidence', {}, isDone ? 'status' : 'percent'));
	}
}

/**
 * A month without progress leaves the percent where it was: 已完成保持 belongs to what is done like 已完成
 * itself (P5), and everything else goes on falling behind its plan.
 */
function weighQuiet(percent: number, reason: NoProgressReason, facts: ReportFacts, say: Say): void {
	if (reason !== 'kept') return weighPlan(percent, null, facts, say);
	if (percent >= 100 || facts.task.isDone) return;
	const mends: Mend[] = [{ fields: { noProgress: '' } }];
	say(doubt('done-percent', { says: 'kept', percent }, 'noProgress', mends));
}

/** 序时进度, with the bounds of the lights, so that nobody is surprised by one. */
function weighPlan(
	percent: number,
	status: Said['status'],
	{ task, today, rules }: ReportFacts,
	say: Say
): void {
	if (task.dueOn === null) return;
	const planned = plannedPercent(task.startsOn, task.dueOn, today);
	const gap = planned - percent;
	if (gap < rules.behindBy) return;
	const isFar = gap > rules.farBehindBy;
	// that it is at risk the unit says itself
	if (status === 'atRisk' && !isFar) return;
	say(doubt('behind', { percent, planned, isFar }, 'percent'));
}
