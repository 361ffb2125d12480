import type { Problem } from '$lib/domain/problem.ts';
import type { Seen } from '$lib/server/operations/tasks/moved-tasks.ts';

const prefix = 'seen.';

/** What a form says it was made on, task by task; empty from a page that says nothing. */
export function seenIn(form: FormData): Seen {
	return new Map(
		[...form].flatMap(([name, value]) =>
			name.startsWith(prefix) && typeof value === 'string'
				? [[name.slice(prefix.length), value] as const]
				: []
		)
	);
}

/** What the form says when it is sent again: of what moved on, that whoever sent it was told so. */
export function seenNext(seen: Seen, problems: readonly Problem[]): Record<string, string> {
	const told = problems.flatMap((problem) =>
		problem.code === 'task.moved-on' || problem.code === 'task.not-shown'
			? [[problem.facts.taskId, problem.facts.mark] as const]
			: []
	);
	return Object.fromEntries([...seen, ...told]);
}
