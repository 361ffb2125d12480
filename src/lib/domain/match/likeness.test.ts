import { describe, expect, test } from 'vitest';
import { comparable } from './comparable.ts';
import { makeLikeness } from './likeness.ts';
import { longestRise } from './longest-rise.ts';
import { mergeOrder } from './merge-order.ts';
import { indexTexts } from './near-texts.ts';

describe('comparable text', () => {
	test.each([
		['blanks and breaks', '推进 审批\n改革', '推进审批改革'],
		['widths', '完成６０％（不含公示）', '完成60%(不含公示)'],
		['quotation marks', '“数字政府”', '"数字政府"'],
		['a page number', '容缺受理— 1 5 —并联审批', '容缺受理并联审批'],
		['a page number with a blank', '容缺受理-4 -并联审批', '容缺受理并联审批'],
		['a day, which is no page number', '2026-12-31前', '2026-12-31前'],
		['a reference, which is no page number', '编号2026-15-甲', '编号2026-15-甲'],
		['a span, which is no page number', '5-10-15日', '5-10-15日']
	])('%s', (_, printed, plain) => {
		expect(comparable(printed)).toBe(plain);
	});
});

describe('likeness', () => {
	const hold = makeLikeness();
	const like = (one: string, other: string) => hold(one)(other);
	test.each([
		['the same', '推进审批改革', '推进审批改革', 1],
		['nothing in common', '推进审批改革', '清理拖欠账款', 0],
		['two of five pairs', '推进审批改革', '推进税务改革', 0.4],
		['a pair counts as often as it occurs', '改改改', '改改', 2 / 3],
		['a text without a pair', '改', '改', 0]
	])('%s', (_, one, other, likeness) => {
		expect(like(one, other)).toBeCloseTo(likeness, 10);
		expect(like(other, one)).toBeCloseTo(likeness, 10);
	});

	test('one text is held against many, and none leaves a trace', () => {
		const like = hold('推进审批改革');
		expect(['改革改革', '推进审批改革', '改革改革'].map(like)).toEqual([0.25, 1, 0.25]);
	});
});

describe('near texts', () => {
	let seed = 1;
	const character = () => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return String.fromCharCode(0x4e00 + ((seed >>> 8) % 300));
	};
	const texts = Array.from({ length: 3000 }, () => Array.from({ length: 40 }, character).join(''));
	const near = indexTexts(texts);

	test('an edited text finds its own among thousands', () => {
		const found = texts.filter((text, at) => {
			const edited = `${text.slice(0, 9)}改${text.slice(10, 25)}增加${text.slice(25)}`;
			return near(edited)[0] === at;
		});
		expect(found).toHaveLength(texts.length);
	});

	test('runs that all texts share find nobody', () => {
		const common = indexTexts(texts.map(() => '推进全区平台互联互通'));
		expect(common('推进全区平台互联互通')).toEqual([]);
	});
});

describe('the longest rise', () => {
	test.each([
		['nothing', [], []],
		['all rising', [1, 2, 3], [1, 2, 3]],
		['one that went to the end', [2, 3, 4, 1], [2, 3, 4]],
		['one that came to the front', [4, 1, 2, 3], [1, 2, 3]],
		['gaps are no moves', [1, 5, 9], [1, 5, 9]],
		['all turned round', [3, 2, 1], [1]]
	])('%s', (_, values, rise) => {
		const places = longestRise(values);
		expect(values.filter((_value, place) => places.has(place))).toEqual(rise);
	});
});

describe('the order of a merge', () => {
	test.each([
		['nothing but the ledger', 'abc', '', '', 'abc'],
		['nothing but the file', '', 'abc', '', 'abc'],
		['a task that the file lacks', 'abc', 'ac', '', 'abc'],
		['the first task is lacking', 'abc', 'bxc', '', 'abxc'],
		['a new one after a lacking one', 'abc', 'axc', '', 'abxc'],
		['the neighbour moves away', 'abc', 'ca', 'a', 'bca']
	])('%s', (_, former, file, moved, order) => {
		expect(mergeOrder([...former], [...file], new Set(moved)).join('')).toBe(order);
	});
});
