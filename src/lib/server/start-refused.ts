import type { StartProblem } from '../domain/start-problem.ts';

/** The program cannot start. Whoever starts it (the server, the command line) says it in words. */
export class StartRefused extends Error {
	override readonly name = 'StartRefused';
	readonly problem: StartProblem;

	constructor(problem: StartProblem, cause?: unknown) {
		super(problem.code, { cause });
		this.problem = problem;
	}
}
