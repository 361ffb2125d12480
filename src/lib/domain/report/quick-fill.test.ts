import { expect, test } from 'vitest';
import { morePercent, proposedPercent, withRepeated } from './quick-fill.ts';

test.each([
	['60', 5, '65'],
	['６０％', 10, '70'],
	['98', 5, '100'],
	['', 5, '5'],
	['快了', 10, '10']
])('%s and %i points more', (typed, points, percent) => {
	expect(morePercent(typed, points)).toBe(percent);
});

test.each([
	['an empty box is filled', ' ', '已对接', '已对接'],
	['what was typed stays', '本月受理36份', '已对接', '本月受理36份\n已对接'],
	['it is not put there twice', '已对接，受理36份', '已对接', '已对接，受理36份']
])('%s', (_, text, before, filled) => {
	expect(withRepeated(text, before)).toBe(filled);
});

test('two of three 阶段目标 are 67 percent, and none are no proposal', () => {
	expect([proposedPercent(2, 3), proposedPercent(0, 0)]).toEqual([67, null]);
});
