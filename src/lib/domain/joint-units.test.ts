import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasBlankLine, splitNote, splitUnits } from './joint-units.ts';

const pieces = (cell: string) => splitUnits(cell).map(({ printed }) => printed);

test.each([
	['one unit', '区财政局', ['区财政局']],
	['、', '区税务局、高新区税务局', ['区税务局', '高新区税务局']],
	[
		'every other sign',
		'甲，乙,丙；丁;戊／己/庚|辛',
		['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛']
	],
	['line breaks of every system', '甲\n乙\r\n丙\r丁', ['甲', '乙', '丙', '丁']],
	['a sign and a break', '甲、\n乙', ['甲', '乙']],
	['blank lines and signs at the ends', '\n、甲、\n\n乙；\n', ['甲', '乙']],
	['not on 和 or 及', '区人力资源和社会保障局及区财政局', ['区人力资源和社会保障局及区财政局']],
	['not inside brackets', '各县（市、区）政府、区财政局', ['各县（市、区）政府', '区财政局']],
	['not inside nested brackets', '甲（乙（丙、丁）、戊）、己', ['甲（乙（丙、丁）、戊）', '己']],
	['not inside brackets of two widths', '各镇（街、办)、区财政局', ['各镇（街、办)', '区财政局']],
	['not inside six-angle brackets', '甲〔乙、丙〕、丁', ['甲〔乙、丙〕', '丁']],
	['a bracket that never closes holds nothing together', '甲（乙、丙', ['甲（乙', '丙']],
	['nor one that never opened', '甲）、乙', ['甲）', '乙']],
	['nothing', ' \n', []],
	['signs alone', '、/；', []]
])('splits: %s', (_, cell, printed) => {
	expect(pieces(cell)).toEqual(printed);
});

test('says which piece stands on a new line, and which bracket is alone', () => {
	expect(splitUnits('甲\n乙、\n丙（丁')).toEqual([
		{ printed: '甲', afterBreak: false, openBracket: false },
		{ printed: '乙', afterBreak: true, openBracket: false },
		{ printed: '丙（丁', afterBreak: false, openBracket: true }
	]);
});

test('loses no character but signs and spaces', () => {
	const cell = fc.string({ unit: fc.constantFrom(...'甲乙（）()[〔〕、，/\n 和') });
	fc.assert(
		fc.property(cell, (text) => {
			const kept = (all: string) => all.replace(/[、，,；;／/|\s]/g, '');
			expect(kept(pieces(text).join(''))).toBe(kept(text));
		})
	);
});

test.each([
	['no bracket', '区工信局', '区工信局', null],
	['a note', '区工信局（区企业服务中心）', '区工信局', '区企业服务中心'],
	['half-width', '区工信局(区企业服务中心)', '区工信局', '区企业服务中心'],
	['two widths', '区工信局（区企业服务中心)', '区工信局', '区企业服务中心'],
	['nested', '区工信局（企业科（原中小企业科））', '区工信局', '企业科（原中小企业科）'],
	['two notes', '区工信局（甲）（乙）', '区工信局', '甲、乙'],
	['an empty note', '区工信局（ ）', '区工信局', null],
	['space before', '区工信局 （牵头）', '区工信局', '牵头'],
	['in the middle it belongs to the name', '市公安局（清城）分局', '市公安局（清城）分局', null],
	['never closed', '区工信局（区企业服务中心', '区工信局', '区企业服务中心'],
	['never opened', '区工信局）', '区工信局', null],
	['a bracket alone is no note', '（牵头）', '（牵头）', null]
])('a note: %s', (_, printed, name, note) => {
	expect(splitNote(printed)).toEqual({ name, note });
});

test.each([
	['at the end', '区财政局\n', true],
	['at the end, with spaces', '区财政局\n  ', true],
	['at the start', '\n区财政局', true],
	['between', '区财政局\n\n区审计局', true],
	['between, of Windows', '区财政局\r\n\r\n区审计局', true],
	['none', '区财政局\n区审计局', false],
	['none, of Windows', '区财政局\r\n区审计局', false],
	['a cell of spaces is empty', ' \n ', false]
])('a blank line %s', (_, cell, blank) => {
	expect(hasBlankLine(cell)).toBe(blank);
});
