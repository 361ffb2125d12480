import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import { byUrgency } from '$lib/domain/directive/directive-view.ts';
import { listShown } from '../directives/shown.server.ts';
import { whoIsHere } from '../../who.server.ts';

/** Where the one task with a 批示 or 督办 to reply to is answered; null where there are none, or several. */
export async function toReplyHere(
	locals: App.Locals,
	todos: readonly TodoTask[],
	day: string
): Promise<string | null> {
	const tasks = todos.flatMap(({ todo, taskId }) => (todo === 'reply' ? taskId : []));
	const [taskId] = tasks;
	if (taskId === undefined || tasks.length > 1) return null;
	const { actor } = whoIsHere(locals);
	const shown = await listShown(locals.db, actor, day, { taskId });
	const [first] = shown.filter(({ isOwed }) => isOwed).toSorted(byUrgency);
	return first ? `/directives/${first.id}#replies` : null;
}
