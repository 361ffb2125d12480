import { describe, expect, test } from 'vitest';
import { csvLine } from './csv.ts';

test.each([
	['a plain line', ['登录成功', '王小明'], '"登录成功","王小明"'],
	['a comma and a quote', ['a,b', '他说"好"'], '"a,b","他说""好"""'],
	['a line break inside', ['上\n下'], '"上\n下"'],
	['nothing and an empty text', [null, ''], ',""'],
	['a number stays one, also below zero', [12, -3], '12,-3']
])('%s', (_, cells, line) => {
	expect(csvLine(cells)).toBe(`${line}\r\n`);
});

describe('a spreadsheet runs nothing', () => {
	const begins = [
		'=',
		'+',
		'-',
		'@',
		'\t',
		'\r',
		'\n',
		'＝',
		'＋',
		'－',
		'＠',
		'﹦',
		'﹢',
		'﹣',
		'﹫'
	];

	test.each(begins)('of a cell that begins with %j', (sign) => {
		expect(csvLine([`${sign}cmd|' /C calc'!A0`])).toBe(`"'${sign}cmd|' /C calc'!A0"\r\n`);
	});

	test.each([' =1+1', '\u00a0=1+1', '\u200b=1+1', '\t=1+1'])('behind blanks: %j', (cell) => {
		expect(csvLine([cell])).toBe(`"'${cell}"\r\n`);
	});

	test('and text with such a sign within stays as it is', () => {
		expect(csvLine(['a=1', '2026-11-21', '1-2'])).toBe('"a=1","2026-11-21","1-2"\r\n');
	});
});
