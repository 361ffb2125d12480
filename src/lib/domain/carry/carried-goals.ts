import type { Goals } from '../goal/goal.ts';

/** What was read of an indicator; null for the district's own figure. */
export type KnownReading = { indicatorId: string; unitId: string | null; value: string };

/**
 * The goals that a task takes along into a list that starts on a day: the steps that are not reached,
 * and every figure, counted from where it stands. A day that has passed by then is to be set anew.
 * `readings` are the latest first.
 */
export function carriedGoals(
	{ milestones, indicators }: Goals,
	readings: readonly KnownReading[],
	startsOn: string
): { goals: Goals; lostDays: number } {
	const open = milestones.filter(({ doneOn }) => doneOn === null);
	const isLost = ({ dueOn }: { dueOn: string | null }) => dueOn !== null && dueOn < startsOn;
	const carried = <Goal extends { dueOn: string | null }>(goal: Goal) => ({
		...goal,
		...{ id: null, dueOn: isLost(goal) ? null : goal.dueOn }
	});
	return {
		goals: {
			milestones: open.map(carried),
			indicators: indicators.map((indicator) => {
				const own = readings.filter(({ indicatorId }) => indicatorId === indicator.id);
				return { ...carried(indicator), baseline: lastFigure(own) ?? indicator.baseline };
			})
		},
		lostDays: [...open, ...indicators].filter(isLost).length
	};
}

/** Of several units no one figure is the task's. */
function lastFigure(readings: readonly KnownReading[]): string | null {
	const [last] = readings;
	return last && readings.every(({ unitId }) => unitId === last.unitId) ? last.value : null;
}
