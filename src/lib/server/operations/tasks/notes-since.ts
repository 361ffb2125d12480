import type { TaskBundle } from '../../db/task-bundle.ts';

/**
 * A task as it is put back, with what its units have taken note of since: that a unit signed it or read
 * an answer is not what is taken back, and nobody is asked for it twice.
 */
export function withNotesSince(
	before: TaskBundle,
	present: TaskBundle | undefined,
	since: string
): TaskBundle {
	if (!present) return before;
	const pairs = new Map(present.task_unit.map((pair) => [pair.id, pair]));
	const answers = new Map(present.extension_request.map((asked) => [asked.id, asked]));
	return {
		...before,
		task_unit: before.task_unit.map((pair) => {
			const now = pairs.get(pair.id);
			if (!now?.acknowledged_at || now.acknowledged_at <= since) return pair;
			const { acknowledged_by, acknowledged_at, last_acknowledged_at } = now;
			return { ...pair, acknowledged_by, acknowledged_at, last_acknowledged_at };
		}),
		extension_request: before.extension_request.map((asked) => {
			const now = answers.get(asked.id);
			// one that waits again has no answer to be read
			if (!now?.seen_at || now.seen_at <= since || now.state !== asked.state) return asked;
			return { ...asked, seen_by: now.seen_by, seen_at: now.seen_at };
		})
	};
}
