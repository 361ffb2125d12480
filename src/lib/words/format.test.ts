import { describe, expect, test } from 'vitest';
import * as format from './format.ts';

describe('days and months', () => {
	test('stand without leading zeros', () => {
		expect(format.dateText('2021-09-05')).toBe('2021年9月5日');
		expect(format.shortDateText('2021-09-05')).toBe('9月5日');
		expect(format.periodText('2021-09')).toBe('2021年9月');
		expect(format.monthText('2021-09')).toBe('9月');
	});
});

describe('instants', () => {
	test.each([
		['afternoon in Shanghai', '2021-10-24T09:41:00Z', '10月24日 17:41'],
		['already the next day in Shanghai', '2021-10-24T16:05:00.123Z', '10月25日 00:05'],
		['the new year begins in Shanghai first', '2021-12-31T16:00:00Z', '1月1日 00:00']
	])('%s', (_, at, text) => {
		expect(format.instantText(at)).toBe(text);
	});

	test('the full one carries the year of Shanghai', () => {
		expect(format.fullInstantText('2021-12-31T16:00:00Z')).toBe('2022年1月1日 00:00');
	});

	test.each([
		['midnight belongs to the day that it ends', '2021-10-25T16:00:00Z', '10月25日（周一）24:00'],
		['a Sunday on which one works', '2021-09-26T16:00:00.000Z', '9月26日（周日）24:00'],
		['the last midnight of a year', '2021-12-31T16:00:00Z', '12月31日（周五）24:00'],
		['an hour in the day', '2021-10-25T09:30:00Z', '10月25日（周一）17:30'],
		['a minute past midnight is the next day', '2021-10-25T16:01:00Z', '10月26日（周二）00:01']
	])('%s', (_, at, text) => {
		expect(format.cutoffText(at)).toBe(text);
	});

	test.each([
		['its own year', '2026-12-31T16:00:00.000Z', '2026-12', '12月31日（周四）24:00'],
		['another', '2027-01-05T16:00:00.000Z', '2026-11', '2027年1月5日（周二）24:00'],
		[
			'a moment',
			'2027-01-05T16:00:00.000Z',
			'2026-12-30T01:00:00.000Z',
			'2027年1月5日（周二）24:00'
		],
		[
			'New Year’s midnight',
			'2027-01-01T01:00:00.000Z',
			'2026-12-31T16:00:00.000Z',
			'2027年1月1日（周五）09:00'
		]
	])('beside %s a year is told where it is another', (_, at, beside, text) => {
		expect(format.cutoffText(at, beside)).toBe(text);
	});

	test.each([
		['a moment', '2021-10-25T15:59:30Z', '刚刚'],
		['a clock that was put back', '2021-10-25T16:10:00Z', '刚刚'],
		['minutes, over midnight too', '2021-10-25T15:55:00Z', '5 分钟前'],
		['the day before in Shanghai', '2021-10-25T14:41:00Z', '昨天 22:41'],
		['days', '2021-10-23T16:00:00Z', '2 天前']
	])('ago: %s', (_, at, text) => {
		expect(format.agoText(at, '2021-10-25T16:00:00Z')).toBe(text);
	});

	test('ago: the same day in Shanghai', () => {
		expect(format.agoText('2021-10-24T16:05:00Z', '2021-10-25T15:00:00Z')).toBe('今天 00:05');
	});

	test.each([
		['days and hours', '2021-10-22T12:00:00Z', '3 天 4 小时'],
		['exactly a day', '2021-10-24T16:00:00Z', '1 天 0 小时'],
		['hours and minutes', '2021-10-25T11:50:00Z', '4 小时 10 分'],
		['minutes', '2021-10-25T15:50:00Z', '10 分'],
		['seconds', '2021-10-25T15:59:30Z', '不到 1 分'],
		['the moment itself is too late', '2021-10-25T16:00:00Z', null],
		['passed', '2021-10-25T16:00:01Z', null]
	])('left: %s', (_, now, text) => {
		expect(format.remainingText(now, '2021-10-25T16:00:00Z')).toBe(text);
	});
});

describe('rates', () => {
	test.each([
		['one decimal', { n: 10, d: 11 }, '90.9%'],
		['a whole rate keeps its decimal', { n: 4, d: 5 }, '80.0%'],
		['half a tenth goes up', { n: 49, d: 400 }, '12.3%'],
		['just under half stays', { n: 1224, d: 10000 }, '12.2%'],
		['binary halves do not mislead', { n: 1005, d: 100000 }, '1.0%'],
		['almost all is rounded to all', { n: 9996, d: 10000 }, '100.0%'],
		['none of some', { n: 0, d: 7 }, '0.0%'],
		['nothing to count is not zero', { n: 0, d: 0 }, '—'],
		['not known', null, '—']
	])('%s', (_, ratio, text) => {
		expect(format.rateText(ratio)).toBe(text);
	});

	test.each([
		['up', { n: 8, d: 11 }, { n: 10, d: 11 }, '＋18.2 个百分点'],
		['down', { n: 10, d: 11 }, { n: 8, d: 11 }, '－18.2 个百分点'],
		['less than a point', { n: 1, d: 8 }, { n: 131, d: 1000 }, '＋0.6 个百分点'],
		['equal as printed is equal', { n: 7272, d: 10000 }, { n: 7274, d: 10000 }, '持平'],
		['nothing to compare with', { n: 0, d: 0 }, { n: 1, d: 2 }, '—'],
		['nothing now', { n: 1, d: 2 }, null, '—']
	])('moved: %s', (_, before, after, text) => {
		expect(format.pointsText(before, after)).toBe(text);
	});
});

describe('counts', () => {
	test.each([
		[17, 21, '＋4'],
		[11, 9, '－2'],
		[5, 5, '持平'],
		[0, 1234, '＋1,234'],
		[null, 5, '—'],
		[5, null, '—']
	])('from %s to %s: %s', (before, after, text) => {
		expect(format.changeText(before, after)).toBe(text);
	});

	test.each([
		[0, '0 项'],
		[74, '74 项'],
		[999, '999 项'],
		[30000, '30,000 项'],
		[1234567, '1,234,567 项']
	])('%s', (count, text) => {
		expect(format.countText(count, '项')).toBe(text);
	});

	test.each([
		[0, '0 字节'],
		[1023, '1023 字节'],
		[1024, '1 KB'],
		[1536, '1.5 KB'],
		[38 * 1024 ** 2, '38 MB'],
		[20 * 1024 ** 3, '20 GB']
	])('%s bytes: %s', (bytes, text) => {
		expect(format.bytesText(bytes)).toBe(text);
	});
});

test.each([
	[1, '一'],
	[9, '九'],
	[10, '十'],
	[11, '十一'],
	[19, '十九'],
	[20, '二十'],
	[21, '二十一'],
	[90, '九十'],
	[99, '九十九'],
	[0, '0'],
	[100, '100'],
	[1.5, '1.5']
])('the section %d is numbered %s', (number, text) => {
	expect(format.chineseNumber(number)).toBe(text);
});
