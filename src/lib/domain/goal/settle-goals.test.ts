import { expect, test } from 'vitest';
import { goalsText, type Goals } from './goal.ts';
import { settleGoals, type GoalsEdit } from './settle-goals.ts';
import { typedOf } from './typed-goals.ts';

const context = { titleYear: 2026, today: '2026-04-10' };
const step = { dueOn: null, aspirational: false, doneOn: null };
const figure = { comparison: '≥', measuredIn: '%', dueOn: null, baseline: null };
const held: Goals = {
	milestones: [{ ...step, id: 'm1', title: '印发方案' }],
	indicators: [{ ...figure, id: 'i1', name: '即办件比例', target: '30' }]
};
const texts = (goals: Goals): GoalsEdit['was'] => ({
	milestones: goalsText(goals, 'milestones'),
	indicators: goalsText(goals, 'indicators')
});
/** What a form sends that was made on the first goals and says the second. */
const edit = (was: Goals, to: Partial<Goals>): GoalsEdit => ({
	typed: typedOf({ ...was, ...to }),
	was: texts(was)
});
const aimed = (target: string): Goals['indicators'] => [
	{ ...figure, id: 'i1', name: '即办件比例', target }
];
const settle = (one: GoalsEdit, now = held, readings = new Map<string, number>()) =>
	settleGoals(one, now, readings, context);

test('only the list that was changed is written', () => {
	const settled = settle(edit(held, { indicators: aimed('35') }));
	expect(settled).toMatchObject({ conflicts: [], problems: [], writes: { milestones: null } });
	expect(settled.writes.indicators).toEqual(aimed('35'));
});

test('of two people at one list the second is told, with both texts', () => {
	const now = { ...held, indicators: aimed('40') };
	const settled = settle(edit(held, { indicators: aimed('35') }), now);
	expect(settled.writes).toEqual({ milestones: null, indicators: null });
	expect(settled.conflicts).toEqual([
		{ list: 'indicators', now: '即办件比例≥40%', mine: '即办件比例≥35%' }
	]);
});

test('both texts are told as well where the second cannot be read', () => {
	const now = { ...held, indicators: aimed('40') };
	const { typed, was } = edit(held, {});
	const indicators = typed.indicators.map((row) => ({ ...row, target: '三成' }));
	const settled = settle({ typed: { ...typed, indicators }, was }, now);
	expect(settled).toMatchObject({ problems: [], conflicts: [{ mine: '即办件比例 ≥ 三成 %' }] });
});

test.each([
	['a list that was not touched stays as somebody else made it', edit(held, {}), aimed('40')],
	['two who mean the same disturb nobody', edit(held, { indicators: aimed('40') }), aimed('40')]
])('%s', (_, one, indicators) => {
	const settled = settle(one, { ...held, indicators });
	expect(settled).toEqual({
		...{ writes: { milestones: null, indicators: null }, conflicts: [], problems: [] }
	});
});

test('what was measured is not taken away, what was not is', () => {
	const without = edit(held, { indicators: [] });
	expect(settle(without, held, new Map([['i1', 3]]))).toMatchObject({
		writes: { indicators: null },
		problems: [
			{
				...{ code: 'indicator.measured', facts: { name: '即办件比例', count: 3 } },
				at: { field: 'indicators' }
			}
		]
	});
	expect(settle(without).writes.indicators).toEqual([]);
});

test('an empty form writes nothing', () => {
	const none = { milestones: [], indicators: [] };
	expect(settle(edit(none, {}), none).writes).toEqual({ milestones: null, indicators: null });
});
