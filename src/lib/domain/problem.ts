/**
 * Everything the program can refuse or remark on, with the facts its message needs. The words
 * stand in words/problem.ts; a code without words there does not compile.
 */
export type ProblemFacts = {
	'right.missing': Record<never, never>;
	'deadline.unread': { value: string };
	'deadline.impossible': { value: string; part: 'day' | 'month' | 'quarter' };
	'deadline.ambiguous': { value: string; choices: string[] };
	'deadline.serial': { value: string; on: string };
	'deadline.year-missing': { value: string };
	'deadline.backwards': { value: string };
	'deadline.undated': { value: string };
	'deadline.year-assumed': { value: string; year: number; from: 'title' | 'text'; dueOn: string };
	'deadline.two-readings': { value: string; dueOn: string; alternative: string };
	'deadline.several': { value: string; dates: string[]; dueOn: string };
	'deadline.loose': { value: string; dueOn: string };
	'deadline.partly-read': { value: string; dueOn: string };
	'deadline.aspirational': { value: string; dueOn: string };
	'unit.unknown': { value: string; name: string };
	'unit.abbreviated': { value: string; name: string };
	'unit.resembles': { value: string; name: string; distance: number };
	'unit.ambiguous': { value: string; names: string[] };
	'unit.maybe-joint': { value: string; names: string[] };
	'unit.ended': { value: string; name: string; on: string };
	'unit.person': { value: string };
	'unit.not-a-name': { value: string };
	'unit.open-bracket': { value: string };
	'unit.blank-line': Record<never, never>;
};

export type ProblemCode = keyof ProblemFacts;

/** `error`: waits for a person. `warning`: taken as read, to be checked. `note`: for information. */
export type ProblemLevel = 'error' | 'warning' | 'note';

const levels: { [Code in ProblemCode]: ProblemLevel } = {
	'right.missing': 'error',
	'deadline.unread': 'error',
	'deadline.impossible': 'error',
	'deadline.ambiguous': 'error',
	'deadline.serial': 'error',
	'deadline.year-missing': 'error',
	'deadline.backwards': 'error',
	'deadline.undated': 'warning',
	'deadline.year-assumed': 'warning',
	'deadline.two-readings': 'warning',
	'deadline.several': 'warning',
	'deadline.loose': 'warning',
	'deadline.partly-read': 'warning',
	'deadline.aspirational': 'note',
	'unit.unknown': 'note',
	'unit.abbreviated': 'note',
	'unit.resembles': 'error',
	'unit.ambiguous': 'error',
	'unit.maybe-joint': 'error',
	'unit.ended': 'error',
	'unit.person': 'error',
	'unit.not-a-name': 'error',
	'unit.open-bracket': 'warning',
	'unit.blank-line': 'note'
};

/** How much a problem holds up. A code without a level does not compile. */
export function levelOf(code: ProblemCode): ProblemLevel {
	return levels[code];
}

/** Where the user can mend it: a field of a form, a cell of a workbook, a line of a text. */
export type Place =
	{ field: string } | { sheet: string; cell: string } | { line: number; column?: number };

export type Problem = {
	[Code in ProblemCode]: { code: Code; facts: ProblemFacts[Code]; at?: Place };
}[ProblemCode];

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
