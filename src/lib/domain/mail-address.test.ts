import { expect, test } from 'vitest';
import { maskMailAddress, readMailAddress } from './mail-address.ts';

test.each([
	['wang.min@qingjiang.example.cn', 'wang.min@qingjiang.example.cn'],
	['  a+b@mail.example  ', 'a+b@mail.example'],
	['ｗａｎｇ＠example．cn', 'wang@example.cn'],
	['wang@localhost', null],
	['wang', null],
	['a@b@example.cn', null],
	['wang..min@example.cn', null],
	['wang@-example.cn', null],
	['王敏@example.cn', null],
	['wang@example.cn\r\nBcc: other@example.cn', null],
	['<wang@example.cn>', null],
	['wang@example.cn,other@example.cn', null],
	[`${'a'.repeat(100)}@example.cn`, null],
	['', null]
])('%j is read as %s', (typed, mail) => {
	expect(readMailAddress(typed)).toBe(mail);
});

test('in the log an address shows its house and its first letter', () => {
	expect(maskMailAddress('15412341234@example.cn')).toBe('1***@example.cn');
});
