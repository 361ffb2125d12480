import { deedIn } from './task-verb.ts';
import { isInNobodysWay } from './overtaken.ts';

type Line = {
	field: string;
	to: string | null;
	/** The act that wrote it. */
	groupId: string | null;
	changedAt: string;
};

/**
 * What was done to a task first after an act and still stands, from its history with the latest line
 * first: what was taken back again is in nobody's way, nor is a signature.
 */
export function firstSince<Change extends Line>(
	changes: readonly Change[],
	{ id, madeAt }: { id: string; madeAt: string }
): Change | undefined {
	const since = changes
		.filter(({ changedAt, groupId }) => changedAt > madeAt && groupId !== id)
		.map((change) => ({ change, deed: change.field === 'deed' ? deedIn(change.to) : null }));
	const takenBack = new Set(since.flatMap(({ deed }) => deed?.undoes ?? []));
	return since.findLast(({ change, deed }) => {
		if (change.groupId !== null && takenBack.has(change.groupId)) return false;
		if (deed?.verb === 'undo') return deed.again === true;
		return deed === null || !isInNobodysWay(deed);
	})?.change;
}
