import { expect, test } from 'vitest';
import { maskNumber, maskPhones } from './phone.ts';

test.each([
	['a mobile number', '电话13812341234', '电话138****1234'],
	['in groups', '138 1234 1234', '138****1234'],
	['in groups far apart', '138  1234  1234', '138****1234'],
	['with dashes', '138-1234-1234', '138****1234'],
	['with full-width dashes', '138－1234－1234', '138****1234'],
	['with long dashes', '138—1234—1234', '138****1234'],
	['with dots', '138.1234.1234', '138****1234'],
	['with the dash that fills two characters', '138——1234——1234', '138****1234'],
	['with blanks that do not break', '138\u00a01234\u202f1234', '138****1234'],
	['with ideographic blanks', '138　1234　1234', '138****1234'],
	['with full-width digits', '１３８１２３４１２３４', '138****1234'],
	['with a country code', '+8613812341234', '138****1234'],
	['with a country code and a blank', '+86 138 1234 1234', '138****1234'],
	['with a country code as dialled', '008613812341234', '138****1234'],
	['with the 0 of a long-distance call', '013812341234', '138****1234'],
	['in brackets, which stay', '（13812341234）', '（138****1234）'],
	['behind a word in Latin letters', 'tel:13812341234', 'tel:138****1234'],
	['glued to one', 'phone13812341234', 'phone138****1234'],
	['a landline of eight digits', '020-83331028', '020-****028'],
	['of seven digits', '0763-3361028', '0763-****028'],
	['without its dash', '07633361028', '0763-****028'],
	['without its dash, of eight digits', '01088886666', '010-****666'],
	['in brackets', '（0763）3361028', '0763-****028'],
	['in brackets with a blank', '(0763) 3361028', '0763-****028'],
	['in brackets that hold it all, which stay', '传真（0763-3361028）', '传真（0763-****028）'],
	['with a full-width dash', '0763－3361028', '0763-****028'],
	['with a long dash', '0763—3361028', '0763-****028'],
	['in groups', '0763 336 1028', '0763-****028'],
	['in groups of four', '010-8888 6666', '010-****666'],
	['with a country code', '+86-763-3361028', '0763-****028'],
	['with a country code and the area in brackets', '+86（763）3361028', '0763-****028'],
	['with a country code as dialled', '0086 10 8888 6666', '010-****666'],
	['with an extension, which stays', '0763-3361028-801', '0763-****028-801'],
	['two in one cell', '0763-3361028、13812341234', '0763-****028、138****1234'],
	['in a sentence that stays as it is', '（ａ）请拨 138 1234 1234 。', '（ａ）请拨 138****1234 。']
])('is masked: %s, %s', (_, text, masked) => {
	expect(maskPhones(text)).toBe(masked);
});

test.each([
	['an id card', '441802199001011234'],
	['a year and a percent', '2026年完成 100%'],
	['a date', '2026-09-30'],
	['a date with dots', '2026.11.25'],
	['two dates', '2026-01-10—2026-12-31'],
	['an instant', '2026-11-21T08:00:00.123Z'],
	['a task number', '第44项'],
	['a document number', '清府办〔2026〕12号'],
	['an amount', '13812.34 万元'],
	['an amount with blanks', '1 381 234 123 元'],
	['a share with decimals', '0.7633361'],
	['an id card that ends in a letter', '44180219900101123X'],
	['a serial that begins with zeros', 'No. 0001234567'],
	['a serial that begins with an area that is none', '0123456789'],
	['times of a day', '0900-1200 1400'],
	['a network address', '192.168.10.138:1234'],
	['a word of 32 hexadecimal digits', '13812341234abcdef0123456789abcdef'],
	['a UUID with groups of digits', '550e8400-0763-4567-8901-a13812341234'],
	['a digest', 'a'.repeat(20) + '13812341234' + 'b'.repeat(33)],
	['a bank card', '6222021381234123456'],
	['a longer number that begins like one', '13812341234567']
])('is no telephone and stays: %s', (_, text) => {
	expect(maskPhones(text)).toBe(text);
});

test.each([
	['13812341234', '138****1234'],
	['3361028', '****028'],
	['660110', '****110']
])('what is known to be a number shows no more than it must: %s', (phone, masked) => {
	expect(maskNumber(phone)).toBe(masked);
});

test.each(['0 ', '0763 ', '138 ', '0763 336 1028a', '138 1234 1234 ', '+86 ', '（0763', 'a1'])(
	'a long text of “%s” is looked through in one go',
	(piece) => {
		const began = performance.now();
		maskPhones(piece.repeat(20_000));
		expect(performance.now() - began).toBeLessThan(2000);
	}
);
