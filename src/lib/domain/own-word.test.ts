import { expect, test } from 'vitest';
import { ownWordIn } from './own-word.ts';

const liu = { name: '刘芳', login: '刘芳' };
const ouyang = { name: '欧阳小梅', login: 'ouyangxm' };

test.each([
	['the name, however much stands round it', '刘芳Liufang2026', liu, 'name', '刘芳'],
	['the name twice, with something between', '刘芳刘芳Ab1刘芳x', liu, 'name', '刘芳'],
	['two characters of a longer one', 'Kelp-小梅-oven-71', ouyang, 'name', '小梅'],
	['the surname of two characters', '我爱欧阳修Vt7', ouyang, 'name', '欧阳'],
	['the longest run of it is told', 'x欧阳小梅x欧阳7Kq', ouyang, 'name', '欧阳小梅'],
	[
		'a name with a dot, by either part',
		'热合曼Kelp71x',
		{ name: '阿里·热合曼', login: 'al' },
		'name',
		'热合曼'
	],
	['the login', 'Kelp.ouyangxm.71', ouyang, 'login', 'ouyangxm'],
	['the login in capitals and disguise', 'Kelp-0uYangXM-71', ouyang, 'login', 'ouyangxm'],
	['the login backwards', 'Kelp-mxgnayuo-71', ouyang, 'login', 'mxgnayuo'],
	['a login of three letters', 'Kelp-lfq-7155', { name: '刘芳', login: 'lfq' }, 'login', 'lfq'],
	[
		'a login with the number after a namesake',
		'Kq刘芳2-oven',
		{ name: '', login: '刘芳2' },
		'login',
		'刘芳2'
	]
])('is told: %s', (_, password, owner, of, word) => {
	expect(ownWordIn(password, owner)).toEqual({ of, word });
});

test.each([
	['one character of the name', '刘备借荆州7Kq', liu],
	['both, but apart', '刘家的芳草7Kq', liu],
	['three letters backwards', 'Kelp-qfl-7155', { name: '刘芳', login: 'lfq' }],
	['a login of two letters', 'Kelp-wm-7155', { name: '王敏', login: 'wm' }],
	['nothing is known of the owner', 'Kelp-7155', { name: '', login: '' }],
	['a name of one character', '王Kelp7155', { name: '王', login: '账号王' }]
])('is nothing of the own: %s', (_, password, owner) => {
	expect(ownWordIn(password, owner)).toBeNull();
});
