import { expect, test } from 'vitest';
import { goalChangeText } from './goal.ts';
import { goalChanges } from '../domain/goal/goal-change.ts';
import type { Goals } from '../domain/goal/goal.ts';

const step = { dueOn: null, aspirational: false, doneOn: null };
const plan = { ...step, id: 'm1', title: '印发方案', dueOn: '2026-06-30' };
const launch = { ...step, id: 'm2', title: '上线' };
const share = {
	...{ id: 'i1', name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' },
	...{ dueOn: '2026-12-31', baseline: null }
};
const held: Goals = { milestones: [plan, launch], indicators: [share] };
const told = (after: Partial<Goals>) =>
	goalChanges(held, { ...held, ...after }).map(goalChangeText);

test.each<[string, Partial<Goals>, string[]]>([
	['nothing', {}, []],
	[
		'another target',
		{ indicators: [{ ...share, target: '35' }] },
		['把指标“即办件比例”的目标由“≥30%”改为“≥35%”']
	],
	[
		'several of a figure',
		{ indicators: [{ ...share, name: '即办率', dueOn: null, baseline: '18' }] },
		[
			'把指标“即办件比例”的名称由“即办件比例”改为“即办率”，时限由“2026年12月31日前”改为“空”，基数由“空”改为“18”'
		]
	],
	['one that went', { indicators: [] }, ['删除指标“即办件比例≥30%（2026-12-31前）”']],
	[
		'one that came',
		{ milestones: [plan, launch, { ...step, id: null, title: '评估' }] },
		['增加阶段目标“评估”']
	],
	[
		'a step that is reached',
		{ milestones: [{ ...plan, doneOn: '2026-06-20' }, launch] },
		['阶段目标“印发方案”登记2026年6月20日完成']
	],
	[
		'another day for a step',
		{ milestones: [{ ...plan, dueOn: '2026-07-31', aspirational: true }, launch] },
		['阶段目标“印发方案”时限由“2026年6月30日前”改为“力争2026年7月31日前”']
	],
	['another order', { milestones: [launch, plan] }, ['调整阶段目标的先后']],
	[
		'one that went from before the others is no other order',
		{ milestones: [launch] },
		['删除阶段目标“印发方案（2026-06-30前）”']
	]
])('tells %s', (_, after, expected) => {
	expect(told(after)).toEqual(expected);
});

test('a reading is told with its unit and its day', () => {
	const read = { name: '即办件比例', when: '2026年3月5日', unit: '区水利局', measuredIn: '%' };
	const stored = (value: string) => JSON.stringify({ ...read, value });
	const of = { field: 'reading' };
	expect(goalChangeText({ ...of, from: null, to: stored('28') })).toBe(
		'登记指标“即办件比例”区水利局2026年3月5日的数据 28%'
	);
	expect(goalChangeText({ ...of, from: stored('28'), to: stored('29') })).toBe(
		'指标“即办件比例”区水利局2026年3月5日的数据由“28%”改为“29%”'
	);
	expect(goalChangeText({ ...of, from: stored('28'), to: null })).toBe(
		'删除指标“即办件比例”区水利局2026年3月5日的数据 28%'
	);
	expect(goalChangeText({ field: 'measure', from: 'a', to: 'b' })).toBeNull();
});
