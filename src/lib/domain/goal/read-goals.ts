import { isDay } from '../date.ts';
import { readDeadline } from '../deadline.ts';
import type { FieldName } from '../field-name.ts';
import { isFigure } from '../indicator.ts';
import { lengthOf, plainLine } from '../plain-line.ts';
import { levelOf, type Problem } from '../problem.ts';
import {
	comparisons,
	goalLists,
	mostGoals,
	type Goals,
	type IndicatorEntry,
	type MilestoneEntry
} from './goal.ts';
import {
	isBlankRow,
	type TypedGoals,
	type TypedIndicator,
	type TypedMilestone
} from './typed-goals.ts';

export type GoalContext = {
	/** A day without a year means the plan's. */
	titleYear: number;
	today: string;
};

const longest = { name: 100, figure: 20, unit: 20 };

/**
 * Reads the rows of 阶段目标 and 量化指标 that somebody typed; a row with nothing in it is none.
 * Everything wrong is told at once, at its row and field: milestones.1.due.
 */
export function readGoals(
	typed: TypedGoals,
	context: GoalContext
): { goals: Goals; problems: Problem[] } {
	const problems: Problem[] = [];
	const goals: Goals = { milestones: [], indicators: [] };
	for (const [index, row] of typed.milestones.entries()) {
		if (isBlankRow(row)) continue;
		goals.milestones.push(readMilestone(row, `milestones.${index}.`, context, problems));
	}
	for (const [index, row] of typed.indicators.entries()) {
		if (isBlankRow(row)) continue;
		goals.indicators.push(readIndicator(row, `indicators.${index}.`, context, problems));
	}
	for (const list of goalLists) {
		if (goals[list].length <= mostGoals) continue;
		problems.push({ code: 'goal.many', facts: { list, most: mostGoals }, at: { field: list } });
	}
	return { goals, problems: [...problems, ...twice(typed)] };
}

function readMilestone(
	row: TypedMilestone,
	at: string,
	context: GoalContext,
	problems: Problem[]
): MilestoneEntry {
	const say = (field: string, problem: Problem) =>
		problems.push({ ...problem, at: { field: `${at}${field}` } });
	const title = lineOf(row.title, 'milestone', longest.name, (problem) => say('title', problem));
	if (title === '') say('title', { code: 'milestone.no-title', facts: {} });
	const { dueOn, aspirational } = readDue(row.due, context, (problem) => say('due', problem));
	const doneOn = row.done.trim() === '' ? null : row.done.trim();
	if (doneOn !== null && !isDay(doneOn)) say('done', { code: 'milestone.no-done', facts: {} });
	else if (doneOn !== null && doneOn > context.today) {
		say('done', { code: 'milestone.done-future', facts: { today: context.today } });
	}
	return { id: row.id || null, title, dueOn, aspirational, doneOn };
}

function readIndicator(
	row: TypedIndicator,
	at: string,
	context: GoalContext,
	problems: Problem[]
): IndicatorEntry {
	const say = (field: string, problem: Problem) =>
		problems.push({ ...problem, at: { field: `${at}${field}` } });
	const name = lineOf(row.name, 'indicator', longest.name, (problem) => say('name', problem));
	if (name === '') say('name', { code: 'indicator.no-name', facts: {} });
	const comparison = comparisons.find((each) => each === row.comparison);
	if (!comparison) say('comparison', { code: 'indicator.no-comparison', facts: {} });
	const typedIn = lineOf(row.measuredIn, 'measuredIn', longest.unit, (problem) =>
		say('measuredIn', problem)
	);
	const typedTarget = row.target.normalize('NFKC').trim();
	// 30% says its unit itself
	const isShare =
		typedTarget.endsWith('%') && (typedIn === '' || typedIn === '%' || typedIn === '％');
	const measuredIn = isShare || typedIn === '％' ? '%' : typedIn;
	const target = figureOf(typedTarget, (problem) => say('target', problem));
	if (typedTarget === '') say('target', { code: 'indicator.no-target', facts: {} });
	const baseline = figureOf(row.baseline, (problem) => say('baseline', problem));
	const { dueOn } = readDue(row.due, context, (problem) => say('due', problem));
	return {
		...{ id: row.id || null, name, comparison: comparison ?? '≥', target, measuredIn, dueOn },
		baseline: baseline === '' ? null : baseline
	};
}

/** One figure that was typed, of an indicator: it must be there and be a number. */
export function readFigure(typed: string, at: { field: string }) {
	const problems: Problem[] = [];
	const value = figureOf(typed, (problem) => problems.push({ ...problem, at }));
	if (value === '') problems.push({ code: 'reading.no-value', facts: {}, at });
	return { value, problems };
}

/** A figure as it was typed, without its sign of per cent. */
function figureOf(typed: string, say: (problem: Problem) => void): string {
	const text = typed.normalize('NFKC').trim();
	if (text === '') return '';
	if (text.length > longest.figure || !isFigure(text)) {
		say({ code: 'indicator.no-figure', facts: { value: text.slice(0, 40) } });
	}
	return text.replace(/%$/, '').trim();
}

/** A day as the deadline of a task may be written; what has no day is no step of a plan. */
function readDue(typed: string, { titleYear }: GoalContext, say: (problem: Problem) => void) {
	const text = typed.trim();
	const { kind, dueOn, aspirational, problems } = readDeadline(
		{ kind: 'text', text },
		{ titleYear }
	);
	const errors = problems.filter(({ code }) => levelOf(code) === 'error');
	for (const problem of errors) say(problem);
	if (errors.length === 0 && kind !== 'blank' && dueOn === null) {
		say({ code: 'goal.no-day', facts: { value: text.slice(0, 40) } });
	}
	return { dueOn, aspirational };
}

function lineOf(
	typed: string,
	field: FieldName,
	most: number,
	say: (problem: Problem) => void
): string {
	const line = plainLine(typed);
	if (line === null) say({ code: 'field.unreadable', facts: { field } });
	else if (lengthOf(line) > most) {
		say({ code: 'field.long', facts: { field, most, now: lengthOf(line) } });
	}
	return line ?? typed.trim();
}

/** The same goal twice is a slip; the same figure by another day is a second step. */
function twice({ milestones, indicators }: TypedGoals): Problem[] {
	const seen = new Set<string>();
	const again = (...parts: string[]) => {
		const key = parts.map((part) => part.trim()).join('\n');
		const is = seen.has(key);
		seen.add(key);
		return is;
	};
	return [
		...milestones.flatMap(({ title, due }, index): Problem[] =>
			title.trim() !== '' && again('milestone', title, due)
				? [
						{
							...{ code: 'milestone.twice', facts: { title: title.trim() } },
							at: { field: `milestones.${index}.title` }
						}
					]
				: []
		),
		...indicators.flatMap(({ name, due }, index): Problem[] =>
			name.trim() !== '' && again('indicator', name, due)
				? [
						{
							...{ code: 'indicator.twice', facts: { name: name.trim() } },
							at: { field: `indicators.${index}.name` }
						}
					]
				: []
		)
	];
}
