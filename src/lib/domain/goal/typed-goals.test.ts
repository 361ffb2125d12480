import { expect, test } from 'vitest';
import { mostGoals } from './goal.ts';
import { arrangeGoals, noGoals, proposals, type TypedGoals } from './typed-goals.ts';

const row = (title: string) => ({ id: title, title, due: '', done: '' });
const three: TypedGoals = { ...noGoals, milestones: [row('一'), row('二'), row('三')] };
const titles = (typed: TypedGoals) => typed.milestones.map(({ title }) => title).join('');
const of = { measure: '即办件比例达到30%以上，平均用时不超过5天', titleYear: 2026 };

test.each([
	['a row more stands last', 'milestones.add', '一二三'],
	['a row goes', 'milestones.remove.1', '一三'],
	['one goes up', 'milestones.up.2', '一三二'],
	['one goes down', 'milestones.down.0', '二一三'],
	['the first goes no further up', 'milestones.up.0', '一二三'],
	['the last goes no further down', 'milestones.down.2', '一二三'],
	['a row that is not there', 'milestones.remove.7', '一二三'],
	['a place that is none', 'milestones.remove.x', '一二三'],
	['another list', 'units.remove.0', '一二三'],
	['another verb', 'milestones.burn.0', '一二三']
])('%s', (_, command, expected) => {
	expect(titles(arrangeGoals(three, command, of))).toBe(expected);
});

test('rows end at the most that a task may have', () => {
	const many = Array.from({ length: mostGoals }, (_, index) => row(String(index)));
	const typed = { ...noGoals, milestones: many };
	expect(arrangeGoals(typed, 'milestones.add', of).milestones).toHaveLength(mostGoals);
	expect(arrangeGoals(three, 'milestones.add', of).milestones).toHaveLength(4);
});

test('a proposal that is accepted becomes a row and is offered no more', () => {
	expect(proposals(noGoals, of.measure, 2026)).toHaveLength(2);
	const taken = arrangeGoals(noGoals, 'indicators.take.1', of);
	expect(taken.indicators).toMatchObject([{ name: '平均用时', comparison: '≤', target: '5' }]);
	expect(proposals(taken, of.measure, 2026).map(({ name }) => name)).toEqual(['即办件比例']);
	expect(arrangeGoals(taken, 'indicators.take.5', of)).toEqual(taken);
});
