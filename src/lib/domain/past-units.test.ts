import { expect, test } from 'vitest';
import { pastUnits } from './past-units.ts';

const renamed = (unitId: string, successorId: string) => ({ unitId, successorId, kind: 'renamed' });
const split = (unitId: string, successorId: string) => ({ unitId, successorId, kind: 'split' });
const halves = [split('old', 'a'), split('old', 'b')];

test.each([
	['it was always itself', 'a', [], ['a'], []],
	['更名 passes all of it, whoever has the task', 'a', [renamed('old', 'a')], ['c'], ['old']],
	['who got the task at 拆分 has its past', 'a', halves, ['old', 'a'], ['old']],
	['who did not get it has none', 'b', halves, ['old', 'a'], []],
	['both have it where both got it', 'b', halves, ['old', 'a', 'b'], ['old']],
	['both have it where it was gone before', 'b', halves, ['old', 'c'], ['old']],
	['got under the next name', 'x', [...halves, renamed('a', 'x')], ['old', 'x'], ['a', 'old']],
	['not got, by another name', 'x', [...halves, renamed('b', 'x')], ['old', 'a'], ['b']],
	['nor what was before', 'b', [renamed('first', 'old'), ...halves], ['first', 'a'], []]
])('%s', (_, id, lines, had, formers) => {
	expect(pastUnits(id, lines, new Set(had))).toEqual([id, ...formers]);
});
