import { expect, test } from 'vitest';
import { soughtNames } from './sought-names.ts';

const sections = [{ id: 's1', title: '获得信贷' }];
const units = [
	{ id: 'a', name: '区水利局' },
	{ id: 'b', name: '区水务局' },
	{ id: 'c', name: '区水务和海洋局' },
	{ id: 'd', name: '区法院' }
];
const line = (unitId: string, successorId: string, kind = 'renamed') => ({
	...{ unitId, successorId, kind }
});

test.each([
	['its last name', [line('a', 'b')], 'b', ['区水利局']],
	['every name that it bore', [line('b', 'c'), line('a', 'b')], 'c', ['区水务局', '区水利局']],
	[
		'both, where two became one name',
		[line('a', 'c'), line('b', 'c')],
		'c',
		['区水利局', '区水务局']
	],
	['itself alone in a ring', [line('a', 'b'), line('b', 'a')], 'b', ['区水利局']]
])('a unit is also found by %s', (_, lines, id, former) => {
	expect(soughtNames(sections, units, lines).get(id)).toBe(former.join('\n'));
});

test('one that took over others is not found by their names; a section is found by its title', () => {
	const names = soughtNames(sections, units, [line('a', 'd', 'merged'), line('b', 'd', 'split')]);
	expect([...names]).toEqual([['s1', '获得信贷']]);
});
