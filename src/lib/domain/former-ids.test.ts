import { expect, test } from 'vitest';
import { formerIds } from './former-ids.ts';

const line = (unitId: string, successorId: string) => ({ unitId, successorId });

test.each([
	['nobody, where it was never another', [line('b', 'c')], []],
	['the one that it was', [line('b', 'x'), line('a', 'c')], ['b']],
	['all before it, the latest first', [line('a', 'b'), line('b', 'x')], ['b', 'a']],
	['all that it took over', [line('a', 'x'), line('b', 'x')], ['a', 'b']],
	[
		'each once, where two came of one',
		[line('a', 'b'), line('a', 'c'), line('b', 'x'), line('c', 'x')],
		['b', 'c', 'a']
	],
	['not itself, even in a ring', [line('x', 'a'), line('a', 'x')], ['a']]
])('a unit was %s', (_, lines, ids) => {
	expect(formerIds('x', lines)).toEqual(ids);
});
