import { expect, test } from 'vitest';
import { delimitedRows, separatorOf } from './delimited-text.ts';

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
