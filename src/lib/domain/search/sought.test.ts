import { expect, test } from 'vitest';
import { hasWords, soughtIn } from './sought.ts';
import { normalText } from './normal-text.ts';

test.each([
	['a number', '44', '44'],
	['as it is said', '第44项', '44'],
	['half said', '44项', '44'],
	['full-width with blanks', ' 第 ４４ 项 ', '44'],
	['with a letter', '12a', '12a'],
	['of two parts', '3-2', '3-2'],
	['initials are none', 'slj', null],
	['a word with a number in it is none', '44号文', null],
	['nothing is none', '', null]
])('%s', (_, typed, number) => {
	expect(soughtIn(typed).number).toBe(number);
});

test.each([
	['every word counts', '供水 水务', ['供水', '水务']],
	['wide letters and blanks', 'ＡＰＰ　用水', ['app', '用水']],
	['the same word twice', '用水 用水', ['用水']],
	['what nobody sees', '水\u200b务', ['水务']],
	['blanks alone', ' \t　', []],
	['no more than eight', '1 2 3 4 5 6 7 8 9', ['1', '2', '3', '4', '5', '6', '7', '8']]
])('%s', (_, typed, words) => {
	expect(soughtIn(typed).words).toEqual(words);
});

test('what is longer than any sentence is cut', () => {
	expect(soughtIn('水'.repeat(500)).words).toEqual(['水'.repeat(100)]);
});

test('signs of patterns mean themselves', () => {
	const text = normalText('完成100%，见_附件');
	expect(hasWords(text, soughtIn('100%').words)).toBe(true);
	expect(hasWords(text, soughtIn('100_').words)).toBe(false);
	expect(hasWords(text, soughtIn('见_附').words)).toBe(true);
});
