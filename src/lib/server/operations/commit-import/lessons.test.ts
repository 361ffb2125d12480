import { expect, test } from 'vitest';
import { namesToKeep } from './lessons.ts';

const units = new Map([
	['区政数局', 'u1'],
	['区市场监管局', 'u2']
]);

test.each([
	['a slip', '区市场监管剧', '区市场监管剧'],
	['a name without its brackets', ' 政数（一站式）', '政数（一站式）']
])('what was said to be a unit is another name of it: %s', (_, printed, alias) => {
	const choices = { units: { [printed]: { as: 'unit', unitId: 'u1' } } } as const;
	expect(namesToKeep(choices, units)).toEqual([{ alias, unitId: 'u1' }]);
	const founded = { units: { [printed]: { as: 'new', name: '区市场监管局' } } } as const;
	expect(namesToKeep(founded, units)).toEqual([{ alias, unitId: 'u2' }]);
});

test.each([
	['a person', '张三'],
	['a person with spaces', '张 三'],
	['a person with a number', '张三（15400000000）'],
	['a title', '王局长'],
	['a sentence', '按照职责分工负责'],
	['a name that a unit bears already', '区市场监管局']
])('no name to remember: %s', (_, printed) => {
	const choices = { units: { [printed]: { as: 'unit', unitId: 'u1' } } } as const;
	expect(namesToKeep(choices, units)).toEqual([]);
});

test('two prints of one name are remembered once', () => {
	const as = { as: 'unit', unitId: 'u1' } as const;
	expect(namesToKeep({ units: { 政数: as, '政 数': as } }, units)).toEqual([
		{ alias: '政数', unitId: 'u1' }
	]);
});
