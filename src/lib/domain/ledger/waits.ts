import type { Claim } from '../claim.ts';
import type { TaskState } from '../task.ts';

/** What a task waits for: 签收 of its units, 核验 of a claim, an answer to 延期申请. */
export const waits = ['unsigned', 'claim', 'extension'] as const;
export type Wait = (typeof waits)[number];

type Waiting = {
	state: TaskState;
	/** Its units, and when each signed it as it is now. */
	pairs: readonly { unitId: string; acknowledgedAt: string | null }[];
	claims: readonly Claim[];
	hasRequest: boolean;
};

/** What somebody has still to do about a task; what is finished or put aside waits for nothing. */
export function waitsOf({ state, pairs, claims, hasRequest }: Waiting): Wait[] {
	if (state !== 'active') return [];
	const found: Record<Wait, boolean> = {
		unsigned: unsignedUnits({ state, pairs }).length > 0,
		claim: claims.some((claim) => claim.state === 'waiting'),
		extension: hasRequest
	};
	return waits.filter((wait) => found[wait]);
}

/** The units that have not signed a task as it is now. */
export function unsignedUnits({ state, pairs }: Pick<Waiting, 'state' | 'pairs'>): string[] {
	if (state !== 'active') return [];
	return pairs.flatMap(({ unitId, acknowledgedAt }) => (acknowledgedAt === null ? unitId : []));
}
