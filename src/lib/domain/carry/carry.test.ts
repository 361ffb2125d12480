import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Goals } from '../goal/goal.ts';
import { headingWords } from '../match/comparable.ts';
import { taskStates } from '../task.ts';
import { carriedDeadline } from './carried-deadline.ts';
import { carriedGoals } from './carried-goals.ts';
import { carriedNumbers, isNumbering, numberings } from './carried-numbers.ts';
import { carriedPairs, heirOn, type CarriedPair } from './carried-pairs.ts';
import { carriedSections } from './carried-sections.ts';
import { carryChoice } from './carry-choice.ts';
import { proposedPlan, readPlan } from './new-plan.ts';
import { planCarry, type CarrySource } from './plan-carry.ts';

test.each([
	['what is under way', 'active', false, 'proposed'],
	['what goes on for ever', 'active', true, 'proposed'],
	['what is put aside', 'suspended', false, 'offered'],
	['what has reached its aim and is kept up', 'done', true, 'offered'],
	['what is finished', 'done', false, 'stays'],
	['what was cancelled', 'cancelled', true, 'stays'],
	['what was merged', 'merged', false, 'stays'],
	['what nobody confirmed', 'draft', false, 'stays']
] as const)('%s', (_, state, ongoing, choice) => {
	expect(carryChoice({ state, ongoing })).toBe(choice);
});

const due = (dueOn: string | null, ongoing = false, text = dueOn) => ({ text, dueOn, ongoing });
test.each([
	['on the first day of the new list', 'active', due('2027-01-01'), due('2027-01-01'), false],
	['the day before it', 'active', due('2026-12-31'), due(null), true],
	['passed, though it goes on', 'active', due('2026-09-30', true), due(null), true],
	[
		'whose words mean another day there',
		'active',
		due('2027-03-31', false, '明年3月底'),
		due('2027-03-31', false, '2027-03-31'),
		false
	],
	[
		'in words that mean the same there',
		'active',
		due('2027-03-31', false, '2027年3月底'),
		due('2027-03-31', false, '2027年3月底'),
		false
	],
	[
		'that the office moved',
		'active',
		due('2027-03-31', false, '2026年三季度'),
		due('2027-03-31', false, '2027-03-31'),
		false
	],
	['for ever', 'active', due(null, true, '长期推进'), due(null, true, '长期推进'), false],
	['not stated', 'active', due(null, false, '适时'), due(null, false, '适时'), false],
	['reached and kept up', 'done', due('2026-09-30', true), due(null, true, '长期推进'), false]
] as const)('a deadline %s', (_, state, before, after, isLost) => {
	const carried = carriedDeadline({ ...before, state }, { startsOn: '2027-01-01', year: 2027 });
	expect(carried).toEqual({ deadline: after, isLost });
});

test.each([
	['anew in a new list', ['44', '12-1', ''], [], 'anew', ['1', '2', '3']],
	['anew behind those that are there', ['1', '2'], ['7', '3-1'], 'anew', ['8', '9']],
	['kept where they are free', ['44', '3', ''], ['3'], 'kept', ['44', '45', '46']],
	['kept once', ['5', '5'], [], 'kept', ['5', '6']]
] as const)('numbers are given %s', (_, numbers, taken, numbering, given) => {
	expect(carriedNumbers(numbers, taken, numbering)).toEqual(given);
});

const line = (
	unitId: string,
	successorId: string,
	kind = 'renamed',
	effectiveOn = '2026-06-01'
) => ({
	...{ unitId, successorId, kind, effectiveOn }
});
test.each([
	['itself', [], 'a'],
	['its heir', [line('a', 'b')], 'b'],
	['the heir of its heir', [line('a', 'b'), line('b', 'c', 'merged')], 'c'],
	['itself before the day', [line('a', 'b', 'renamed', '2026-12-01')], 'a'],
	['itself after a split', [line('a', 'b', 'split'), line('a', 'c', 'split')], 'a'],
	['somebody, even in a ring', [line('a', 'b'), line('b', 'a')], 'b']
])('for a unit stands %s', (_, lines, heir) => {
	expect(heirOn('a', lines, '2026-11-22')).toBe(heir);
});

