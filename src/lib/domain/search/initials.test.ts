import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test.each([
	['水利局', 's l j'],
	['政务服务数据管理', 'z w f w s j g l'],
	['阿安欧额', 'a a o e'],
	['卫健委', 'w j w'],
	['匝足座', 'z z z']
])('%s begins with the letters of its pinyin', (name, expected) => {
	expect(Array.from(name).map(initialsOf).join(' ')).toBe(expected);
});

test.each([
	['a growing and a long one', '长', 'cz'],
	['a bank and a walk', '行', 'xh'],
	['heavy and again', '重', 'zc'],
	['a building and a city', '厦', 'sx'],
	['a surname', '单', 'dsc'],
	['a surname and once', '曾', 'cz']
])('%s: both letters', (_, character, expected) => {
	expect(initialsOf(character)).toBe(expected);
});

test.each([['a'], ['9'], ['，'], ['龿']])('%s has no initial', (sign) => {
	expect(initialsOf(sign)).toBe('');
});
