import { expect, test } from 'vitest';
import { maskNumber } from './phone.ts';
import { readPhone } from './phone-number.ts';

test.each([
	['13812345678', '13812345678'],
	['138 1234 5678', '13812345678'],
	['138－1234－5678', '13812345678'],
	['+86 138-1234-5678', '13812345678'],
	['１３８１２３４５６７８', '13812345678'],
	['0763-3361028', '0763-3361028'],
	['（0763）3361028', '0763-3361028'],
	['0763 336 1028', '0763-3361028'],
	['010-88886666-801', '010-88886666-801'],
	['3361028', '3361028'],
	['660110', '660110']
])('%s is read as %s, and can be masked', (typed, phone) => {
	expect(readPhone(typed)).toBe(phone);
	expect(maskNumber(phone)).toContain('****');
});

test.each([
	'',
	'无',
	'12',
	'12345678901',
	'138123456789',
	'0763-336102',
	'1381234567a',
	'13812345678、'
])('%s is no number', (typed) => {
	expect(readPhone(typed)).toBeNull();
});
