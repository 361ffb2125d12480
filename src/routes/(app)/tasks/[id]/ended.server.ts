import { deedIn, type NamedTask } from '$lib/domain/task-verb.ts';
import type { TaskState } from '$lib/domain/task.ts';
import type { FieldChange } from '$lib/server/db/field-changes.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { endedWords as words, isEnded } from '$lib/words/ended.ts';
import { fullInstantText } from '$lib/words/format.ts';
import { whoText } from '$lib/words/actor.ts';

/** Why a task is put aside or ended, for the line under its title; null of one that is neither. */
export function endedOf(
	state: TaskState,
	states: TaskHistory['states'],
	changes: readonly FieldChange[],
	names: Parameters<typeof whoText>[1]
): { text: string; into: NamedTask | null } | null {
	if (!isEnded(state)) return null;
	const last = states.findLast((each) => each.state === state);
	if (!last) return null;
	const merged = changes
		.filter(({ field }) => field === 'deed')
		.map(({ to }) => deedIn(to))
		.find((deed) => deed?.verb === 'merge' && deed.other !== undefined);
	const { reason, document, changedAt, changedBy } = last;
	const at = fullInstantText(changedAt);
	const text = words.why(state, { reason, document, at, who: whoText(changedBy, names) });
	return { text, into: state === 'merged' ? (merged?.tasks?.[0] ?? null) : null };
}
