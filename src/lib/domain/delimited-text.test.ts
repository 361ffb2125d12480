import { expect, test } from 'vitest';
import { delimitedRows, delimitedText, separatorOf } from './delimited-text.ts';

function taken(text: string) {
	const open: number[] = [];
	const rows = [...delimitedRows(text, ',', (line) => open.push(line))];
	return { rows: rows.map(({ line, cells }) => `${line}: ${cells.join('|')}`), open };
}

test.each<[string, string, string[]]>([
	['blanks between cells are kept', ' a ,b ', ['1:  a |b ']],
	['blanks behind a quote are none of the cell', '"a,b"  ,c\n"d" ', ['1: a,b|c', '2: d']],
	['blanks before a quote make it a character', 'a, "b"', ['1: a| "b"']],
	['breaks of any kind end a row', 'a\r\nb\rc\nd', ['1: a', '2: b', '3: c', '4: d']],
	['a row with nothing in it is one too', 'a\n\nb', ['1: a', '2: ', '3: b']],
	['breaks in quotes count as lines', '"a\r\nb"\nc', ['1: a\nb', '3: c']]
])('%s', (_, text, rows) => {
	expect(taken(text)).toEqual({ rows, open: [] });
});

test.each<[string, string, string[], number[]]>([
	['that is never closed', 'a\n"b,c\nd', ['1: a', '2: "b|c', '3: d'], [2]],
	['with a word behind it', '"a"b,c\n"d",e', ['1: "a"b|c', '2: d|e'], [1]],
	['with a blank and a word behind it', '"a" b,c', ['1: "a" b|c'], [1]]
])('a quote %s is a character, and is told', (_, text, rows, open) => {
	expect(taken(text)).toEqual({ rows, open });
});

test.each([
	['a tab wherever there is one', 'a,b\tc', '\t'],
	['a comma', 'a,b;c,d', ','],
	['a semicolon where those prevail', 'a;b;c,d', ';'],
	['a comma where there is neither', 'a', ',']
])('what stands between the cells: %s', (_, text, separator) => {
	expect(separatorOf(text)).toBe(separator);
});

test.each<[string, string[][]]>([
	[
		'cells and rows',
		[
			['单位', '姓名'],
			['区财政局', '李小明']
		]
	],
	['a break in a cell', [['区财政局', '李小明\n王敏']]],
	['a tab, and quotes', [['区\t财政局', '"王敏"', 'a"b']]],
	['a single column with commas', [['单位,简称'], ['区财政局']]],
	['empty cells', [['', '甲', ''], ['乙']]]
])('written as a text and taken apart again: %s', (_, rows) => {
	const text = delimitedText(rows.map((cells, at) => ({ line: at + 1, cells })));
	expect(separatorOf(text)).toBe('\t');
	const read = [...delimitedRows(text, '\t')].slice(0, rows.length);
	expect(read.map(({ cells }, at) => cells.slice(0, rows[at]?.length))).toEqual(rows);
});

test('a row is written in its own line, unless a cell at the foot of a sheet stands far below', () => {
	const lines = (rows: [number, string][]) => {
		const text = delimitedText(rows.map(([line, cell]) => ({ line, cells: [cell, ''] })));
		return [...delimitedRows(text, '\t')].flatMap(({ line, cells }) => (cells[0] ? [line] : []));
	};
	expect(
		lines([
			[2, '甲'],
			[5, '乙'],
			[6, '丙']
		])
	).toEqual([2, 5, 6]);
	expect(
		lines([
			[1, '甲'],
			[1_048_576, '乙']
		])
	).toEqual([1, 102]);
	expect(
		lines([
			[1, '甲\n乙'],
			[2, '丙']
		])
	).toEqual([1, 3]);
});
