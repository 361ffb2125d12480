import type { Problem, Result } from '../../domain/problem.ts';

/** Thrown inside a transaction, so that nothing of what is half done stays. */
class HalfDone extends Error {
	readonly problems: Problem[];
	constructor(problems: Problem[]) {
		super('half done');
		this.problems = problems;
	}
}

/** What a step of a larger write has made; a refusal ends the whole of it. */
export function insist<T>(result: Result<T>): T {
	if (!result.ok) throw new HalfDone(result.problems);
	return result.value;
}

/** All of a write or nothing: where a step was insisted on and refused, its problems are answered. */
export async function allOrNothing<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
	try {
		return await work();
	} catch (refusal) {
		if (refusal instanceof HalfDone) return { ok: false, problems: refusal.problems };
		throw refusal;
	}
}
