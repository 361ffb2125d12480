import { expect, test } from 'vitest';
import { bucketOf, pairsIn, pairsToAsk } from './pairs.ts';
import { inAll, offsetsIn, segmentPacker, segmentSize } from './segment.ts';

test.each([
	['side by side', '供水管', ['供水', '水管']],
	['line by line', '供水\n管网', ['供水', '管网']],
	['a sign of two halves is one', '𠮷祥𠮷', ['𠮷祥', '祥𠮷']],
	['one sign has none', '水', []],
	['nothing has none', '', []]
])('pairs: %s', (_, text, expected) => {
	expect([...pairsIn(text)]).toEqual(expected);
});

test('of a long word a few pairs are asked, its first and its last among them', () => {
	const asked = pairsToAsk(['一二三四五六七八九十甲乙丙丁']);
	expect(asked).toHaveLength(8);
	expect([asked[0], asked.at(-1)]).toEqual(['一二', '丙丁']);
});

test('a segment tells of each pair which texts hold it, to the last of them', () => {
	const packer = segmentPacker();
	for (let at = 0; at < segmentSize; at += 1) {
		packer.add(`${at % 2 ? '供水，供水' : '用电'}${at === 511 ? '末尾' : ''}`);
	}
	const packed = packer.buckets();
	const of = (pair: string) => offsetsIn(packed[bucketOf(pair)] ?? '', pair);
	expect(of('供水')).toEqual(Array.from({ length: 256 }, (_, at) => 2 * at + 1));
	expect(of('用电')).toEqual(Array.from({ length: 256 }, (_, at) => 2 * at));
	expect(of('末尾')).toEqual([511]);
	expect(of('没有')).toEqual([]);
});

test('texts that hold all pairs', () => {
	expect(
		inAll([
			[1, 2, 5, 9],
			[2, 9],
			[0, 2, 3, 9]
		])
	).toEqual([2, 9]);
	expect(inAll([[1, 2], []])).toEqual([]);
	expect(inAll([])).toEqual([]);
});
