import { expect, test } from 'vitest';
import { addPart, filledParts, removePart, restorePart, type SplitParts } from './split-parts.ts';

const given = { units: '区水利局', deadline: '12月底', numbers: ['44-1', '44-3', '44-4'] };
const part = (number: string, measure = '') => ({
	...{ number, measure, units: '区水利局', deadline: '12月底' }
});
const standing = (parts: ReturnType<typeof part>[]): SplitParts => ({ parts, removed: [] });

test.each([
	['the first free number', [], '44-1'],
	['not one that a part has', [part('44-1')], '44-3'],
	['one that was taken out with its part is free again', [part('44-3')], '44-1'],
	['none where all are used', [part('44-1'), part(' 44-3'), part('44-4')], '']
])('another part: %s', (_, parts, number) => {
	expect(addPart(standing(parts), given).parts.at(-1)).toEqual(part(number));
});

test('a part that is taken out comes back as it was typed, to its place', () => {
	const all = standing([part('44-1', '甲'), part('44-3', '乙'), part('44-4', '丙')]);
	const less = removePart(all, 1);
	expect(less.parts.map(({ measure }) => measure)).toEqual(['甲', '丙']);
	expect(restorePart(less)).toEqual(all);
});

test('several come back, the last one first', () => {
	const all = standing([part('44-1', '甲'), part('44-3', '乙'), part('44-4', '丙')]);
	const less = removePart(removePart(all, 0), 0);
	expect(restorePart(less).parts.map(({ measure }) => measure)).toEqual(['乙', '丙']);
	expect(restorePart(restorePart(less))).toEqual(all);
});

test('the only part stays, and nothing comes back where nothing went', () => {
	const one = standing([part('44-1', '甲')]);
	expect(removePart(one, 0)).toEqual(one);
	expect(restorePart(one)).toEqual(one);
});

test('of a part in which nothing was typed nothing comes back', () => {
	const all = standing([part('44-1', '甲'), part('44-3', '  ')]);
	expect(removePart(all, 1)).toEqual(standing([part('44-1', '甲')]));
});

test.each([
	['what is empty at the end goes', ['甲', '', ' '], ['甲']],
	['what is empty between stays', ['', '甲', '', '乙', ''], ['', '甲', '', '乙']],
	['nothing was typed at all', ['', ''], []],
	['there is none', [], []]
])('the parts that are filled in: %s', (_, typed, filled) => {
	const parts = typed.map((measure) => part('44-1', measure));
	expect(filledParts(parts).map(({ measure }) => measure)).toEqual(filled);
});