test('units that have become one stand on a task once, in the weightier role', () => {
	const pair = (unitId: string, role: CarriedPair['role']): CarriedPair => ({
		...{ unitId, printed: unitId, role, mustFile: null }
	});
	const pairs = [pair('a', 'support'), pair('c', 'responsible'), pair('b', 'lead')];
	const heirOf = (id: string) => (id === 'c' ? 'c' : 'new');
	expect(carriedPairs(pairs, heirOf, () => '新局')).toEqual([
		{ ...pair('new', 'lead'), printed: '新局' },
		pair('c', 'responsible')
	]);
});

const section = (id: string, position: number, title: string) => ({
	...{ id, position, ordinal: position, title, printedHeading: `${position}、${title}` }
});

const goals: Goals = {
	milestones: [
		{ id: 'm1', title: '印发方案', dueOn: '2026-06-30', aspirational: false, doneOn: '2026-06-12' },
		{ id: 'm2', title: '系统上线', dueOn: '2026-12-31', aspirational: true, doneOn: null },
		{ id: 'm3', title: '总结评估', dueOn: '2027-01-01', aspirational: false, doneOn: null }
	],
	indicators: [
		{
			...{ id: 'i1', name: '即办件比例', comparison: '≥', target: '30', measuredIn: '%' },
			...{ dueOn: '2027-12-31', baseline: '18' }
		}
	]
};

test('steps that are not reached go on, and a day that has passed by then is to be set anew', () => {
	const { goals: carried, lostDays } = carriedGoals(goals, [], '2027-01-01');
	expect(carried).toEqual({
		milestones: [
			{ ...goals.milestones[1], id: null, dueOn: null },
			{ ...goals.milestones[2], id: null }
		],
		indicators: [{ ...goals.indicators[0], id: null }]
	});
	expect(lostDays).toBe(1);
	expect(carriedGoals(goals, [], '2028-01-01').lostDays).toBe(3);
});

const reading = (value: string, unitId: string | null = null, indicatorId = 'i1') => ({
	...{ indicatorId, unitId, value }
});
test.each([
	['the last that was read', [reading('27'), reading('21')], '27'],
	['that of its one unit', [reading('27', 'a'), reading('21', 'a')], '27'],
	['as before, where units differ', [reading('27', 'a'), reading('21', 'b')], '18'],
	['as before, where another was read', [reading('27', null, 'i2')], '18']
])('a figure is counted from where it stands: %s', (_, readings, baseline) => {
	const { goals: carried } = carriedGoals(goals, readings, '2027-01-01');
	expect(carried.indicators[0]?.baseline).toBe(baseline);
});

test('sections go on under the same words, the others behind them with the next numeral', () => {
	const old = [section('o1', 1, '获得用水、用气'), section('o2', 2, '获得信贷')];
	const carried = carriedSections(old, [section('n1', 1, '获得用水用气')], String);
	expect(carried).toMatchObject([
		{ id: 'n1', of: ['o1'] },
		{ id: null, of: ['o2'], ordinal: 2, position: 2, printedHeading: '2、获得信贷' }
	]);
	expect(carriedSections(old.slice(1), [section('n1', 1, '其他')], String)).toHaveLength(1);
});

test.each([
	['is read', {}, []],
	['is of a later year', { year: '2026' }, ['plan.year']],
	['has a year of four digits', { year: '27' }, ['plan.year']],
	['is at most fifty years away', { year: '2077' }, ['plan.year']],
	['has a title', { title: ' ' }, ['field.empty']],
	['has a first day', { startsOn: '2027-02-30' }, ['plan.day-unreadable']]
])('a new list %s', (_, said, codes) => {
	const typed = { ...proposedPlan({ year: 2026, title: '清江区2026年清单' }), ...said };
	const { entry, problems } = readPlan(typed, 2026);
	expect(problems.map(({ code }) => code)).toEqual(codes);
	if (codes.length > 0) return;
	expect(entry).toEqual({
		...{ year: 2027, title: '清江区2027年清单', docNo: null, startsOn: '2027-01-01' }
	});
});

