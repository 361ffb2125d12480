import { addWorkdays, isWorkday, type Calendar } from '$lib/domain/calendar.ts';
import { firstDay, lastDay, nextPeriod } from '$lib/domain/date.ts';
import type { DemoData } from './data/demo-data.ts';
import type { EventEntry } from './data/events.ts';
import { inShanghai, later } from './moments.ts';
import type { DemoList } from './list.ts';
import type { ActorName, Operation } from './operation.ts';

/** Everything of the year but the monthly reports. */
export function frameOperations(data: DemoData, list: DemoList, calendar: Calendar): Operation[] {
	return [
		...planOperations(data, list),
		...periodOperations(data, calendar),
		...renameOperations(data),
		...claimOperations(data, list),
		...data.events.map(asOperation),
		...exemptions(data, list),
		...evaluationOperations(data)
	];
}

/** The months of the demo, the running one last. */
export function periodsOf({ district }: DemoData): string[] {
	const periods = [district.firstPeriod];
	for (let period = district.firstPeriod; period < district.lastPeriod;) {
		period = nextPeriod(period);
		periods.push(period);
	}
	return periods;
}

/** The day a month is closed on: its last workday. */
export function closingDay(period: string, calendar: Calendar): string {
	const last = lastDay(period);
	return isWorkday(last, calendar) ? last : addWorkdays(last, -1, calendar).on;
}

function planOperations({ district }: DemoData, list: DemoList): Operation[] {
	const { importedAt, startsOn } = district.plan;
	const at = inShanghai(importedAt);
	const office = { at: later(at, 5), as: 'office' as const };
	const details = list.tasks.flatMap((task): Operation[] => [
		...task.indicators.map((indicator) => {
			return { ...office, do: 'indicator.add' as const, task: task.number, ...indicator };
		}),
		...task.milestones.map((milestone) => {
			return { ...office, do: 'milestone.add' as const, task: task.number, ...milestone };
		}),
		...task.pairs
			.filter((pair) => pair.mustFile)
			.map(({ unit }) => {
				return { ...office, do: 'task.requireReport' as const, task: task.number, unit };
			})
	]);
	const file = 'sample.xlsx';
	return [{ at, as: 'office', do: 'plan.import', file, planStart: startsOn }, ...details];
}

function periodOperations(data: DemoData, calendar: Calendar): Operation[] {
	return periodsOf(data).flatMap((period): Operation[] => {
		const first = firstDay(period);
		const opening = isWorkday(first, calendar) ? first : addWorkdays(first, 1, calendar).on;
		const closing = closingDay(period, calendar);
		return [
			{ at: inShanghai(`${opening}T09:00`), as: 'office', do: 'period.open', period },
			{ at: inShanghai(`${closing}T17:20`), as: 'office', do: 'period.close', period }
		];
	});
}

function renameOperations({ units }: DemoData): Operation[] {
	return units.flatMap(({ name, renamed }) => {
		if (!renamed) return [];
		const { to, aliases, on, document, decidedAt } = renamed;
		const at = inShanghai(decidedAt);
		return {
			at,
			as: 'admin' as const,
			do: 'unit.rename' as const,
			unit: name,
			to,
			aliases,
			on,
			document
		};
	});
}

function claimOperations(data: DemoData, list: DemoList): Operation[] {
	return data.claims.flatMap((claim): Operation[] => {
		const { task, reason = '' } = claim;
		const unit = claim.unit ?? unitOfTask(data, list, task);
		const as: ActorName = `unit:${unit}`;
		const made: Operation = {
			at: inShanghai(claim.claimedAt),
			as,
			do: 'task.claimDone',
			task,
			on: claim.on
		};
		if (claim.returnedAt !== undefined) {
			const at = inShanghai(claim.returnedAt);
			return [made, { at, as: 'office', do: 'task.returnClaim', task, reason }];
		}
		if (claim.confirmedAt === undefined) return [made];
		const corrected = claim.correctedOn === undefined ? {} : { on: claim.correctedOn };
		const at = inShanghai(claim.confirmedAt);
		return [made, { at, as: 'office', do: 'task.confirmDone', task, unit, ...corrected }];
	});
}

/** The one unit that leads a task or is responsible for it. */
function unitOfTask({ events }: DemoData, { tasks }: DemoList, number: string): string {
	const listed = tasks.find((task) => task.number === number)?.pairs ?? [];
	const added = events.flatMap((event) =>
		event.do === 'task.add' && event.task === number ? event.units : []
	);
	const units = [...listed, ...added].filter((pair) => pair.role !== 'support');
	const [unit] = units;
	if (!unit || units.length > 1) throw new Error(`which unit of task ${number} claims?`);
	return unit.unit;
}

function exemptions({ filing }: DemoData, { tasks }: DemoList): Operation[] {
	return filing.flatMap((entry) => {
		if (entry.how !== 'exempt') return [];
		const { unit, period, reason } = entry;
		const of = tasks.filter((task) => task.pairs.some((pair) => pair.unit === unit));
		const named = of.filter(({ number }) => number === (entry.task ?? number));
		return named.map(({ number }) => ({
			at: inShanghai(entry.at),
			as: 'office' as const,
			do: 'report.exempt' as const,
			task: number,
			unit,
			period,
			reason
		}));
	});
}

function evaluationOperations({ evaluation, survey }: DemoData): Operation[] {
	const { scheme, round } = evaluation;
	const { title, evaluator, dataUntilOn, subjects } = round;
	const sources = new Map(
		scheme.indicators.flatMap(({ children }) => children.map(({ code, source }) => [code, source]))
	);
	const opened = { at: inShanghai(round.openedAt), as: 'office' as const };
	const details = { title, scheme: scheme.name, evaluator, dataUntilOn, subjects };
	const entered = Object.entries(round.readings).map(([indicator, values], index) => ({
		at: later(inShanghai(round.enteredFrom), 12 * index),
		as: 'evaluator' as const,
		do: 'evaluation.enter' as const,
		indicator,
		source: sources.get(indicator) ?? '',
		values
	}));
	const at = inShanghai(survey.enteredAt);
	return [
		{ ...opened, do: 'evaluation.open', ...details },
		...entered,
		{ at, as: 'evaluator', do: 'survey.enter', policy: survey.policy },
		{ at: inShanghai(round.publishedAt), as: 'office', do: 'evaluation.publish', title }
	];
}

function asOperation(event: EventEntry): Operation {
	const at = inShanghai(event.at);
	if (event.do !== 'extension.ask') return { ...event, at };
	const { unit, ...asked } = event;
	return { ...asked, at, as: `unit:${unit}` };
}
