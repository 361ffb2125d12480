import type { Problem } from '../../../domain/problem.ts';

/** Nothing was written, and this is why. */
export function refused(...problems: Problem[]): { ok: false; problems: Problem[] } {
	return { ok: false, problems };
}

/** Whoever asked may not. */
export const noRight = refused({ code: 'right.missing', facts: {} });