test('what is numbered is one of two ways', () => {
	expect([...numberings, 'other', null].filter(isNumbering)).toEqual([...numberings]);
});

test('in the order of the sections, then of the old list; people go with the heir of their unit', () => {
	const task = (id: string, position: number, sectionId: string | null): CarrySource => ({
		...{ id, number: '', position, sectionId, state: 'active', measure: '', title: '' },
		...{ deadline: due(null), pairs: [], collectives: [], extra: null, readings: [] },
		goals: { milestones: [], indicators: [] },
		people: [
			{ role: 'contactPerson', name: '林二', phone: null, unitId: 'a' },
			{ role: 'contactPerson', name: '陈一', phone: null, unitId: null }
		]
	});
	const sources = [
		task('t4', 4, null),
		task('t3', 3, 'o1'),
		task('t2', 2, 'o2'),
		task('t1', 1, 'o1')
	];
	const { tasks } = planCarry(
		sources,
		[section('o1', 1, '甲'), section('o2', 2, '乙')],
		{ year: 2027, startsOn: '2027-01-01', sections: [], taken: [] },
		{ numbering: 'anew', numeral: String, heirOf: (id) => `${id}2`, nameOf: String }
	);
	expect(tasks.map(({ from, section: to }) => [from.id, to?.title ?? null])).toEqual([
		['t1', '甲'],
		['t3', '甲'],
		['t2', '乙'],
		['t4', null]
	]);
	expect(tasks[0]?.people.map(({ unitId }) => unitId)).toEqual(['a2', null]);
});

const source = fc.record({
	number: fc.constantFrom('1', '2', '3', '44', '12-1', ''),
	sectionId: fc.constantFrom('o1', 'o2', 'o3', null),
	state: fc.constantFrom(...taskStates),
	dueOn: fc.constantFrom('2026-06-30', '2027-06-30', null),
	ongoing: fc.boolean(),
	isTicked: fc.boolean()
});

test('what goes and what stays are all tasks; nothing goes twice, and no number is borne twice', () => {
	const oldSections = [section('o1', 1, '甲'), section('o2', 2, '甲。'), section('o3', 3, '乙')];
	const present = [section('n1', 1, '乙')];
	const cases = fc.record({
		rows: fc.array(source, { maxLength: 20 }),
		taken: fc.uniqueArray(fc.constantFrom('1', '2', '9', '12-1')),
		numbering: fc.constantFrom(...numberings)
	});
	fc.assert(
		fc.property(cases, ({ rows, taken, numbering }) => {
			const all = rows.map(
				(
					{ number, sectionId, state, dueOn, ongoing, isTicked },
					at
				): CarrySource & { isTicked: boolean } => ({
					...{ id: `t${at}`, number, position: at, sectionId, state, measure: '', title: '' },
					...{ deadline: { text: null, dueOn, ongoing }, pairs: [], collectives: [], people: [] },
					...{ goals: { milestones: [], indicators: [] }, readings: [], extra: null, isTicked }
				})
			);
			const goes = all.filter(
				({ isTicked, state, deadline }) =>
					isTicked && carryChoice({ state, ongoing: deadline.ongoing }) !== 'stays'
			);
			const target = { year: 2027, startsOn: '2027-01-01', sections: present, taken };
			const rules = { numbering, numeral: String, heirOf: (id: string) => id, nameOf: String };
			const { tasks, sections } = planCarry(goes, oldSections, target, rules);
			const ids = tasks.map(({ from }) => from.id);
			expect(ids.toSorted()).toEqual(goes.map(({ id }) => id).toSorted());
			const stays = all.filter(({ id }) => !ids.includes(id));
			expect(stays.length + tasks.length).toBe(all.length);
			const numbers = [...taken, ...tasks.map(({ number }) => number)];
			expect(new Set(numbers).size).toBe(numbers.length);
			const words = sections.map(({ title }) => headingWords(title));
			expect(new Set(words).size).toBe(words.length);
			for (const { from, section: to, deadline } of tasks) {
				expect(to === null).toBe(from.sectionId === null);
				expect(deadline.dueOn === null || deadline.dueOn >= target.startsOn).toBe(true);
			}
		})
	);
});
