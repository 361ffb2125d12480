import type { GoalProblemFacts } from '../domain/goal/goal-problem.ts';

/** Facts of every code, for the tests of their words. */
export const goalProblemExamples: GoalProblemFacts = {
	'goal.many': { list: 'milestones', most: 20 },
	'goal.no-day': { value: '尽快' },
	'milestone.no-title': {},
	'milestone.twice': { title: '印发方案' },
	'milestone.no-done': {},
	'milestone.done-future': { today: '2026-10-26' },
	'milestone.absent': {},
	'milestone.done': { on: '2026-10-20' },
	'indicator.no-name': {},
	'indicator.no-comparison': {},
	'indicator.no-target': {},
	'indicator.no-figure': { value: '三成左右' },
	'indicator.twice': { name: '即办件比例' },
	'indicator.measured': { name: '即办件比例', count: 3 },
	'indicator.absent': {},
	'reading.no-value': {},
	'reading.no-day': {},
	'reading.day-future': { today: '2026-10-26' },
	'reading.no-unit': {},
	'reading.absent': {},
	'act.measured': { names: ['即办件比例', '接电时间'] }
};
