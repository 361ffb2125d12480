import { expect, test } from 'vitest';
import { proposedNumber, readNumber } from './directive-number.ts';

test.each([
	['as it is printed', '营商督〔2026〕3号', '营商督〔2026〕3号'],
	['square brackets', '营商督[2026]3号', '营商督〔2026〕3号'],
	['round ones, of full width', '营商督（２０２６）３号', '营商督〔2026〕3号'],
	['thick ones and blanks', ' 营商督 【2026】 12 号 ', '营商督〔2026〕12号'],
	['a leading zero and 第', '营商督〔2026〕第003号', '营商督〔2026〕3号'],
	['without 号', '清江营商督〔2026〕3', '清江营商督〔2026〕3号'],
	['no year', '营商督3号', null],
	['no serial', '营商督〔2026〕号', null],
	['a serial of zero', '营商督〔2026〕0号', null],
	['no words before it', '〔2026〕3号', null],
	['a whole sentence', '请按营商督〔2026〕3号办理', null],
	['marks that cannot be seen', '营商督\u202e〔2026〕3号', null],
	['nothing', '', null]
])('%s', (_, typed, number) => {
	expect(readNumber(typed)).toBe(number);
});

test.each([
	['the first of all', [], '营商督〔2026〕1号'],
	[
		'the one after the highest, gaps left alone',
		['营商督〔2026〕1号', '营商督〔2026〕7号'],
		'营商督〔2026〕8号'
	],
	['a new year begins anew, under the same words', ['清江督〔2025〕9号'], '清江督〔2026〕1号'],
	['the words used last', ['营商督〔2025〕9号', '清江督〔2026〕2号'], '清江督〔2026〕3号'],
	['what is no number is passed over', ['口头'], '营商督〔2026〕1号']
])('proposes %s', (_, given, number) => {
	expect(proposedNumber(given, 2026)).toBe(number);
});
