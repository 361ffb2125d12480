import type { TaskVerb } from '../task-verb.ts';

/** A field of a task that changed, as its history keeps it. */
export type Change = { field: string; from: string | null; to: string | null };

/** What a unit takes upon itself with 签收. */
export const signedFields: readonly string[] = [
	...['measure', 'section', 'units', 'deadline', 'dueOn', 'indicator'],
	// a list that names a cancelled task takes it up again
	'state'
];

/**
 * Whether the units of a task are asked to sign it again after a field of it has changed: what is
 * asked of them is another thing now. Its number, who is named and under which number of theirs, what
 * was reported, read or said of it is not.
 */
export function asksToSign({ field, from, to }: Change): boolean {
	if (field === 'milestone') return aimOf(from) !== aimOf(to);
	return signedFields.includes(field);
}

/** A milestone without the day on which it was reached: that is progress, and no other aim. */
function aimOf(stored: string | null): string {
	const row: unknown = JSON.parse(stored ?? 'null');
	if (typeof row !== 'object' || row === null) return '';
	return JSON.stringify({ ...row, doneOn: null });
}

/** What is done to a task as a whole. A new part of one unit is that unit's to sign, as any new task. */
const signedVerbs: Record<TaskVerb, boolean> = {
	...{ extend: true, resume: true, reopen: true, accept: true },
	// these are told by the fields that they change
	...{ add: false, edit: false, split: false, merge: false, carry: false, undo: false },
	...{ follow: false, leave: false },
	...{ transfer: false, addUnit: false, succeed: false },
	...{ reach: false, suspend: false, cancel: false, discard: false, acknowledge: false },
	...{ claimDone: false, withdrawClaim: false, confirmDone: false, returnClaim: false }
};

/** Whether the units are asked to sign a task again after this was done to it. */
export function deedAsksToSign(verb: TaskVerb): boolean {
	return signedVerbs[verb];
}
