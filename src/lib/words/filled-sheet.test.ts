import { expect, test } from 'vitest';
import { cellPlace, filledWords } from './filled-sheet.ts';

test.each([
	['a cell of a file by its address', 'F3', 'F3'],
	['a cell of what was pasted by its line and heading', 'L2C6', '第2行“进展情况”'],
	['a line of a text', 'L12', '第12行“进展情况”']
])('a place is told as %s', (_, cell, expected) => {
	expect(cellPlace(cell, 'progress')).toBe(expected);
});

test('what the percent stays at is told with whose word it is', () => {
	const { percentNow } = filledWords;
	expect([
		percentNow({ percent: 55, from: 'last' }, false),
		percentNow({ percent: 60, from: 'draft' }, true),
		percentNow(null, false),
		percentNow(null, true)
	]).toEqual([
		'完成比例：表里没有，沿用上次 55%',
		'不勾选的，用草稿里的 60%',
		'完成比例：表里没有，以前也没有填过',
		null
	]);
});
