import { expect, test } from 'vitest';
import { fillIn, unknownPlaces } from './wording.ts';

test.each([
	['what is known', '{月份}还有{家数}家', '10月还有2家'],
	['blanks and full-width braces', '{ 月份 }｛家数｝', '10月2'],
	['twice', '{月份}{月份}', '10月10月'],
	['what is not known stays', '{日期}', '{日期}'],
	['a value is filled in as it is, whatever it looks like', '{网址}', '$&{月份}']
])('fills in %s', (_, wording, text) => {
	const values = new Map([
		['月份', '10月'],
		['家数', '2'],
		['网址', '$&{月份}']
	]);
	expect(fillIn(wording, values)).toBe(text);
});

test('what cannot be filled in is told, each once', () => {
	expect(unknownPlaces('{月份}{日期}{日期}｛人｝{a\nb}', ['月份'])).toEqual(['日期', '人']);
});
