import { expect, test } from 'vitest';
import { cellWords, placeWords } from './place.ts';

test.each([
	['a cell of a sheet', '责任清单', 'C2', '责任清单 C2'],
	['column L of a sheet', '责任清单', 'L12', '责任清单 L12'],
	['a cell of a csv', '', 'L3C7', '第 3 行第 7 列'],
	['a line of a text', '', 'L1480', '第 1480 行'],
	['no cell', '', '', '']
])('%s', (_, sheet, cell, words) => {
	expect(placeWords(sheet, cell)).toBe(words);
});

test('a place whose sheet is not said is taken for a line only where it can be nothing else', () => {
	expect(['L3C7', 'L12', 'C2'].map((cell) => cellWords(cell, null))).toEqual([
		'第 3 行第 7 列',
		'L12',
		'C2'
	]);
});
