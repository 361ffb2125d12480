import { expect, test } from 'vitest';
import { namedUnit } from './named-unit.ts';
import { makeUnitDirectory } from './unit-directory.ts';
import { jurisdictionOf } from './unit-name.ts';

const units = [
	{ id: 'a', name: '区政务服务局', aliases: ['区政务局'], validTo: '2026-05-31' },
	{ id: 'b', name: '区数据局', aliases: ['区政务服务局'], validTo: null },
	{ id: 'c', name: '区发展改革局', aliases: [], validTo: null },
	{ id: 'd', name: '区工信局', aliases: [], validTo: '2026-01-31' },
	...[
		{ id: 'e', name: '云岭市公安局清江分局', aliases: [], validTo: null },
		{ id: 'f', name: '云岭市公安局开发区分局', aliases: [], validTo: null }
	]
];
const on = (day: string) => makeUnitDirectory(jurisdictionOf('云岭市清江区'), units, day);
const found = (name: string, day = '2026-06-10') => {
	const result = namedUnit(name, on(day));
	return result.ok ? (result.value?.id ?? null) : result.problems[0]?.code;
};

test.each([
	['its own name', '区数据局', 'b'],
	['an alias', '区政务服务局', 'b'],
	['its place written out', '清江区数据局', 'b'],
	['a short form', '区发改局', 'c'],
	['a bracket behind it', '区数据局（区大数据中心）', 'b'],
	['one that nobody bears', '区水务局', null],
	['one whose unit has ended', '区工信局', 'unit.ended']
])('a unit goes by %s', (_, name, id) => {
	expect(found(name)).toBe(id);
});

test('a name that two bear on the day is nobody’s', () => {
	expect(found('区政务服务局', '2026-05-31')).toBe('unit.ambiguous');
});
