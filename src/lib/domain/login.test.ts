import { expect, test } from 'vitest';
import { freeLogin, isLogin, normaliseLogin } from './login.ts';

test.each([
	['capitals', 'WangMin', 'wangmin'],
	['full-width letters and digits', 'ｗｍ１２', 'wm12'],
	['blanks of any width', ' 王　小 明 ', '王小明']
])('one spelling, whatever was typed: %s', (_, typed, login) => {
	expect(normaliseLogin(typed)).toBe(login);
});

test.each(['王敏', 'wm', 'wang.min-2@qj', '王'.repeat(32)])('%s is a login', (login) => {
	expect(isLogin(login)).toBe(true);
});

test.each([
	['nothing', ''],
	['one sign', '王'],
	['too many', '王'.repeat(33)],
	['a blank inside', '王 敏'],
	['markup', '<b>'],
	['a sign that turns the reading round', '王‮敏'],
	['a sign without width', '王​敏']
])('is no login: %s', (_, login) => {
	expect(isLogin(login)).toBe(false);
});

test.each([
	['the name itself', '王小明', [], '王小明'],
	['the next number where it is taken', '王小明', ['王小明', '王小明2'], '王小明3'],
	['without what a login cannot hold', '王·小明（女）', [], '王小明女'],
	['longer for a name of one sign', '王', [], '账号王'],
	['not longer than a login may be', '长'.repeat(60), ['长'.repeat(29)], `${'长'.repeat(29)}2`]
])('a login is made from a name: %s', (_, name, taken, login) => {
	expect(freeLogin(name, new Set(taken))).toBe(login);
	expect(isLogin(login)).toBe(true);
});
