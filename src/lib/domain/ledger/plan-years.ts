type Dated = { id: string; year: number; startsOn: string };

/** A list that has not begun, the one in force, or one whose year is over. */
export type PlanTime = 'prepared' | 'running' | 'past';

/**
 * The list in force on a day: of those that have begun, the one of the latest year. Where none has,
 * the first to begin, so that an office that prepares its first list sees it. Of two that are alike
 * the earlier in the given order is taken.
 */
export function planInForce<Plan extends Dated>(
	plans: readonly Plan[],
	day: string
): Plan | undefined {
	const begun = plans.filter(({ startsOn }) => startsOn <= day);
	const [running] = begun.toSorted(
		(a, b) => b.year - a.year || b.startsOn.localeCompare(a.startsOn)
	);
	if (running) return running;
	const [first] = plans.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn) || a.year - b.year);
	return first;
}

/** How a list stands beside the one in force: what has not begun is prepared, the rest is past. */
export function planTimeOn(plan: Dated, running: Pick<Dated, 'id'>, day: string): PlanTime {
	if (plan.id === running.id) return 'running';
	return plan.startsOn > day ? 'prepared' : 'past';
}

/** The day on which the list of a later year takes over; null while there is none. */
export function planEnd(plan: Pick<Dated, 'id'>, plans: readonly Dated[]): string | null {
	const own = plans.find(({ id }) => id === plan.id);
	const later = plans.filter(({ year }) => own !== undefined && year > own.year);
	const [first] = later.map(({ startsOn }) => startsOn).sort();
	return first ?? null;
}
