import type { Problem, ProblemCode } from './problem.ts';
import type { TaskDeed, TaskVerb } from './task-verb.ts';

/** Who acted first on what a form was sent for: somebody else, or the same person in another window. */
export type Overtaken = 'others' | 'own';

/**
 * What no page offers as it shows things: whoever reads one of these was looking at a page on which
 * somebody has done something since. A code for which a page does offer its button has no place here:
 * nobody needs to have done anything.
 */
const codes: readonly ProblemCode[] = [
	...(['task.absent', 'task.state', 'task.moved-on', 'task.edited-meanwhile'] as const),
	...(['claim.none', 'claim.moved-on', 'claim.waiting', 'claim.not-needed'] as const),
	...(['extension.decided', 'extension.waiting', 'extension.absent'] as const),
	...(['act.undone', 'act.changed', 'carry.already'] as const),
	...(['milestone.absent', 'milestone.done', 'indicator.absent', 'reading.absent'] as const),
	...(['directive.ended', 'directive.not-asked'] as const),
	...(['ask.absent', 'ask.solved', 'ask.open', 'comment.absent'] as const),
	...(['directive.edited-meanwhile', 'view.absent'] as const),
	...(['contact.absent', 'contact.decided', 'unit.no-succession'] as const),
	...(['import.not-waiting', 'evidence.absent'] as const)
];

/** Of a thing that was named in a field, it is the field that is wrong. */
export function isOvertaken({ code, at }: Problem): boolean {
	return at === undefined && codes.includes(code);
}

/** A signature stands in nobody's way, nor does what only the history of a task keeps. */
export function isInNobodysWay({ verb }: TaskDeed): boolean {
	return verb === 'acknowledge' || verb === 'leave';
}

const course = [
	...(['suspend', 'resume', 'cancel', 'reopen', 'merge', 'confirmDone'] as const),
	...(['add', 'accept', 'discard'] as const)
] as const;
const claims = [
	...(['claimDone', 'withdrawClaim', 'confirmDone', 'returnClaim', 'edit'] as const),
	...(['transfer', 'addUnit', 'succeed', 'follow', ...course] as const)
] as const;

/** What alone can have brought a task to where a deed no longer fits it; of other codes anything may. */
const causes: Partial<Record<ProblemCode, readonly TaskVerb[]>> = {
	...{ 'task.state': course, 'milestone.done': ['reach'], 'milestone.absent': ['edit'] },
	...{ 'claim.none': claims, 'claim.moved-on': claims },
	...{ 'claim.waiting': claims, 'claim.not-needed': claims }
};

/** Whether a deed can be why something was refused; a taking back is what it took back. */
export function isCause(code: ProblemCode, deed: TaskDeed): boolean {
	if (isInNobodysWay(deed)) return false;
	const verb = deed.verb === 'undo' ? (deed.of ?? 'undo') : deed.verb;
	const fitting = causes[code];
	// of what a taking back took back too long ago nothing is known
	return fitting === undefined || verb === 'undo' || fitting.includes(verb);
}
