import type { ImportStep } from '$lib/domain/import/import-step.ts';
import type { ListProblem } from '$lib/domain/list/list-reading.ts';
import { isTwice } from '$lib/domain/match/match-problems.ts';
import type { Problem } from '$lib/domain/problem.ts';

/** What a person can say about a problem where it stands. */
export type Fix = 'units' | 'deadline' | 'duplicate' | 'pair' | 'keep' | 'restore';

/** Null where nothing is to be said, or another step says it for the whole list. */
export function fixOf({ code, facts, task }: ListProblem): Fix | null {
	if (code === 'list.row-left') {
		if (facts.why === 'chosen') return 'restore';
		return facts.why === 'heading' || facts.why === 'outside' ? null : 'keep';
	}
	if (task === null) return null;
	if (code === 'match.duplicate' || isTwice(code)) return 'duplicate';
	if (code.startsWith('match.')) return 'pair';
	if (code === 'list.unit-missing' || code === 'list.collective') return 'units';
	if (code.startsWith('unit.') && code !== 'unit.blank-line') return 'units';
	const isDay = code === 'list.deadline-missing' || code === 'list.deadline-past';
	return isDay || code.startsWith('deadline.') ? 'deadline' : null;
}

const elsewhere: Partial<Record<Problem['code'], ImportStep>> = {
	'list.sheet-left': 'sheet',
	'list.above-left': 'sheet',
	'list.row-left': 'sheet',
	'list.rows-hidden': 'sheet',
	'list.columns-hidden': 'columns',
	'list.column-kept': 'columns',
	'list.column-left': 'columns',
	'list.column-likely': 'columns',
	'list.unassigned': 'units',
	'list.collective-kept': 'units',
	'list.deadlines-missing': 'deadlines'
};

/** The step where a problem of the whole list is mended, or where a row is seen beside the ledger. */
export function stepOf(problem: ListProblem): ImportStep | null {
	const fix = fixOf(problem);
	if (fix === 'pair' || fix === 'duplicate') return 'diff';
	// a blank cell that was left open has no line among the units; it stands with what was answered
	if (problem.code === 'list.unassigned' && problem.at.value === '') return null;
	return fix === null ? (elsewhere[problem.code] ?? null) : null;
}

/** The days that a printed deadline could mean. */
export function daysOf({ code, facts }: Problem): string[] {
	if (code === 'deadline.ambiguous') return facts.choices;
	if (code === 'deadline.several') return facts.dates;
	if (code === 'deadline.serial') return [facts.on];
	return code === 'deadline.two-readings' ? [facts.alternative] : [];
}
