/** A unit's word that its part is done, and what the office said to it. */
export const claimStates = ['waiting', 'confirmed', 'returned', 'void'] as const;
export type ClaimState = (typeof claimStates)[number];

/** A claim without a unit is of a task that nobody answers for. */
export type Claim = { unitId: string | null; state: ClaimState; doneOn: string };

/** A claim as a form that answers it names it: of which task, which one, with which day. */
export function claimMark(taskId: string, { id, doneOn }: { id: string; doneOn: string }): string {
	return `${taskId}/${id}/${doneOn}`;
}

/**
 * The day a task was claimed done: the lead's claim is the task's; without a lead it takes every
 * responsible unit's, and the latest day counts. Null while one is missing. A returned claim is
 * as if never made.
 */
export function claimedDoneOn(
	pairs: readonly { unitId: string; role: string }[],
	claims: readonly Claim[]
): string | null {
	const days = claimantsOf(pairs).map((unitId) => standingDay(unitId, claims));
	if (days.includes(null)) return null;
	return days.reduce((latest, day) => ((day ?? '') > (latest ?? '') ? day : latest), null);
}

/** Whose claims a task needs; null is the office, where nobody answers for it. */
export function claimantsOf(pairs: readonly { unitId: string; role: string }[]): (string | null)[] {
	const leads = pairs.filter((pair) => pair.role === 'lead');
	const needed = leads.length > 0 ? leads : pairs.filter((pair) => pair.role === 'responsible');
	return needed.length > 0 ? needed.map(({ unitId }) => unitId) : [null];
}

function standingDay(unitId: string | null, claims: readonly Claim[]): string | null {
	const stands = claims.find(
		(claim) => claim.unitId === unitId && (claim.state === 'waiting' || claim.state === 'confirmed')
	);
	return stands?.doneOn ?? null;
}
