import type { TodoTask } from '$lib/domain/ledger/todos.ts';
import { ledgerWords as words } from '$lib/words/ledger.ts';
import type { ledgerHere } from './ledger-here.server.ts';
import { leaderStrip } from './leader-strip.server.ts';
import { toReplyHere } from './to-reply.server.ts';
import { todoStrip } from './todo-strip.server.ts';

type Here = NonNullable<Awaited<ReturnType<typeof ledgerHere>>>;

/** Over the list: what waits for the units of whoever is here, or what a leader looks at first. */
export async function stripOf(
	locals: App.Locals,
	here: Here,
	{ todos, said }: { todos: readonly TodoTask[] | null; said: readonly TodoTask[] | null },
	plan: string | null
) {
	if (todos) {
		const items = todoStrip(todos, here, await toReplyHere(locals, todos, here.day));
		return { title: words.todo, items, none: words.noTodo };
	}
	if (!said) return null;
	const items = leaderStrip(here.rows, said, here, plan);
	return { title: words.worst, items, none: words.noWorst };
}
