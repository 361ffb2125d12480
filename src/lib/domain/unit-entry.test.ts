import { expect, test } from 'vitest';
import { likelyKind, readShort, splitNames } from './unit-entry.ts';

test.each<[string, string, string[]]>([
	['one', ' 区水务局 ', ['区水务局']],
	['with 、', '区自然资源局、自然资源分局', ['区自然资源局', '自然资源分局']],
	[
		'with other signs and breaks',
		'甲局，乙局;丙局/丁局\n戊局',
		['甲局', '乙局', '丙局', '丁局', '戊局']
	],
	['not in brackets', '区工信局（科技、商务）', ['区工信局（科技、商务）']],
	['the same twice is one', '水务局、水务局', ['水务局']],
	['nothing is none', ' 、 ', []]
])('names in a field: %s', (_, typed, names) => {
	expect(splitNames(typed)).toEqual(names);
});

test.each([
	['nothing', ' ', null, []],
	['one', '区 住建局', '区 住建局', []],
	['two', '区住建局、住建', '区住建局、住建', ['unit.short-several']],
	['a telephone', '水利15412345678', '水利15412345678', ['field.phone']],
	['four thousand characters', '长'.repeat(4000), '长'.repeat(4000), ['field.long']]
])('a 简称 is one name or none: %s', (_, typed, short, codes) => {
	const read = readShort(typed);
	expect([read.short, read.problems.map(({ code }) => code)]).toEqual([short, codes]);
});

test.each([
	['区财政局', 'department'],
	['区税务局', 'vertical'],
	['市自然资源局清城分局', 'vertical'],
	['清城供电局', 'enterprise'],
	['区人民法院', 'court']
])('what the name says of the kind: %s is %s', (name, kind) => {
	expect(likelyKind(name)).toBe(kind);
});
