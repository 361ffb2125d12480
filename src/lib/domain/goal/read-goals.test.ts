import { expect, test } from 'vitest';
import { goalsText } from './goal.ts';
import { readGoals } from './read-goals.ts';
import { noGoals, typedOf, type TypedGoals } from './typed-goals.ts';

const context = { titleYear: 2026, today: '2026-04-10' };
const milestone = { id: '', title: '印发方案', due: '', done: '' };
const indicator = {
	...{ id: '', name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' },
	...{ due: '', baseline: '' }
};
const goals = (some: Partial<TypedGoals>): TypedGoals => ({ ...noGoals, ...some });
const faults = (typed: TypedGoals) =>
	readGoals(typed, context).problems.map(({ code, at }) => [
		code,
		at && 'field' in at ? at.field : null
	]);

test.each([
	['a day as the deadline of a task may be written', '9月底', '印发方案（2026-09-30前）'],
	['a quarter', '三季度', '印发方案（2026-09-30前）'],
	['what is striven for', '力争2026年底前', '印发方案（力争2026-12-31前）'],
	['no day at all', '', '印发方案']
])('%s: %s', (_, due, expected) => {
	const { goals: read, problems } = readGoals(
		goals({ milestones: [{ ...milestone, due }] }),
		context
	);
	expect(problems).toEqual([]);
	expect(goalsText(read, 'milestones')).toBe(expected);
});

test('a figure keeps its unit, also where the sign of per cent is typed behind it', () => {
	const rows = [
		{ ...indicator, target: '35%', measuredIn: '', baseline: '18％' },
		{ ...indicator, name: '用时', comparison: '≤', target: '12', measuredIn: '工作日', due: '年底' }
	];
	const { goals: read, problems } = readGoals(goals({ indicators: rows }), context);
	expect(problems).toEqual([]);
	expect(goalsText(read, 'indicators').split('\n')).toEqual([
		'即办件比例≥35%（基数 18%）',
		'用时≤12 工作日（2026-12-31前）'
	]);
});

test('what was read is shown as it was read, and read again it is the same', () => {
	const typed = goals({
		milestones: [{ ...milestone, due: '力争三季度', done: '2026-03-05' }],
		indicators: [{ ...indicator, due: '年底', baseline: '18' }]
	});
	const { goals: read } = readGoals(typed, context);
	expect(readGoals(typedOf(read), context)).toEqual({ goals: read, problems: [] });
});

test('a row with nothing in it is none, and keeps the places of the others', () => {
	const blank = { ...milestone, title: ' ' };
	const typed = goals({ milestones: [blank, { ...milestone, due: '尽快' }] });
	expect(readGoals(typed, context).goals.milestones).toHaveLength(1);
	expect(faults(typed)).toEqual([['goal.no-day', 'milestones.1.due']]);
});

test.each<[string, Partial<typeof milestone>, string, string]>([
	['a day without words', { title: '', due: '9月底' }, 'milestone.no-title', 'title'],
	['what goes on for ever', { due: '长期推进' }, 'goal.no-day', 'due'],
	['a day that is none', { due: '2026年2月30日' }, 'deadline.impossible', 'due'],
	['a day of completion that is none', { done: '2026-02-30' }, 'milestone.no-done', 'done'],
	['done tomorrow', { done: '2026-04-11' }, 'milestone.done-future', 'done'],
	['too long a title', { title: '长'.repeat(101) }, 'field.long', 'title'],
	['what cannot be seen', { title: '方\u202e案' }, 'field.unreadable', 'title']
])('of a step is refused: %s', (_, row, code, field) => {
	const typed = goals({ milestones: [{ ...milestone, ...row }] });
	expect(faults(typed)).toEqual([[code, `milestones.0.${field}`]]);
});

test.each<[string, Partial<typeof indicator>, string, string]>([
	['no name', { name: '' }, 'indicator.no-name', 'name'],
	['a comparison that is none', { comparison: '≈' }, 'indicator.no-comparison', 'comparison'],
	['no target', { target: '' }, 'indicator.no-target', 'target'],
	['a target in words', { target: '三成左右' }, 'indicator.no-figure', 'target'],
	['a baseline in words', { baseline: '较低' }, 'indicator.no-figure', 'baseline'],
	['no day', { due: '尽快' }, 'goal.no-day', 'due'],
	['too long a unit', { measuredIn: '个'.repeat(21) }, 'field.long', 'measuredIn']
])('of a figure is refused: %s', (_, row, code, field) => {
	const typed = goals({ indicators: [{ ...indicator, ...row }] });
	expect(faults(typed)).toEqual([[code, `indicators.0.${field}`]]);
});

test('the same goal twice is a slip, the same figure by another day is a second step', () => {
	const two = [
		{ ...indicator, due: '6月底' },
		{ ...indicator, due: '年底', target: '40' }
	];
	expect(faults(goals({ indicators: two }))).toEqual([]);
	const same = goals({ indicators: [indicator, indicator], milestones: [milestone, milestone] });
	expect(faults(same)).toEqual([
		['milestone.twice', 'milestones.1.title'],
		['indicator.twice', 'indicators.1.name']
	]);
});

test('more than twenty are a plan of their own', () => {
	const milestones = Array.from({ length: 21 }, (_, index) => ({
		...{ ...milestone, title: `第${index}步` }
	}));
	expect(faults(goals({ milestones }))).toEqual([['goal.many', 'milestones']]);
});
