import type { TaskState } from '../task.ts';

/** Goes unless somebody says no; goes where somebody says so; stays. */
export type CarryChoice = 'proposed' | 'offered' | 'stays';

/**
 * Whether a task goes on in the list of the next year. What is under way does; what is put aside, and
 * what has reached its aim and goes on being kept up, may; what is finished, cancelled or merged is
 * of its own year, and so is a draft.
 */
export function carryChoice({
	state,
	ongoing
}: {
	state: TaskState;
	ongoing: boolean;
}): CarryChoice {
	if (state === 'active') return 'proposed';
	if (state === 'suspended' || (state === 'done' && ongoing)) return 'offered';
	return 'stays';
}
