import { expect, test } from 'vitest';
import { maskNumber, maskPhones, withoutNumbers } from './phone.ts';

test.each([
	['a mobile number', '电话15412341234', '电话154****1234'],
	['in groups', '154 1234 1234', '154****1234'],
	['in groups far apart', '154  1234  1234', '154****1234'],
	['with dashes', '154-1234-1234', '154****1234'],
	['with full-width dashes', '154－1234－1234', '154****1234'],
	['with long dashes', '154—1234—1234', '154****1234'],
	['with dots', '154.1234.1234', '154****1234'],
	['with the dash that fills two characters', '154——1234——1234', '154****1234'],
	['with blanks that do not break', '154\u00a01234\u202f1234', '154****1234'],
	['with ideographic blanks', '154　1234　1234', '154****1234'],
	['with full-width digits', '１５４１２３４１２３４', '154****1234'],
	['with a country code', '+8615412341234', '154****1234'],
	['with a country code and a blank', '+86 154 1234 1234', '154****1234'],
	['with a country code as dialled', '008615412341234', '154****1234'],
	['with the 0 of a long-distance call', '015412341234', '154****1234'],
	['in brackets, which stay', '（15412341234）', '（154****1234）'],
	['behind a word in Latin letters', 'tel:15412341234', 'tel:154****1234'],
	['glued to one', 'phone15412341234', 'phone154****1234'],
	['a landline of eight digits', '020-83331028', '020-****028'],
	['of seven digits', '0840-5551028', '0840-****028'],
	['without its dash', '08405551028', '0840-****028'],
	['without its dash, of eight digits', '01088886666', '010-****666'],
	['in brackets', '（0840）5551028', '0840-****028'],
	['in brackets with a blank', '(0840) 5551028', '0840-****028'],
	['in brackets that hold it all, which stay', '传真（0840-5551028）', '传真（0840-****028）'],
	['with a full-width dash', '0840－5551028', '0840-****028'],
	['with a long dash', '0840—5551028', '0840-****028'],
	['in groups', '0840 555 1028', '0840-****028'],
	['in groups of four', '010-8888 6666', '010-****666'],
	['with a country code', '+86-840-5551028', '0840-****028'],
	['with a country code and the area in brackets', '+86（840）5551028', '0840-****028'],
	['with a country code as dialled', '0086 10 8888 6666', '010-****666'],
	['with an extension, which stays', '0840-5551028-801', '0840-****028-801'],
	['two in one cell', '0840-5551028、15412341234', '0840-****028、154****1234'],
	['in a sentence that stays as it is', '（ａ）请拨 154 1234 1234 。', '（ａ）请拨 154****1234 。']
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
	['a word of 32 hexadecimal digits', '15412341234abcdef0123456789abcdef'],
	['a UUID with groups of digits', '550e8400-0840-4567-8901-a15412341234'],
	['a digest', 'a'.repeat(20) + '15412341234' + 'b'.repeat(33)],
	['a bank card', '6222021381234123456'],
	['a longer number that begins like one', '15412341234567']
])('is no telephone and stays: %s', (_, text) => {
	expect(maskPhones(text)).toBe(text);
});

test.each([
	['15412341234', '154****1234'],
	['5551028', '****028'],
	['660110', '****110']
])('what is known to be a number shows no more than it must: %s', (phone, masked) => {
	expect(maskNumber(phone)).toBe(masked);
});

test.each(['0 ', '0840 ', '138 ', '0840 555 1028a', '154 1234 1234 ', '+86 ', '（0840', 'a1'])(
	'a long text of “%s” is looked through in one go',
	(piece) => {
		// what goes back over it again and again does not end in the time of a test
		expect(maskPhones(piece.repeat(20_000)).length).toBeGreaterThan(20_000);
	},
	20_000
);

test.each([
	['without its area', '王敏 5550101', '王敏 ****'],
	['with its area', '王敏 0840-5550101', '王敏 ****'],
	['in groups', '王敏 555 01 01、李强', '王敏 ****、李强'],
	['in brackets', '王敏（0840）5550101', '王敏****'],
	['mobile, full width', '王敏１５４１２３４１２３４', '王敏****'],
	['a line each', '王敏 5550101\n李强 15412341234', '王敏 ****\n李强 ****'],
	['what is no number', '王敏 2组', '王敏 2组']
])('of a list of people the names stay: %s', (_, people, names) => {
	expect(withoutNumbers(people)).toBe(names);
});
