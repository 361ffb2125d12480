import { expect, test } from 'vitest';
import { readAccountEntry, readName } from './account-entry.ts';

test.each([
	['padded in a table', '陈 静', '陈静'],
	['padded with wide blanks', '陈　　静', '陈静'],
	['of three characters', ' 欧 阳 修 ', '欧阳修'],
	['with its dot', '阿依古丽·买买提', '阿依古丽·买买提'],
	['in Latin letters', 'Anna  Wang', 'Anna Wang'],
	['in both', '王 Anna', '王 Anna']
])('a name is kept without the blanks that spread it: %s', (_, typed, name) => {
	const { entry, problems } = readAccountEntry({ name: typed, login: '', phone: '' }, new Set());
	expect([entry.name, problems]).toEqual([name, []]);
});

test('other fields keep the blanks between their words', () => {
	expect(readName('清江 试点区', 'district', 20).line).toBe('清江 试点区');
});
