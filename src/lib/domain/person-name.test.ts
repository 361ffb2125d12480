import { expect, test } from 'vitest';
import { isPersonName } from './person-name.ts';

test.each([
	'张三',
	'李小明',
	'王芳',
	'欧阳明',
	'司徒建国',
	'阿依古丽·买买提',
	'王局长',
	'张副区长',
	'陈主任',
	'李四同志',
	'刘伟明书记'
])('reads like a person: %s', (plain) => {
	expect(isPersonName(plain)).toBe(true);
});

test.each([
	['a unit', '区财政局'],
	['a short unit', '区法院'],
	['a union of the district', '区科协'],
	['the party committee', '区委'],
	['a stem that begins like a surname', '林业'],
	['another', '文广'],
	['another with its ending', '林业局'],
	['a company', '金海公司'],
	['a stem that does not', '住建'],
	['the district and three characters', '区志愿队'],
	['four characters', '张三李四'],
	['a number', '138'],
	['one character', '张'],
	['nothing', '']
])('does not: %s, %j', (_, plain) => {
	expect(isPersonName(plain)).toBe(false);
});
