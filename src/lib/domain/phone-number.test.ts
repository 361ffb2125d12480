import { expect, test } from 'vitest';
import { maskNumber } from './phone.ts';
import { readPhone } from './phone-number.ts';

test.each([
	['15412345678', '15412345678'],
	['154 1234 5678', '15412345678'],
	['154－1234－5678', '15412345678'],
	['+86 154-1234-5678', '15412345678'],
	['１５４１２３４５６７８', '15412345678'],
	['0840-5551028', '0840-5551028'],
	['（0840）5551028', '0840-5551028'],
	['0840 555 1028', '0840-5551028'],
	['010-88886666-801', '010-88886666-801'],
	['5551028', '5551028'],
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
	'154123456789',
	'0840-336102',
	'1541234567a',
	'15412345678、'
])('%s is no number', (typed) => {
	expect(readPhone(typed)).toBeNull();
});
