import { expect, test } from 'vitest';
import type { FigureCode } from '../domain/figures/figure.ts';
import { figureItems, figureParts, figureSentence, figureText } from './figures.ts';

test.each<[FigureCode, 'first' | 'last', string]>([
	['volume', 'first', '数据总量 = 已上报的项次'],
	['coverage', 'first', '覆盖率 = 已上报的项次 ÷ 应报项次'],
	['timeliness', 'first', '及时率 = 截止前首次上报的项次 ÷ 应报项次'],
	['timeliness', 'last', '及时率 = 截止前最后一次上报的项次 ÷ 应报项次'],
	['timelinessOfFiled', 'first', '已报及时率 = 截止前首次上报的项次 ÷ 已上报项次'],
	['qualification', 'first', '合格率 = 首次审核即通过的项次 ÷ 已审核项次'],
	['qualificationFinal', 'first', '最终合格率 = 最终审核通过的项次 ÷ 已审核项次']
])('%s by the %s submission', (code, timelyBy, sentence) => {
	expect(figureSentence(code, { timelyBy })).toBe(sentence);
});

test.each([
	[{ n: 8, d: 11 }, '72.7%', '8/11'],
	[{ n: 10, d: null }, '10 项次', ''],
	[{ n: 0, d: 0 }, '—', '']
])('%j is printed', (figure, text, parts) => {
	expect([figureText(figure), figureParts(figure)]).toEqual([text, parts]);
});

test('a figure names every report that it counts, and of a rate those that it does not', () => {
	const [one, two, three] = ['44', '45', '73'].map((number) => ({ number }));
	if (!one || !two || !three) throw new Error('three rows');
	const rules = { timelyBy: 'first' } as const;
	expect(figureItems('qualification', { n: [one, three], d: [one, two, three] }, rules)).toEqual([
		...['首次审核即通过：第44、73项。', '没有计入：第45项。']
	]);
	expect(figureItems('coverage', { n: [], d: [one] }, rules)).toEqual(['没有计入：第44项。']);
	expect(figureItems('volume', { n: [one, two], d: null }, rules)).toEqual([
		'已上报：第44、45项。'
	]);
	const many = Array.from({ length: 9 }, (_, at) => ({ number: `${at + 1}` }));
	expect(figureItems('coverage', { n: many, d: many }, rules)).toEqual([
		'已上报：第1、2、3、4、5、6、7、8、9项。'
	]);
});
