import { claimantsOf } from '../../../domain/claim.ts';
import type { TaskRole } from '../../../domain/task.ts';
import type { TaskBundle } from '../../db/task-bundle.ts';
import { updateClaimsVoid, updateWaitingClaimsVoid } from '../../db/claims.ts';
import type { Db } from '../../db/client.ts';
import { updateWaitingExtensionsWithdrawn } from '../../db/extensions.ts';
import { insertNotices } from '../../db/task-notices.ts';
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
 * a later day is withdrawn, and their people are named no longer; each is told that the task is another's. What they filed, and what was
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
	const told = { taskId, unitIds, kind: 'moved', by, at: now } as const;
	await insertNotices(trx, jurisdictionId, told);
	const leavePeople = isPeopleKept ? updatePeopleUnit : endPeopleOf;
	await leavePeople(trx, jurisdictionId, { ...of, today });
}

type Ending = Pick<Releasing, 'jurisdictionId' | 'by' | 'today' | 'now'>;

/** A task that ends takes along what waits: nobody will answer a claim or a request for a later day. */
export async function endRequests(
	trx: Db,
	bundle: TaskBundle,
	{ jurisdictionId, by, today, now }: Ending
): Promise<void> {
	const claims = bundle.done_claim.flatMap(({ id, state }) => (state === 'waiting' ? id : []));
	await updateClaimsVoid(trx, jurisdictionId, claims, { on: today, by, at: now });
	await endExtensions(trx, bundle, { jurisdictionId, by, now });
}

/** The requests for a later day alone: what is done needs none. */
export async function endExtensions(
	trx: Db,
	{ task, extension_request }: TaskBundle,
	{ jurisdictionId, by, now }: Omit<Ending, 'today'>
): Promise<void> {
	const unitIds = extension_request.flatMap(({ state, unit_id }) =>
		state === 'waiting' ? unit_id : []
	);
	if (unitIds.length === 0) return;
	const of = { taskId: task.id, unitIds };
	await updateWaitingExtensionsWithdrawn(trx, jurisdictionId, of, { by, at: now });
}

type Standing = Ending & Pick<Releasing, 'taskId'>;

/**
 * Of the units that stay, those whose claim the task needs no longer: with a lead the lead's claim is
 * the task's, so that what a unit claimed before it became 配合 decides nothing and falls; it is told so.
 */
export async function dropIdleClaims(
	trx: Db,
	pairs: readonly { unitId: string; role: TaskRole }[],
	{ jurisdictionId, taskId, by, today, now }: Standing
): Promise<void> {
	const claimants = claimantsOf(pairs);
	const unitIds = pairs.flatMap(({ unitId }) => (claimants.includes(unitId) ? [] : unitId));
	if (unitIds.length === 0) return;
	const of = { taskId, unitIds };
	const fallen = await updateWaitingClaimsVoid(trx, jurisdictionId, of, {
		...{ on: today, by, at: now }
	});
	const told = { taskId, unitIds: fallen, kind: 'claim', by, at: now } as const;
	await insertNotices(trx, jurisdictionId, told);
}
