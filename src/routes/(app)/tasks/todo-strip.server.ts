import { planSearch, ledgerViewIn, searchOf } from '$lib/domain/ledger/ledger-view.ts';
import { countTodos, type Todo, type TodoTask } from '$lib/domain/ledger/todos.ts';
import type { HeldLedger } from '$lib/server/db/held-ledger.ts';
import { ledgerWords as words } from '$lib/words/ledger.ts';

/** The tasks that a view by what waits shows: as many as the strip counts. */
export function todoTasks(
	all: readonly TodoTask[],
	todo: Todo | null
): ReadonlySet<string> | undefined {
	if (todo === null) return undefined;
	return new Set(all.flatMap((one) => (one.todo === todo ? one.taskId : [])));
}

/** A line of the strip over the list, and what shows its rows. */
export type StripItem = { text: string; href: string };

/**
 * What waits for the units of whoever is here, over all lists, each with the address that shows it.
 * `toReply` leads to where the only task with something to reply to is answered.
 */
export function todoStrip(
	all: readonly TodoTask[],
	{ plans, running }: Pick<HeldLedger, 'plans' | 'running'>,
	toReply: string | null
): StripItem[] {
	const others = plans.filter(({ id }) => id !== running.id);
	return countTodos(all, [running.id, ...others.map(({ id }) => id)]).map((one) => {
		const isRunning = one.planId === running.id;
		const view = ledgerViewIn(new URLSearchParams(planSearch(isRunning ? null : one.planId)));
		const year = isRunning ? null : (plans.find(({ id }) => id === one.planId)?.year ?? null);
		const text = words.waitCount(words.todos[one.todo], one.count, year);
		if (one.todo === 'reply' && one.count === 1 && toReply !== null) {
			return { text, href: toReply };
		}
		// what is another unit's now stands in no list of this one
		if (one.todo === 'told') return { text, href: `/tasks${searchOf(view)}#told` };
		return { text, href: `/tasks${searchOf({ ...view, todo: one.todo })}` };
	});
}
