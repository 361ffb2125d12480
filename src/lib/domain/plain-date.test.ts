import { expect, test } from 'vitest';
import { plainDates } from './plain-date.ts';

test.each([
	['hyphens', '2021-09-30', '2021年09月30日'],
	['slashes', '2021/9/30前', '2021年9月30日前'],
	['points', '2021.9.30日', '2021年9月30日'],
	['mixed signs stay as they are', '2021.9/30', '2021年9月/30'],
	['year and month', '2021.11', '2021年11月'],
	['year and month with 月', '2021-11月底', '2021年11月底'],
	['a range of months', '2021.3-10', '2021年3月-10月'],
	['a range of years stays', '2021-2023年', '2021-2023年'],
	['eight digits', '20211130前', '2021年11月30日前'],
	['six digits alone', '202111', '2021年11月'],
	['six digits in a text stay', '共202111件', '共202111件'],
	['a longer number stays', '120211130', '120211130'],
	['a year alone', '2022', '2022年'],
	['a month and a day alone', '9.30前', '9月30日前'],
	['a fraction in a text stays', '达到1/3', '达到1/3'],
	['a fraction without a month stays', '0.5', '0.5'],
	['a Chinese year', '二〇二一年', '2021年'],
	['a Chinese year with another zero', '二○二零年', '2020年'],
	['a Chinese month', '十二月', '12月'],
	['a Chinese October', '十月', '10月'],
	['a Chinese day', '9月三十日', '9月30日'],
	[
		'the other Chinese days',
		'9月十日、9月十一日、9月二十日、9月二十一日、9月三日',
		'9月10日、9月11日、9月20日、9月21日、9月3日'
	],
	['months that are counted stay', '三个月内', '三个月内'],
	['dashes of any width', '3月—10月～12月', '3月-10月-12月'],
	['a Latin quarter', '2021Q3', '2021年3季度']
])('%s', (_, text, plain) => {
	expect(plainDates(text)).toBe(plain);
});
