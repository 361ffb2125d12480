/**
 * Everything the program can refuse or remark on, with the facts its message needs. The words
 * stand in words/problem.ts; a code without words there does not compile.
 */
export type ProblemFacts = {
	'deadline.unread': { value: string };
};

export type ProblemCode = keyof ProblemFacts;

/** Where the user can mend it: a field of a form, a cell of a workbook, a line of a text. */
export type Place =
	{ field: string } | { sheet: string; cell: string } | { line: number; column?: number };

export type Problem = {
	[Code in ProblemCode]: { code: Code; facts: ProblemFacts[Code]; at?: Place };
}[ProblemCode];

export type Result<T> = { ok: true; value: T } | { ok: false; problems: Problem[] };
