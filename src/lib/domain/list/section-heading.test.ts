import { expect, test } from 'vitest';
import { isSectionNumeral, looksLikeSection, readSection } from './section-heading.ts';

test.each([
	['a full stop', '九.获得用水、用气', 9, '获得用水、用气'],
	['a full-width one', '十六．政府采购', 16, '政府采购'],
	['brackets', '（二十一）纳税', 21, '纳税'],
	['a chapter', '第三部分 要素保障', 3, '要素保障'],
	['an arabic number', '12、跨境贸易', 12, '跨境贸易'],
	['no number', '窗口服务', null, '窗口服务'],
	['a year is none', '2026.6月工作', null, '2026.6月工作'],
	['a word that begins like one', '一网通办', null, '一网通办'],
	['blanks round it', ' 一、企业开办\n', 1, '企业开办']
])('%s: %s', (_, cell, ordinal, title) => {
	expect(readSection(cell)).toEqual({ printed: cell.trim(), ordinal, title });
});

test.each([
	['一、获得信贷', true],
	['（十二）纳税', true],
	['第一章 总则', true],
	['一网通办', false],
	['1.推进', false]
])('%s looks like a heading: %s', (text, is) => {
	expect(looksLikeSection(text)).toBe(is);
});

test.each([
	['一', true],
	['（二）', true],
	['三、', true],
	['1', false],
	['一、获得信贷', false]
])('%s is the numeral of a section: %s', (text, is) => {
	expect(isSectionNumeral(text)).toBe(is);
});
