import { expect, test } from 'vitest';
import { filesFor } from './who-files.ts';

const renamed = [{ unitId: 'old', successorId: 'new' }];
const split = [
	{ unitId: 'old', successorId: 'one' },
	{ unitId: 'old', successorId: 'two' }
];
const twice = [...renamed, { unitId: 'new', successorId: 'newest' }];

test.each([
	['its own', 'a', 'a', [], ['a'], true],
	['its own, though the task has passed to another unit', 'a', 'a', [], ['b'], true],
	['another one’s', 'a', 'b', [], ['b'], false],
	['of the unit it was before', 'new', 'old', renamed, ['new'], true],
	['of the unit that is renamed, which is gone', 'old', 'old', renamed, ['new'], false],
	['over two changes of name', 'newest', 'old', twice, ['newest'], true],
	['of a name in between', 'new', 'old', twice, ['newest'], false],
	['after 拆分, where the task went to it', 'one', 'old', split, ['one'], true],
	['after 拆分, where the task went to the other', 'two', 'old', split, ['one'], false],
	['of a task that nobody has now', 'two', 'old', split, [], true],
	['before the change comes into force', 'new', 'old', renamed, ['old'], false]
] as const)('%s', (_, unitId, asked, lines, standing, files) => {
	expect(filesFor(unitId, asked, lines, standing)).toBe(files);
});
