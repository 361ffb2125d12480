import { daysBetween, nextPeriod } from '$lib/domain/date.ts';
import { accident } from './accident.ts';
import type { DemoData } from './data/demo-data.ts';
import type { PairYear } from './data/year.ts';
import type { Filing, StatusClaim } from './operation.ts';
import type { PairRow, TaskRow } from './rows/tasks.ts';

/** A report that is due: the pair, its month, and what is known of the task. */
export type DueReport = {
	pair: PairRow;
	task: TaskRow;
	period: string;
	cutoffOn: string;
	/** The unit's name and the ones it had before. */
	units: string[];
};

/** What a pair has to say in a month, before anything goes wrong with it. */
export type Said = Omit<Filing, 'task' | 'period'>;

/**
 * What a pair says in a month: its own words, a percent that runs between those that are given, the
 * problem of that time, and a next step for most. Without words of its own it has nothing to say.
 */
export function saidIn(data: DemoData, report: DueReport): Said | null {
	const { period } = report;
	const year = yearOf(data, report);
	const month = year.months[period];
	if (!month) return null;
	const percent = month.percent === undefined ? between(year, period) : month.percent;
	const problem = year.problems.find(({ from, to }) => from <= period && period <= to);
	const fresh = problem?.from === period;
	const problemText = fresh ? problem.text : (problem?.again ?? problem?.text ?? null);
	return {
		percent,
		progress: month.progress,
		problem: problemText ?? wordForNone(data, report),
		nextStep: month.next ?? nextStep(data.nextSteps, report),
		status: status(report, percent, problemText),
		reasons: month.reason === undefined ? {} : { 'percent-falls': month.reason },
		coordinate: fresh ? (problem.coordinate ?? null) : null,
		evidence: month.evidence,
		readings: Object.entries(year.readings).flatMap(([indicator, values]) => {
			const value = values[period];
			return value === undefined ? [] : [{ indicator, value }];
		}),
		milestones: month.milestones
	};
}

function yearOf({ years }: DemoData, { pair, units }: DueReport): PairYear {
	const year = years.find(
		({ task, unit }) => task === pair.task && (unit === undefined || units.includes(unit))
	);
	if (!year) throw new Error(`nothing is written for task ${pair.task} at ${pair.unit}`);
	return year;
}

/** On the line between the months that give one; after the last of them as it was. */
function between({ months }: PairYear, period: string): number | null {
	const given = Object.entries(months)
		.filter(([, { percent }]) => percent !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	const before = given.findLast(([other]) => other < period);
	const after = given.find(([other]) => other > period);
	const [from, to] = [before?.[1].percent ?? null, after?.[1].percent ?? null];
	if (!before || from === null || !after || to === null) return from;
	const share = monthsFrom(before[0], period) / monthsFrom(before[0], after[0]);
	return Math.round(from + (to - from) * share);
}

/** With a problem and ten points behind the plan a unit calls its task 有风险 itself. */
function status(
	{ task, cutoffOn }: DueReport,
	percent: number | null,
	problem: string | null
): StatusClaim {
	if (percent === 100) return 'done';
	const { dueOn, addedOn } = task;
	if (problem === null || percent === null || dueOn === null || dueOn <= addedOn) return 'underway';
	const planned = (100 * daysBetween(addedOn, cutoffOn)) / daysBetween(addedOn, dueOn);
	return Math.min(100, planned) - percent >= 10 ? 'atRisk' : 'underway';
}

/** Some units leave the box empty, others write 无. */
function wordForNone({ units }: DemoData, report: DueReport): string | null {
	const unit = units.find(({ name }) => report.units.includes(name));
	return unit?.files.none ?? null;
}

/** The stock in an order of the pair's own, so that no step comes back before all were taken. */
function nextStep(stock: readonly string[], { pair, period, units }: DueReport): string | null {
	const key = `${pair.task} ${units.at(-1) ?? pair.unit}`;
	if (accident(`${key} ${period}`, 0, 3) === 0) return null;
	const months = monthsFrom(`${period.slice(0, 4)}-01`, period);
	const start = accident(key, 0, stock.length - 1);
	return stock[(start + 3 * months) % stock.length] ?? null;
}

function monthsFrom(from: string, to: string): number {
	let months = 0;
	for (let period = from; period < to; period = nextPeriod(period)) months += 1;
	return months;
}
