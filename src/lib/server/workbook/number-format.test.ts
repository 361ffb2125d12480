import { describe, expect, test } from 'vitest';
import { shownText } from '../../domain/list/grid.ts';
import { builtInFormat, readFormat } from './number-format.ts';
import { dayOfSerial, generalText, numberValue } from './shown-number.ts';

const shown = (value: number, code: string) =>
	shownText(numberValue(value, readFormat(code), false));

describe('numbers', () => {
	test.each([
		[0.6, '0%', '60%'],
		[0.285, '0.0%', '28.5%'],
		[0.29, '0%', '29%'],
		[7, '000', '007'],
		[1234567.5, '#,##0', '1,234,568'],
		[1234567.5, '#,##0.00', '1,234,567.50'],
		[12, '0.##', '12'],
		[12.5, '0.##', '12.5'],
		[0.5, '#.00', '.50'],
		[-3, '0;(0)', '(3)'],
		[-3, '0', '-3'],
		[0, '0;-0;"无"', '0'],
		[74, '0"项"', '74项'],
		[3, '第0项', '第3项'],
		[1.5, '[Red][>1]0.0', '1.5'],
		[5, '_(* #,##0_)', '5'],
		[99, '[$¥-804]#,##0', '¥99'],
		[20, 'G/通用格式', '20'],
		[20, 'General', '20'],
		[1e6, '0.00E+00', '1000000'],
		[12345, '#,##0,', '12345'],
		[0.5, '# ?/?', '0.5'],
		[5, '@', '5'],
		[1554001707, '000-0000', '1554001707']
	])('%d in %s is %s', (value, code, text) => {
		expect(shown(value, code)).toBe(text);
	});
});

describe('without a format', () => {
	test.each([
		[2021.1, '2021.1'],
		[10.199999999999999, '10.2'],
		[0.1 + 0.2, '0.3'],
		[15400001707, '15400001707'],
		[1101011990030700, '1101011990030700'],
		[0.0000000001, '1e-10'],
		[-0.5, '-0.5']
	])('%d shows as %s', (value, text) => {
		expect(generalText(value)).toBe(text);
	});
});

describe('dates, by the code of their format', () => {
	test.each([
		'yyyy"年"m"月"d"日"',
		'yyyy年m月d日',
		'yyyy\\-mm\\-dd',
		'[$-804]yyyy"年"m"月"d"日";@',
		'[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
		'yyyy/m/d h:mm',
		'[Red]yyyy/m/d',
		'm"月"d"日"',
		'[DBNum1][$-804]yyyy"年"m"月"d"日"'
	])('%s is a day', (code) => {
		expect(numberValue(44561, readFormat(code), false)).toEqual({
			kind: 'date',
			on: '2021-12-31',
			shown: '2021-12-31'
		});
	});

	test.each(['yyyy"年"m"月"', 'yyyy/m', 'mmm-yy'])('%s is a month, not its first day', (code) => {
		expect(numberValue(44531, readFormat(code), false)).toBe('2021年12月');
	});

	test.each([
		['h:mm', '6:30'],
		['hh:mm:ss', '6:30:00'],
		['[h]:mm', '6:30'],
		['上午/下午 h"时"mm"分"', '6:30']
	])('%s is a time and no day', (code, text) => {
		expect(shown(0.2708333333, code)).toBe(text);
	});

	test.each([14, 15, 22, 28, 29, 30, 31, 51, 53, 54, 58])('number %d as well', (id) => {
		expect(numberValue(44561, builtInFormat(id), false)).toMatchObject({ on: '2021-12-31' });
	});

	test.each([17, 27, 36, 50, 52, 57])('number %d is a month', (id) => {
		expect(numberValue(44531, builtInFormat(id), false)).toBe('2021年12月');
	});

	test.each([0, 1, 2, 3, 4, 9, 10, 11, 12, 37, 49, 163])('number %d is none', (id) => {
		expect(numberValue(5, builtInFormat(id), false)).toMatchObject({ kind: 'number', value: 5 });
	});

	test('d and m in quotes are words', () => {
		expect(shown(3, '0"day(s) or months"')).toBe('3day(s) or months');
	});
});

test.each([
	[1, false, '1900-01-01'],
	[59, false, '1900-02-28'],
	[60, false, null],
	[61, false, '1900-03-01'],
	[44561.99, false, '2021-12-31'],
	[43099, true, '2021-12-31'],
	[0, true, '1904-01-01'],
	[0, false, null],
	[-1, false, null],
	[2958465, false, '9999-12-31'],
	[2958466, false, null],
	[1e12, false, null]
])('day %d (from 1904: %s) is %s', (serial, from1904, on) => {
	expect(dayOfSerial(serial, from1904)).toBe(on);
});
