import { expect, test } from 'vitest';
import { isSameLayout, layoutIn, layoutOf, usualLayout } from './grid-layout.ts';

test.each([
	['nothing', null, usualLayout],
	['another kind', 'x', usualLayout],
	[
		'broken parts',
		{ order: ['a', 3], hidden: 'x', widths: { a: 'wide', b: 90 }, density: 'tiny' },
		{ order: ['a'], hidden: [], widths: { b: 90 }, density: 'normal' }
	],
	[
		'more than a grid can be',
		{ order: Array.from({ length: 300 }, (_, at) => `c${at}`), widths: { b: 9000, c: 1 } },
		{
			...usualLayout,
			order: Array.from({ length: 200 }, (_, at) => `c${at}`),
			widths: { b: 720, c: 48 }
		}
	],
	[
		'what is no heading',
		{ order: ['', 'a', 'a', 'x'.repeat(201)] },
		{ ...usualLayout, order: ['a'] }
	]
])('%s is read back', (_, kept, layout) => {
	expect(layoutIn(kept)).toEqual(layout);
});

test.each([
	['', null],
	['{', null],
	['7', null],
	['null', null],
	['{"hidden":["a"]}', { ...usualLayout, hidden: ['a'] }]
])('the text %s holds %o', (text, layout) => {
	expect(layoutOf(text)).toEqual(layout);
});

test.each([
	['hid in another order', { hidden: ['b', 'a'] }, true],
	['widened in another order', { widths: { y: 60, x: 50 } }, true],
	['shows one more', { hidden: ['a'] }, false],
	['is wider', { widths: { x: 50, y: 61 } }, false],
	['stands otherwise', { order: ['b', 'a'] }, false],
	['has lower rows', { density: 'compact' as const }, false]
])('a grid that %s', (_, more, isSame) => {
	const layout = { ...usualLayout, hidden: ['a', 'b'], widths: { x: 50, y: 60 } };
	expect(isSameLayout(layout, { ...layout, ...more })).toBe(isSame);
});
