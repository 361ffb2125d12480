import type { Result } from '../../domain/problem.ts';

/** What was done, where it must have been. */
export function valueOf<Value>(result: Result<Value>): Value {
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	return result.value;
}

/** Why it was refused; nothing, where it was done. */
export function codesOf(result: Result<unknown>): string[] {
	return result.ok ? [] : result.problems.map(({ code }) => code);
}
