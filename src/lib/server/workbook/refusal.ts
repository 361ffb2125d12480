import type { Problem } from '../../domain/problem.ts';

/** Ends the reading of a file from however deep inside; `openFile` turns it into its answer. */
export class Refusal extends Error {
	readonly problem: Problem;

	constructor(problem: Problem) {
		super(problem.code);
		this.problem = problem;
	}
}

/** A file whose inside does not hold together: reading on would lose or invent something. */
export function damaged(part: string): Refusal {
	return new Refusal({ code: 'file.damaged', facts: { part } });
}
