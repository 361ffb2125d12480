import { isTaskVerb, type TaskVerb } from '../../../domain/task-verb.ts';
import type { Db } from '../../db/client.ts';
import { findAct, type TaskAct } from '../../db/task-acts.ts';

/** What an act is about in the end, and whether it takes that back or does it. */
export type Origin = { verb: TaskVerb; isTakingBack: boolean; firstId: string };

/** A taking back of a taking back does the thing again: followed to what was done first. */
export async function originOf(db: Db, jurisdictionId: string, act: TaskAct): Promise<Origin> {
	let isTakingBack = false;
	let { id, verb, undoesId } = act;
	while (undoesId !== null) {
		const before = await findAct(db, jurisdictionId, undoesId);
		// too old to be kept
		if (!before) break;
		isTakingBack = !isTakingBack;
		({ id, verb, undoesId } = before);
	}
	return { verb: isTaskVerb(verb) ? verb : 'edit', isTakingBack, firstId: id };
}
