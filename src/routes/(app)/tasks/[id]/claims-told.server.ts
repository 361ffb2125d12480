import type { TaskVerb } from '$lib/domain/task-verb.ts';
import type { TaskHistory } from '$lib/server/db/task-history.ts';
import { whoText } from '$lib/words/actor.ts';
import { taskWords as words } from '$lib/words/task.ts';
import type { Act } from './acts-told.server.ts';
import { because, type Event, type HistoryNames } from './told-event.ts';

/** What a unit claimed, and how the office answered it. */
export function claimsMade(claims: TaskHistory['claims'], names: HistoryNames): Event[] {
	return claims.flatMap((claim): Event[] => {
		const made = {
			...{ at: claim.claimedAt, who: whoText(claim.claimedBy, names), notes: [] },
			text: words.claimed(names.units.get(claim.unitId ?? '') ?? '', claim.doneOn)
		};
		if (claim.decidedAt === null || claim.state === 'waiting') return [made];
		const answer = {
			...{ at: claim.decidedAt, who: whoText(claim.decidedBy, names), notes: because(claim) },
			text: claim.state === 'returned' ? words.returned : words.confirmed
		};
		return [made, answer];
	});
}

/**
 * A claim that another act ended: with the task, with its unit, or because the unit leads no more. What
 * took it back, or opened the task again, has said so itself.
 */
export function fallenClaims(
	claims: TaskHistory['claims'],
	names: HistoryNames,
	actAt: (at: string) => Act | undefined
): Event[] {
	return claims.flatMap(({ state, unitId, voidedAt, voidedBy, stays }): Event[] => {
		const act = state === 'void' && voidedAt !== null ? actAt(voidedAt) : undefined;
		if (!act || voidedAt === null || act.verbs.some((verb) => saysItself.includes(verb))) return [];
		const unit = names.units.get(unitId ?? '') ?? '';
		const why = stays ? words.claimIdle(unit) : words.claimFell(unit);
		const text = act.verbs.includes('cancel')
			? words.claimEnded.cancel
			: act.verbs.includes('merge')
				? words.claimEnded.merge
				: why;
		return [{ at: voidedAt, who: whoText(voidedBy, names), text, notes: [] }];
	});
}

const saysItself: readonly TaskVerb[] = ['withdrawClaim', 'reopen'];
