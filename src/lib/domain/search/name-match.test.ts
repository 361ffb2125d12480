import { expect, test } from 'vitest';
import { closenessOf } from './name-match.ts';
import { soughtIn } from './sought.ts';

const water = ['区水务局', '清江区水利局'];

test.each([
	['the whole name', water, '区水务局', 0],
	['the name without its place', water, '水务局', 1],
	['two characters of it', water, '水务', 2],
	['initials', water, 'swj', 1],
	['initials of a former name', water, 'slj', 2],
	['capitals', water, 'SWJ', 1],
	['full-width letters', water, 'ｓｗｊ', 1],
	['characters and initials mixed', water, '水wj', 1],
	['two words, each in another name', water, '水务 水利', 2],
	['a character that is read in two ways', ['厦门银行'], 'xmyh', 0],
	['the other reading', ['市长热线'], 'szrx', 0],
	['one letter alone', water, 's', null],
	['letters that skip a character', water, 'sj', null],
	['one word of two', water, '水务 税务', null],
	['nothing', water, '', null],
	['Latin letters in the name itself', ['12345 APP 平台'], 'app', 2]
] as const)('%s', (_, names, typed, expected) => {
	expect(closenessOf(names, soughtIn(typed).words)).toBe(expected);
});
