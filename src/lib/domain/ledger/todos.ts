/**
 * What waits for a unit itself: tasks to sign, claims that were sent back, 批示 and 督办 to reply to,
 * answers to its 延期申请 that it has not taken note of, and that a task is no longer its own. Then for
 * what a leader waits, an answer to a 批示 of their own, and what the office has to say: whether a task
 * goes along with the one that it was carried over from.
 */
export const todos = ['sign', 'returned', 'reply', 'answered', 'told', 'said', 'former'] as const;
export type Todo = (typeof todos)[number];

/** A task of a list for which one of them waits. */
export type TodoTask = { todo: Todo; taskId: string; planId: string };

/** How many tasks of each list wait for what, the list in force first; what waits nowhere is left out. */
export function countTodos(
	all: readonly TodoTask[],
	planIds: readonly string[]
): { todo: Todo; planId: string; count: number }[] {
	return planIds.flatMap((planId) =>
		todos.flatMap((todo) => {
			const count = all.filter((one) => one.planId === planId && one.todo === todo).length;
			return count === 0 ? [] : [{ todo, planId, count }];
		})
	);
}
