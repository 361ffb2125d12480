import type { TaskState } from '../task.ts';

type Deadline = { text: string | null; dueOn: string | null; ongoing: boolean };

/** As a list says of a task that it has no last day. */
const forEver = '长期推进';

/**
 * The deadline that a task has in a list that starts on a day: its own, while that lies ahead. One
 * that has passed by then is for the office to set anew, but what reached its aim is kept up on.
 */
export function carriedDeadline(
	{ state, ...deadline }: Deadline & { state: TaskState },
	startsOn: string
): { deadline: Deadline; isLost: boolean } {
	if (deadline.dueOn === null || deadline.dueOn >= startsOn) return { deadline, isLost: false };
	if (state === 'done' && deadline.ongoing) {
		return { deadline: { text: forEver, dueOn: null, ongoing: true }, isLost: false };
	}
	return { deadline: { text: null, dueOn: null, ongoing: false }, isLost: true };
}
