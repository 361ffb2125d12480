import { inForceText, saysInForce } from '../edit/task-cell.ts';
import type { TaskState } from '../task.ts';

type Deadline = { text: string | null; dueOn: string | null; ongoing: boolean };

/** As a list says of a task that it has no last day. */
const forEver = '长期推进';

/**
 * The deadline that a task has in the list of a year: its own, while that lies ahead, and in its own
 * words where they still mean it there (明年3月底 is another day once the year has turned). One
 * that has passed by then is for the office to set anew, but what reached its aim is kept up on.
 */
export function carriedDeadline(
	{ state, ...deadline }: Deadline & { state: TaskState },
	{ startsOn, year }: { startsOn: string; year: number }
): { deadline: Deadline; isLost: boolean } {
	if (deadline.dueOn === null || deadline.dueOn >= startsOn) {
		const { text, dueOn, ongoing } = deadline;
		const isTrue = text === null || dueOn === null || saysInForce(text, deadline, year);
		const words = isTrue ? text : inForceText(dueOn, ongoing);
		return { deadline: { ...deadline, text: words }, isLost: false };
	}
	if (state === 'done' && deadline.ongoing) {
		return { deadline: { text: forEver, dueOn: null, ongoing: true }, isLost: false };
	}
	return { deadline: { text: null, dueOn: null, ongoing: false }, isLost: true };
}
