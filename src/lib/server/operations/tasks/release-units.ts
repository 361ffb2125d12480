import { updateWaitingClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import { updateWaitingExtensionsWithdrawn } from '../../db/extensions.ts';
import { endPeopleOf, updatePeopleUnit } from '../../db/task-people.ts';

export type Releasing = {
	jurisdictionId: string;
	taskId: string;
	/** The units that answer for the task no more. */
	unitIds: readonly string[];
	by: string;
	today: string;
	now: string;
	/** Their people are named on, for the unit that stands first now: the list that names them says so. */
	isPeopleKept?: boolean;
};

/**
 * What units leave open when they answer for a task no more: a claim that waits falls, a request for
 * a later day is withdrawn, and their people are named no longer. What they filed, and what was
 * answered, stays their own.
 */
export async function releaseUnits(
	trx: Db,
	{ jurisdictionId, taskId, unitIds, by, today, now, isPeopleKept = false }: Releasing
): Promise<void> {
	if (unitIds.length === 0) return;
	const of = { taskId, unitIds };
	await updateWaitingClaimsVoid(trx, jurisdictionId, of, { on: today, by, at: now });
	await updateWaitingExtensionsWithdrawn(trx, jurisdictionId, of, { by, at: now });
	const leavePeople = isPeopleKept ? updatePeopleUnit : endPeopleOf;
	await leavePeople(trx, jurisdictionId, { ...of, today });
}
