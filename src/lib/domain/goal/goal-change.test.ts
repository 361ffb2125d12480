import { expect, test } from 'vitest';
import type { Goals, MilestoneEntry } from './goal.ts';
import { goalChanges } from './goal-change.ts';

const step = (id: string | null, title: string): MilestoneEntry => ({
	...{ id, title, dueOn: null, aspirational: false, doneOn: null }
});
const steps = (...milestones: MilestoneEntry[]): Goals => ({ milestones, indicators: [] });
const said = (before: Goals, after: Goals) =>
	goalChanges(before, after).map(({ field, from, to }) => [field, titleIn(from), titleIn(to)]);

function titleIn(row: string | null): string | null {
	return row && /"title":"(.*?)"/.exec(row)?.[1]
		? (/"title":"(.*?)"/.exec(row)?.[1] ?? null)
		: null;
}

const [a, b, c] = [step('m1', '印发方案'), step('m2', '系统上线'), step('m3', '总结')];

test.each([
	['nothing', steps(a, b), []],
	['one that came', steps(a, b, step(null, '培训')), [['milestone', null, '培训']]],
	['one that went', steps(b), [['milestone', '印发方案', null]]],
	[
		'one that says something else',
		steps(a, step('m2', '试点')),
		[['milestone', '系统上线', '试点']]
	],
	['their order alone, as one change', steps(b, a), [['milestoneOrder', null, null]]],
	[
		'one that came and the order of the others',
		steps(b, step(null, '培训'), a),
		[
			['milestone', null, '培训'],
			['milestoneOrder', null, null]
		]
	],
	['one that came in between, which moves none', steps(a, c, b), [['milestone', null, '总结']]]
])('%s', (_, after, changes) => {
	expect(said(steps(a, b), after)).toEqual(changes);
});

test('a figure is told as what it is, without its place in the ledger', () => {
	const figure = {
		...{ id: 'i1', name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' },
		...{ dueOn: null, baseline: null }
	};
	const { id: _, ...kept } = figure;
	const after = { milestones: [], indicators: [{ ...figure, target: '35' }] };
	expect(goalChanges({ milestones: [], indicators: [figure] }, after)).toEqual([
		{
			field: 'indicator',
			from: JSON.stringify(kept),
			to: JSON.stringify({ ...kept, target: '35' })
		}
	]);
});
