import { expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';

test.each([
	['推行一日办结', '推行半日办结', ['推行', '一', '半', '日办结']],
	['甲', '甲乙', ['甲', '', '乙', '']],
	['甲乙', '甲', ['甲', '乙', '', '']],
	['甲甲', '甲甲甲', ['甲甲', '', '甲', '']],
	['', '甲', ['', '', '甲', '']],
	// a character of two units is never cut
	['𠮷野', '𠮶野', ['', '𠮷', '𠮶', '野']]
])('of “%s” and “%s” the part that differs is shown', (from, to, parts) => {
	const part = changedPart(from, to);
	expect([part.before, part.from, part.to, part.after]).toEqual(parts);
});

test('of a long text only a few characters stand to either side of it', () => {
	const [left, right] = ['左'.repeat(30), '右'.repeat(30)];
	expect(changedPart(`${left}一${right}`, `${left}二${right}`)).toEqual({
		...{ before: `…${'左'.repeat(12)}`, from: '一', to: '二', after: `${'右'.repeat(12)}…` }
	});
});
