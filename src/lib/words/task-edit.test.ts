import { expect, test } from 'vitest';
import { gridWords } from './grid.ts';
import { editWords } from './task-edit.ts';

test.each([
	['somebody else by name', false, '李某', '李某 10:32 改成'],
	['somebody who is not known', false, null, '别人 10:32 改成'],
	['oneself in another window', true, '王敏', '另一个窗口 10:32 改成']
])('of two texts that meet the other is that of %s', (_, isOwn, who, said) => {
	expect(editWords.theirs(isOwn, who, '10:32')).toBe(said);
	expect(gridWords.strip.theirs({ isOwn, by: who ?? '', when: '10:32' })).toContain(
		isOwn ? '另一个窗口' : (who ?? '对方')
	);
});

test('of oneself nobody says that others have changed it', () => {
	const all = [editWords.conflictTitle, (isOwn: boolean) => gridWords.strip.conflicts(1, isOwn)];
	expect(all.map((say) => say(true).includes('别人'))).toEqual([false, false]);
	expect(all.map((say) => say(false).includes('别人'))).toEqual([true, true]);
});
