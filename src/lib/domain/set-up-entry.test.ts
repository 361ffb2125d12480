import { expect, test } from 'vitest';
import { readSetUp } from './set-up-entry.ts';

const entry = {
	key: 'x45zx-xv8ps-t6kj9-qfx5q',
	district: '试点区',
	name: '王敏',
	login: '',
	password: 'Lan-tian3-baiyun',
	again: 'Lan-tian3-baiyun',
	contact: '',
	address: ''
};
const told = (typed: Partial<typeof entry>, district: string | null = null) =>
	readSetUp({ ...entry, ...typed }, district).problems.map(({ code, at }) => [
		at && 'field' in at ? at.field : '',
		code
	]);

test('an empty form tells all that it needs at once, in the order of the page', () => {
	const nothing = Object.fromEntries(Object.keys(entry).map((field) => [field, '']));
	expect(told(nothing)).toEqual([
		['key', 'field.empty'],
		['district', 'field.empty'],
		['name', 'field.empty'],
		['password', 'field.empty']
	]);
});

test.each([
	['nothing but what may be left out', {}, []],
	[
		'whom to call, and the address',
		{ contact: '王敏 0840-5551028', address: 'https://tz.example.cn' },
		[]
	],
	['an address that is none', { address: 'tz.example.cn' }, [['address', 'setting.no-address']]],
	['too many words about the call', { contact: '长'.repeat(61) }, [['contact', 'field.long']]],
	['a sign nobody sees', { contact: '王​敏' }, [['contact', 'field.unreadable']]],
	['two passwords', { again: 'another' }, [['again', 'password.not-repeated']]],
	[
		'a weak one is told without the second',
		{ password: 'Admin@123456', again: '' },
		[['password', 'password.common']]
	],
	[
		'the own name in it',
		{ password: '王敏-Kelp-oven-71', again: '王敏-Kelp-oven-71' },
		[['password', 'password.own']]
	]
])('%s', (_, typed, problems) => {
	expect(told(typed)).toEqual(problems);
});

test('no district is asked for where an import has made it', () => {
	expect(told({ district: '' }, '清单区')).toEqual([]);
});

test('a line that is too long is called by its own name', () => {
	expect(readSetUp({ ...entry, contact: '长'.repeat(61) }, null).problems).toMatchObject([
		{ facts: { field: 'contact', most: 60, now: 61 } }
	]);
});
