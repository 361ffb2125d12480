import { expect, test } from 'vitest';
import { plainText, readOptionalText, readText } from './plain-text.ts';

test.each([
	['every line is trimmed', ' 一是 \r\n 二是\t好 ', '一是\n二是 好'],
	['a paragraph stays apart, many empty lines are one', '一\n\n\n\n二\n', '一\n\n二'],
	['what cannot be seen is refused', '一\u0007二', null],
	['what turns the reading round is refused', '一\n\u202e二', null]
])('%s', (_, typed, text) => {
	expect(plainText(typed)).toBe(text);
});

test.each([
	['nothing but blanks', ' \n ', 'field.empty'],
	['too much', '字'.repeat(11), 'field.long'],
	['what cannot be read', '\u0000', 'field.unreadable']
])('%s is refused at the place that is named', (_, typed, code) => {
	expect(readText(typed, 'note', 10, 'note-3').problems).toMatchObject([
		{ code, at: { field: 'note-3' } }
	]);
});

test('what need not be said is null when it is not, and refused when it does not fit', () => {
	expect(readOptionalText(' ', 'note', 10)).toEqual({ text: null, problems: [] });
	expect(readOptionalText('好', 'note', 10)).toEqual({ text: '好', problems: [] });
	expect(readOptionalText('字'.repeat(11), 'note', 10)).toMatchObject({
		text: null,
		problems: [{ code: 'field.long' }]
	});
});
