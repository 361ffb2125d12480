import type { Problem } from '../../../domain/problem.ts';
import {
	movedSides,
	seenMark,
	type SeenDeed,
	type SeenTask,
	type TaskSide
} from '../../../domain/seen-task.ts';
import { isTaskVerb, type TaskVerb } from '../../../domain/task-verb.ts';
import { personText } from '../../../words/actor.ts';
import { findAuditNames } from '../../db/audit-names.ts';
import type { Db } from '../../db/client.ts';
import { listFieldChanges, type FieldChange } from '../../db/field-changes.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { presentPairs } from './present-pairs.ts';

/** What a form was made on, by task; none where nobody looked at a page before. */
export type Seen = ReadonlyMap<string, string>;

/**
 * The tasks that somebody changed since the form was made, in what its deed touches: each as it is
 * now and who did it. A form that does not say what it was made on comes from a page that is older
 * than this rule, and could write over anything: it is refused as well.
 */
export async function movedTasks(
	trx: Db,
	jurisdictionId: string,
	deed: SeenDeed,
	bundles: readonly TaskBundle[],
	seen: Seen | undefined
): Promise<Problem[]> {
	if (!seen) return [];
	const problems: Problem[] = [];
	let names: Awaited<ReturnType<typeof findAuditNames>> | undefined;
	for (const bundle of bundles) {
		const { id, number } = bundle.task;
		const now = seenTask(bundle);
		const mark = seen.get(id);
		const of = { taskId: id, number, mark: seenMark(deed, now) };
		if (mark === undefined) {
			problems.push({ code: 'task.not-shown', facts: of });
			continue;
		}
		const sides = movedSides(deed, mark, now);
		if (sides.length === 0) continue;
		const { accounts, units: unitNames } = (names ??= await findAuditNames(trx, jurisdictionId));
		const changes = await listFieldChanges(trx, jurisdictionId, 'task', id);
		const last = changes.find((change) => sides.some((side) => touches(change, side)));
		const who = {
			by: personText(last?.changedBy, { accounts }),
			at: last?.changedAt ?? null
		};
		const { state, dueOn, ongoing } = now;
		const units = presentPairs(bundle).map(({ unitId }) => unitNames.get(unitId) ?? '');
		problems.push({
			code: 'task.moved-on',
			facts: { ...of, sides, state, dueOn, ongoing, units, ...who }
		});
	}
	return problems;
}

function seenTask(bundle: TaskBundle): SeenTask {
	const { state, due_on: dueOn, ongoing } = bundle.task;
	return { state, dueOn, ongoing: ongoing === 1, units: presentPairs(bundle) };
}

const verbsOf: Record<TaskSide, readonly TaskVerb[]> = {
	course: [
		...(['suspend', 'resume', 'cancel', 'reopen', 'merge', 'confirmDone', 'claimDone'] as const),
		...(['accept', 'discard'] as const)
	],
	deadline: ['extend'],
	units: ['transfer', 'addUnit', 'merge', 'succeed']
};

const fieldOf: Record<TaskSide, readonly string[]> = {
	course: ['state'],
	deadline: ['deadline'],
	units: ['units', 'merged']
};

/** Whether a line of a task's history changed this side of it. */
function touches({ field, to }: FieldChange, side: TaskSide): boolean {
	if (field !== 'deed') return fieldOf[side].includes(field);
	const deed: unknown = JSON.parse(to ?? '{}');
	if (typeof deed !== 'object' || deed === null || !('verb' in deed)) return false;
	const isOf = (verb: unknown) => isTaskVerb(verb) && verbsOf[side].includes(verb);
	// along with a former goes the side that the deed names
	if (deed.verb === 'follow') return 'aspect' in deed && deed.aspect === side;
	// what was edited, or gone along with, and taken back again may have been any side
	const anySide: readonly unknown[] = ['edit', 'follow'];
	return isOf(deed.verb) || ('of' in deed && (isOf(deed.of) || anySide.includes(deed.of)));
}
