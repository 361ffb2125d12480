/**
 * How a unit was reminded: by a text that somebody copied (of the group, of a unit, of the leader, the
 * list of telephones), by a letter, by a call, or by the program itself (notice, mail, webhook).
 */
export const chaseWays = [
	...(['group', 'unit', 'leader', 'phones', 'letter'] as const),
	...(['notice', 'mail', 'webhook', 'call'] as const)
] as const;
export type ChaseWay = (typeof chaseWays)[number];

export function isChaseWay(text: string): text is ChaseWay {
	return chaseWays.some((way) => way === text);
}

/** 催办: who was reminded of a month, when and how. */
export type Chase = {
	id: string;
	period: string;
	way: ChaseWay;
	/** The reminder that sent it; null where a person did. */
	rule: string | null;
	/** What was said; null where nothing was, or where it holds people's telephones. */
	body: string | null;
	/** Each with the number of its reports that were open then. */
	units: readonly { unitId: string; reports: number }[];
	/** Null: the program itself. */
	chasedBy: string | null;
	chasedAt: string;
	undoneAt: string | null;
	undoneBy: string | null;
};

/**
 * The last time that each unit was reminded. What was taken back counts as nothing, and so does a word
 * to the leader: it is said about the units and not to them.
 */
export function lastChases(chases: readonly Chase[]): Map<string, Chase> {
	const last = new Map<string, Chase>();
	for (const chase of chases) {
		if (chase.undoneAt !== null || chase.way === 'leader') continue;
		for (const { unitId } of chase.units) {
			const known = last.get(unitId);
			if (!known || known.chasedAt < chase.chasedAt) last.set(unitId, chase);
		}
	}
	return last;
}

/** Whoever presses a button twice reminds once: the same words to the same units, moments apart. */
export function isSameChase(known: Chase, next: Omit<Chase, 'undoneAt' | 'undoneBy'>): boolean {
	const unitsOf = ({ units }: Pick<Chase, 'units'>) =>
		units
			.map(({ unitId }) => unitId)
			.sort()
			.join();
	const since = Date.parse(next.chasedAt) - Date.parse(known.chasedAt);
	return (
		known.undoneAt === null &&
		Math.abs(since) < sameWithin &&
		(['period', 'way', 'rule', 'body', 'chasedBy'] as const).every(
			(name) => known[name] === next[name]
		) &&
		unitsOf(known) === unitsOf(next)
	);
}

const sameWithin = 2 * 60_000;
