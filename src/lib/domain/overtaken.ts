import type { Problem, ProblemCode } from './problem.ts';

/** Who acted first on what a form was sent for: somebody else, or the same person in another window. */
export type Overtaken = 'others' | 'own';

/**
 * What no page offers as it shows things: whoever reads one of these was looking at a page on which
 * somebody has done something since.
 */
const codes: readonly ProblemCode[] = [
	...(['task.absent', 'task.state', 'task.moved-on', 'task.edited-meanwhile'] as const),
	...(['claim.none', 'claim.moved-on', 'claim.waiting', 'claim.not-needed'] as const),
	...(['extension.decided', 'extension.waiting', 'extension.absent'] as const),
	...(['act.undone', 'act.changed', 'carry.already'] as const),
	...(['milestone.absent', 'milestone.done', 'indicator.absent', 'reading.absent'] as const),
	...(['directive.ended', 'directive.not-asked'] as const),
	...(['ask.absent', 'ask.solved', 'ask.open', 'ask.raised-again', 'comment.absent'] as const),
	...(['directive.edited-meanwhile', 'view.absent'] as const),
	...(['contact.absent', 'contact.decided', 'contact.leaving-absent'] as const),
	...(['unit.no-succession', 'import.not-waiting'] as const)
];

/** Of a thing that was named in a field, it is the field that is wrong. */
export function isOvertaken({ code, at }: Problem): boolean {
	return at === undefined && codes.includes(code);
}
