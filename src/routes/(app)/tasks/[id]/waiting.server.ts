import { can, type Actor } from '$lib/domain/actor.ts';
import { claimantsOf } from '$lib/domain/claim.ts';
import type { LedgerRow } from '$lib/domain/ledger/ledger-row.ts';
import type { TaskClaim } from '$lib/server/db/claims.ts';
import type { Extension } from '$lib/server/db/extensions.ts';
import type { Answer } from './answers.server.ts';
import type { NewsItem } from '../news.server.ts';

type Facts = {
	row: LedgerRow;
	claims: readonly TaskClaim[];
	extensions: readonly Extension[];
	/** What is new to each unit that has not signed. */
	news: readonly { unitId: string; since: string | null; items: NewsItem[] }[];
	/** What the office answered to its units and they have not taken note of. */
	answers: readonly Answer[];
	/** What speaks against a unit's claim. */
	doubts: (unitId: string | null) => { text: string; href: string }[];
	/** A text as the reader may see it. */
	shown: (text: string) => string;
	unitName: (id: string | null) => string;
};

/**
 * What a task waits for, and what whoever is here can do about it: as one of its units sign, claim,
 * ask; as the office answer.
 */
export function waitingOf(
	actor: Actor,
	{ row, claims, extensions, news, answers, doubts, shown, unitName }: Facts
) {
	const { state, units } = row;
	const isActive = state === 'active';
	const mayAnswer = can(actor, 'task.edit', {});
	const claimants = claimantsOf(units);
	const waiting = claims.filter((claim) => claim.state === 'waiting');
	const asked = extensions.filter((request) => request.state === 'waiting');
	const isStanding = (unitId: string | null) =>
		claims.some(
			(claim) =>
				claim.unitId === unitId && (claim.state === 'waiting' || claim.state === 'confirmed')
		);
	return {
		unsigned: row.unsigned.map((unitId) => ({
			...{ unitId, name: unitName(unitId) },
			maySign: can(actor, 'task.acknowledge', { unitId }),
			...(news.find((each) => each.unitId === unitId) ?? { since: null, items: [] })
		})),
		answers,
		claims: waiting.map(({ id, unitId, doneOn, summary, claimedAt }) => ({
			summary: summary === null ? null : shown(summary),
			doubts: mayAnswer ? doubts(unitId) : [],
			...{ id, unitId, doneOn, claimedAt, name: unitName(unitId) },
			// those of the unit itself; the office sends a claim back
			mayWithdraw: can(actor, 'task.claim', { unitId }) && !mayAnswer
		})),
		extensions: asked.map(({ id, unitId, askedDueOn, reason, askedAt }) => ({
			...{ id, unitId, askedDueOn, reason, askedAt, name: unitName(unitId) },
			mayWithdraw: can(actor, 'extension.ask', { unitId })
		})),
		/** Whose part is not claimed yet, as far as whoever is here may claim it. */
		claimable: isActive
			? claimants
					.filter((unitId) => !isStanding(unitId) && can(actor, 'task.claim', { unitId }))
					.map((unitId) => ({ unitId: unitId ?? '', name: unitName(unitId) }))
			: [],
		/** Who may ask for a later day. */
		askable:
			isActive && row.dueOn !== null
				? units
						.filter(
							({ unitId }) =>
								can(actor, 'extension.ask', { unitId }) &&
								!asked.some((request) => request.unitId === unitId)
						)
						.map(({ unitId, name }) => ({ unitId, name }))
				: [],
		mayAnswer
	};
}
