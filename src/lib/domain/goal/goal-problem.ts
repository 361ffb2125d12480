import type { GoalList } from './goal.ts';

/** Why an 阶段目标, a 量化指标 or a reading was not kept. */
export type GoalProblemFacts = {
	'goal.many': { list: GoalList; most: number };
	'goal.no-day': { value: string };
	'milestone.no-title': Record<never, never>;
	'milestone.twice': { title: string };
	'milestone.no-done': Record<never, never>;
	'milestone.done-future': { today: string };
	'milestone.absent': Record<never, never>;
	'milestone.done': { on: string };
	'indicator.no-name': Record<never, never>;
	'indicator.no-comparison': Record<never, never>;
	'indicator.no-target': Record<never, never>;
	/** A target, a baseline or a reading. */
	'indicator.no-figure': { value: string };
	'indicator.twice': { name: string };
	/** What was read of it would be lost. */
	'indicator.measured': { name: string; count: number };
	'indicator.absent': Record<never, never>;
	'reading.no-value': Record<never, never>;
	'reading.no-day': Record<never, never>;
	'reading.day-future': { today: string };
	'reading.no-unit': Record<never, never>;
	'reading.absent': Record<never, never>;
	/** An indicator that an act brought, and that was measured since; `isRestoring` as with the others. */
	'act.measured': { names: string[]; isRestoring?: true };
};

export const goalProblemLevels = {
	'goal.many': 'error',
	'goal.no-day': 'error',
	'milestone.no-title': 'error',
	'milestone.twice': 'error',
	'milestone.no-done': 'error',
	'milestone.done-future': 'error',
	'milestone.absent': 'error',
	'milestone.done': 'error',
	'indicator.no-name': 'error',
	'indicator.no-comparison': 'error',
	'indicator.no-target': 'error',
	'indicator.no-figure': 'error',
	'indicator.twice': 'error',
	'indicator.measured': 'error',
	'indicator.absent': 'error',
	'reading.no-value': 'error',
	'reading.no-day': 'error',
	'reading.day-future': 'error',
	'reading.no-unit': 'error',
	'reading.absent': 'error',
	'act.measured': 'error'
} as const satisfies { [Code in keyof GoalProblemFacts]: 'error' | 'warning' | 'note' };
