import { isDay } from '../date.ts';
import { isFarDay } from '../far-day.ts';
import { readText } from '../plain-text.ts';
import type { Problem } from '../problem.ts';
import type { TaskState } from '../task.ts';
import { readNumber } from './directive-number.ts';
import { directiveLevels, type DirectiveKind, type DirectiveLevel } from './directive.ts';

export const longestBody = 1000;
export const longestReply = 2000;
export const longestNote = 300;

/** What was typed into the form; number and level are those of a 督办. */
export type TypedDirective = {
	body: string;
	dueOn: string;
	number: string;
	level: string;
	unitIds: readonly string[];
};

export type DirectiveEntry = {
	body: string;
	dueOn: string;
	number: string | null;
	level: DirectiveLevel | null;
	unitIds: string[];
};

/** What it is read against. */
export type EntryFacts = {
	kind: DirectiveKind;
	today: string;
	/** The day it has already, which may lie behind us and still stand; null for a new one. */
	dueBefore: string | null;
	/** The units of the task, and those that must answer already: a unit that left may stay asked. */
	units: readonly { id: string; name: string }[];
	nameOf: (unitId: string) => string;
	/** The numbers of the other notices. */
	taken: ReadonlySet<string>;
};

/** Reads what was typed; everything wrong is told at once. */
export function readDirective(
	typed: TypedDirective,
	facts: EntryFacts
): { entry: DirectiveEntry; problems: Problem[] } {
	const body = readText(typed.body, 'body', longestBody);
	const problems = [...body.problems, ...dayProblems(typed.dueOn, facts)];
	const unitIds = [...new Set(typed.unitIds)];
	problems.push(...unitProblems(unitIds, facts));
	const entry = { body: body.text, dueOn: typed.dueOn, number: null, level: null, unitIds };
	if (facts.kind === 'instruction') return { entry, problems };
	const level = directiveLevels.find((each) => each === typed.level) ?? null;
	if (level === null) {
		problems.push({ code: 'directive.no-level', facts: {}, at: { field: 'level' } });
	}
	const number = readNumber(typed.number);
	problems.push(...numberProblems(typed.number, number, facts));
	return { entry: { ...entry, number, level }, problems };
}

/** A task that was cancelled or merged is nobody's work; its draft is not in the ledger yet. */
export function taskProblems(state: TaskState | undefined): Problem[] {
	if (state === undefined || state === 'draft') return [{ code: 'directive.no-task', facts: {} }];
	const isEnded = state === 'cancelled' || state === 'merged';
	return isEnded ? [{ code: 'directive.task-ended', facts: { state } }] : [];
}

function dayProblems(dueOn: string, { today, dueBefore }: EntryFacts): Problem[] {
	const at = { field: 'dueOn' };
	if (!isDay(dueOn)) return [{ code: 'directive.no-day', facts: {}, at }];
	if (dueOn === dueBefore) return [];
	if (dueOn < today) return [{ code: 'directive.day-past', facts: { today }, at }];
	const isFar = isFarDay(dueOn, Number(today.slice(0, 4)));
	return isFar ? [{ code: 'field.far-day', facts: { value: dueOn }, at }] : [];
}

function unitProblems(unitIds: readonly string[], { units, nameOf }: EntryFacts): Problem[] {
	const at = { field: 'units' };
	if (unitIds.length === 0) return [{ code: 'directive.no-unit', facts: {}, at }];
	return unitIds
		.filter((unitId) => !units.some(({ id }) => id === unitId))
		.map((unitId) => ({
			code: 'directive.foreign-unit' as const,
			facts: { name: nameOf(unitId) },
			at
		}));
}

function numberProblems(typed: string, number: string | null, { taken }: EntryFacts): Problem[] {
	const at = { field: 'number' };
	if (typed.trim() === '') {
		return [{ code: 'field.empty', facts: { field: 'number' }, at }];
	}
	if (number === null) {
		const value = typed.trim().slice(0, 40);
		return [{ code: 'directive.number-unread', facts: { value }, at }];
	}
	const facts = { value: number };
	return taken.has(number) ? [{ code: 'directive.number-taken', facts, at }] : [];
}
